import { isAgs, isArs, type Ags } from '../../domain/ids.ts';
import { lastPart } from './openDataset.ts';

/** Hamburg and Berlin are municipality and state at once; Bremen is a state of two cities. */
const cityStates: ReadonlySet<string> = new Set(['02', '11']);

export const isWholeState = (ags: string): boolean => cityStates.has(ags.slice(0, 2));

/** A district-free city is its district's only municipality. */
export const isDistrictFree = (ags: string): boolean => ags.endsWith('000');

/** One area that a dataset describes: a municipality, something larger, or an address that nobody can read. */
export type Place =
  | { readonly kind: 'municipality'; readonly ags: Ags }
  | { readonly kind: 'larger' }
  | { readonly kind: 'unreadable'; readonly text: string };

const larger: Place = { kind: 'larger' };
const municipality = (ags: string): Place =>
  isAgs(ags) ? { kind: 'municipality', ags } : { kind: 'unreadable', text: ags };

/** Lists of areas in DCAT-AP.de, and how long their keys are. */
const largerKeys: Readonly<Record<string, number>> = {
  statekey: 2,
  governmentdistrictkey: 3,
  districtkey: 5,
  municipalassociationkey: 9,
};

/**
 * Reads `http://dcat-ap.de/def/politicalGeocoding/<list>/<key>`. A regional key whose last three digits are 000 is a
 * district-free city where it names no association (if it is a district after all, no register knows its AGS).
 */
export function placeOf(address: string): Place {
  const [, list = '', key = ''] = /politicalGeocoding\/(\w+)\/([^/]*)\/?$/i.exec(address.trim()) ?? [];
  const kind = list.toLowerCase();
  if (kind === 'statekey' && cityStates.has(key)) return municipality(`${key}000000`);
  if (kind === 'districtkey' && /^(?:02|11)000$/.test(key)) return municipality(`${key}000`);
  if (largerKeys[kind] === key.length && /^\d+$/.test(key)) return larger;
  if (kind === 'municipalitykey') return municipality(key);
  if (kind !== 'regionalkey' || !isArs(key)) return { kind: 'unreadable', text: lastPart(address) };
  const isState = key.slice(2) === '0000000000';
  const isAssociation = key.endsWith('000') && key.slice(5, 9) !== '0000';
  const isRegion = key.slice(3) === '000000000';
  if (isAssociation || (isRegion && !isState) || (isState && !cityStates.has(key.slice(0, 2)))) return larger;
  return municipality(key.slice(0, 5) + key.slice(-3));
}
