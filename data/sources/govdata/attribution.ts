import type { Ags } from '../../domain/ids.ts';
import { Problem } from '../../domain/problem.ts';
import { lastPart, type OpenDataset } from './openDataset.ts';
import { isDistrictFree, isWholeState, placeOf } from './places.ts';
import { isFederal, publisherOf } from './publisher.ts';

/** Why a dataset is no municipality’s. */
export type NotMunicipal =
  /** it names no municipality */
  | 'noMunicipality'
  /** it describes several municipalities */
  | 'severalMunicipalities'
  /** it is said to describe a state, a district, the country … */
  | 'otherLevel'
  /** somebody else publishes it */
  | 'otherPublisher'
  /** nothing tells who publishes it */
  | 'publisherUnknown';

const levelWords = new Set([
  'municipality',
  'administrativedistrict',
  'state',
  'federal',
  'germanfederation',
]);

/** The known levels; older portals write `berlin` and other words of their own, which say nothing. */
const levelsOf = ({ levels }: OpenDataset): readonly string[] =>
  levels.map((level) => lastPart(level).toLowerCase()).filter((word) => levelWords.has(word));

/**
 * The municipality that publishes a dataset about itself. Both are needed: exactly one municipality is named as what it
 * describes, at a level that fits, and its publisher is a municipality. A dataset about a municipality that the state
 * publishes is not the municipality’s.
 * @throws Problem `key-format` or `key-leading-zero` where a municipality publishes it and its key cannot be read
 */
export function attribute(dataset: OpenDataset): { readonly ags: Ags } | { readonly reason: NotMunicipal } {
  const places = dataset.places.map(placeOf);
  const publisher = publisherOf(dataset);
  const unreadable = places.find((place) => place.kind === 'unreadable');
  const found = new Set(places.flatMap((place) => (place.kind === 'municipality' ? [place.ags] : [])));
  const [ags] = found;
  if (ags === undefined) {
    if (unreadable !== undefined && publisher === 'municipal') throw badKey(unreadable.text);
    return { reason: 'noMunicipality' };
  }
  if (found.size > 1) return { reason: 'severalMunicipalities' };
  const levels = levelsOf(dataset);
  if (levels.length > 0 && !levels.some((level) => fits(level, ags))) return { reason: 'otherLevel' };
  if (isWholeState(ags)) return isFederal(dataset) ? { reason: 'otherPublisher' } : { ags };
  if (publisher === 'municipal') return { ags };
  return { reason: publisher === 'other' ? 'otherPublisher' : 'publisherUnknown' };
}

function fits(level: string, ags: Ags): boolean {
  if (level === 'municipality') return true;
  if (level === 'administrativedistrict') return isDistrictFree(ags);
  return level === 'state' && isWholeState(ags);
}

function badKey(text: string): Problem {
  const isShort = /^[1-9](?:\d{6}|\d{10})$/.test(text);
  return new Problem(
    isShort ? 'key-leading-zero' : 'key-format',
    isShort
      ? `“${text}” has ${text.length} digits: its leading zero was lost`
      : `“${text.slice(0, 40)}” is no key of a municipality`,
    'Tell the publisher; the dataset is left out.',
    { column: 'politicalGeocodingURI' },
  );
}
