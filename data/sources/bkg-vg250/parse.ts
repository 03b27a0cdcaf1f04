import { isoDate, type Ags, type IsoDate } from '../../domain/ids.ts';
import type { Boundary, ObservationRow, ParsedDataset } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { areaAttributes } from '../bkg-areas/areaAttributes.ts';
import { areasOf, type Area } from '../bkg-areas/areas.ts';
import { germanDate } from '../shared/writtenDate.ts';
import { openArchive } from './archive.ts';
import { districtRows } from './districts.ts';
import { piecesOf, type Piece } from './features.ts';
import { municipalityLayer } from './findLayer.ts';
import { populationOf } from './population.ts';
import { municipalityAreas } from './source.ts';

/**
 * Municipalities and unincorporated areas with their boundaries, the names of districts, and the inhabitants
 * where the edition has them. `rowsRead` counts areas, not the pieces they consist of.
 * @throws Problem `wrong-file`, `file-missing`, `truncated-file`, `archive-limits`, or `conflict` with `--period`
 */
export function parseAreas(file: SourceFile): readonly ParsedDataset[] {
  const { layers, texts } = openArchive(file.bytes);
  const pieces = piecesOf(municipalityLayer(layers));
  const { areas, rejections } = areasOf(pieces);
  const printed = texts.map(germanDate).find((date) => date !== null);
  const territoryDate = printed ?? newestChange(pieces);
  const period = periodOfDate(territoryDate);
  if (file.period !== undefined && file.period !== period) {
    throw new Problem(
      'conflict',
      `The boundaries say that they are of ${period}, not of ${file.period}`,
      'Leave `--period` out: the archive says its date itself.',
    );
  }
  const rows = [...municipalityRows(areas), ...districtRows(layers)];
  const boundaries: ParsedDataset = {
    dataset: municipalityAreas,
    period,
    dataDate: territoryDate,
    territoryDate,
    indicators: [],
    rowsRead: rows.length + rejections.length,
    rows,
    boundaries: [...areas].map(([ags, { geometry }]): Boundary => ({ ags, geometry })),
    rejections,
    ...(printed === undefined && {
      notes: [
        `the archive does not say its date; it was taken for the newest change of an area, ${territoryDate}`,
      ],
    }),
  };
  return [boundaries, ...populationOf(pieces, areas, territoryDate)];
}

const municipalityRows = (areas: ReadonlyMap<Ags, Area>): readonly ObservationRow[] =>
  [...areas].map(([ags, { row, properties }]) => ({
    row,
    area: { level: 'municipality', code: ags },
    values: [],
    attributes: areaAttributes(properties),
  }));

/** Day on which the newest area came into being (WSK). */
function newestChange(pieces: readonly Piece[]): IsoDate {
  const newest = pieces.reduce((latest, { properties: { WSK } }) => (WSK > latest ? WSK : latest), '');
  if (/^\d{4}-\d{2}-\d{2}$/.test(newest)) return isoDate(newest);
  throw new Problem(
    'file-missing',
    'Nothing in the archive says of which day its boundaries are',
    'Hand in the archive as published: with “aktualitaet.txt”, or the column WSK.',
  );
}
