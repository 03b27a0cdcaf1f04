import { isoDate, type Ags } from '../../domain/ids.ts';
import type { ObservationRow, ParsedDataset } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { kindOf } from '../bkg-areas/areaAttributes.ts';
import { areasOf } from '../bkg-areas/areas.ts';
import { territoryDate } from '../bkg-areas/parse.ts';
import { readFeatures } from '../bkg-areas/readFeatures.ts';
import { matchPlaces, type Match, type NamedArea } from './matchPlaces.ts';
import { areaOf } from './pointInArea.ts';
import { readPlaces } from './readPlaces.ts';
import { approximatePopulation, populationIndicator } from './source.ts';

/**
 * Approximate inhabitants by municipality. A row is the place chosen for a municipality, so `rowsRead` counts
 * those and the rejected ones, not the 11,500 places; its attributes say which place it is. The values have
 * no reference day: period and data date are of the newest change to a German place.
 */
export function parsePlaces(file: SourceFile): ParsedDataset {
  const { places, rejections } = readPlaces(file.bytes);
  const rows = [...matchPlaces(places, municipalitiesOf(file))].map(([ags, match]) => rowOf(ags, match));
  const newest = isoDate(
    places.reduce((latest, { modified }) => (modified > latest ? modified : latest), ''),
  );
  return {
    dataset: approximatePopulation,
    period: periodOfDate(newest),
    dataDate: newest,
    territoryDate,
    indicators: [populationIndicator],
    rowsRead: rows.length + rejections.length,
    rows,
    rejections,
  };
}

const rowOf = (ags: Ags, { place, choice, foundBy }: Match): ObservationRow => ({
  row: place.row,
  area: { level: 'municipality', code: ags },
  values: [place.population],
  attributes: { place: place.name, geonameId: place.id, choice, foundBy },
});

function municipalitiesOf({ companions = [] }: SourceFile): ReadonlyMap<Ags, NamedArea> {
  const [boundaries] = companions;
  if (boundaries === undefined) {
    throw new Problem(
      'file-missing',
      'The boundaries that places are found in are missing',
      'Hand in the municipalities of the VG250 beside the places.',
    );
  }
  try {
    const { areas } = areasOf(readFeatures(boundaries.bytes));
    return new Map(
      [...areas]
        .filter(([, { properties }]) => kindOf(properties) === 'municipality')
        .map(([ags, { properties, geometry }]) => [ags, { name: properties.GEN, ...areaOf(geometry) }]),
    );
  } catch (problem) {
    throw problem instanceof Problem ? problem.at({ file: boundaries.name }) : problem;
  }
}
