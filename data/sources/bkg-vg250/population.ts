import { isAgs, type Ags, type IsoDate } from '../../domain/ids.ts';
import type { ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { Area } from '../bkg-areas/areas.ts';
import { rejection } from '../shared/rejection.ts';
import type { Piece } from './features.ts';
import { municipalityPopulation, populationIndicator } from './source.ts';

/**
 * Inhabitants by municipality out of the VG250-EW (column EWZ); nothing for editions without. Each piece of an area
 * carries the inhabitants of the whole area, so they are not added up.
 */
export function populationOf(
  pieces: readonly Piece[],
  areas: ReadonlyMap<Ags, Area>,
  date: IsoDate,
): readonly ParsedDataset[] {
  if (pieces.every(({ inhabitants }) => inhabitants === null)) return [];
  const rows = new Map<string, ObservationRow>();
  const rejections: Rejection[] = [];
  pieces.forEach(({ properties: { AGS }, inhabitants }, index) => {
    if (!isAgs(AGS) || !areas.has(AGS)) return;
    try {
      const value = numberOf(inhabitants ?? '');
      const known = rows.get(AGS);
      if (known === undefined) {
        rows.set(AGS, { row: index + 1, area: { level: 'municipality', code: AGS }, values: [value] });
      } else if (known.values[0] !== value) throw contradiction(AGS);
    } catch (error) {
      rejections.push(rejection(error, index + 1, 'EWZ'));
    }
  });
  return [
    {
      dataset: municipalityPopulation,
      period: periodOfDate(date),
      dataDate: date,
      territoryDate: date,
      indicators: [populationIndicator],
      rowsRead: rows.size + rejections.length,
      rows: [...rows.values()],
      rejections,
    },
  ];
}

const contradiction = (ags: Ags) =>
  new Problem('conflict', `The pieces of ${ags} have different inhabitants`, 'Download the archive again.');

/** dBASE writes numbers with or without decimals: `12380`, `12380.0000`. */
function numberOf(text: string): number | null {
  if (text === '') return null;
  if (/^\d+(\.0*)?$/.test(text)) return Number(text);
  throw new Problem(
    'value-format',
    `“${text}” is not a number of inhabitants`,
    'Download the archive again.',
  );
}
