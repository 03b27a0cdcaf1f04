import { headlineIndicators } from '../../../catalogue/indicators.ts';
import type { IndicatorId } from '../../../domain/ids.ts';
import type { ParsedDataset } from '../../../domain/observation.ts';
import { lastDayOf, type Period } from '../../../domain/period.ts';
import { Problem } from '../../../domain/problem.ts';
import { idsOf, requireColumns } from '../columns.ts';
import { datasetOf } from '../datasets.ts';
import { refuseShares, refuseUnreadable } from '../wholeFile.ts';
import type { UnderstoodColumns } from './columns.ts';
import { monthsOf } from './months.ts';
import { readRows, type SheetRows } from './rows.ts';
import type { BlockSheet } from './sheet.ts';
import type { SheetKind } from './sheetKinds.ts';
import { refuseLessThanParts } from './union.ts';
import { percentFactor } from './units.ts';

/** What is kept of a sheet: its values, without its cells. */
export interface SheetRead {
  readonly name: string;
  readonly kind: SheetKind;
  /** Months that it says it is of. */
  readonly months: readonly string[];
  /** One dataset for each level that it has rows of. */
  datasetsOf(period: Period): readonly ParsedDataset[];
}

/** @throws Problem where the sheet as a whole cannot be used */
export function readSheet(
  sheet: BlockSheet,
  kind: SheetKind,
  { columns, unknown }: UnderstoodColumns,
): SheetRead {
  const place = { sheet: sheet.name };
  try {
    if (kind === 'households') requireColumns(idsOf(columns), headlineIndicators, sheet.headerRow);
    const read = readRows(sheet, columns, kind === 'mobileArea' ? percentFactor(sheet, columns) : 1);
    refuseDamage(read);
    refuseLessThanParts(columns, read);
    const unclear = unknown.map(
      (words) => `The column ${words} in the sheet “${sheet.name}” is not understood and left out`,
    );
    const notes = [...unclear, ...read.notes];
    return {
      ...{ name: sheet.name, kind, months: monthsOf(sheet, kind) },
      datasetsOf: datasetsOfLevels(kind, idsOf(columns), read.levels, notes),
    };
  } catch (error) {
    throw error instanceof Problem ? error.at(place) : error;
  }
}

/** A function of its own, so that what it returns holds on to nothing else: the cells of a sheet are many. */
const datasetsOfLevels =
  (
    kind: SheetKind,
    indicators: readonly IndicatorId[],
    levels: SheetRows['levels'],
    notes: readonly string[],
  ) =>
  (period: Period): readonly ParsedDataset[] =>
    [...levels].flatMap(([level, { rows, rejections }], at) => {
      const dataset = datasetOf(kind, level);
      if (dataset === null) return [];
      return [
        {
          ...{ dataset, period, dataDate: lastDayOf(period), territoryDate: null },
          indicators,
          rowsRead: rows.length + rejections.length,
          rows,
          rejections,
          ...(at === 0 && notes.length > 0 && { notes }),
        },
      ];
    });

/** Some of a few larger areas may be damaged; if most rows of the whole sheet are, it is the sheet’s fault. */
function refuseDamage({ levels, leftOut }: SheetRows): void {
  const all = [...levels.values()];
  const rows = all.flatMap((level) => level.rows);
  const rejections = all.flatMap((level) => level.rejections);
  const unknown = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
  if (rows.length + rejections.length <= unknown) {
    throw new Problem(
      'wrong-file',
      `Of ${rows.length + rejections.length + unknown} rows ${unknown} are of no level that is known: ${[...leftOut.keys()].slice(0, 5).join(', ')}`,
      'Hand in the workbook as published; its levels are Land, Kreis and Gemeinde.',
      { column: 'Verwaltungsebene' },
    );
  }
  refuseUnreadable(rows, rejections);
  refuseShares(rows);
}
