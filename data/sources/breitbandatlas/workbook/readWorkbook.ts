import { headlineIndicators } from '../../../catalogue/indicators.ts';
import type { ParsedDataset } from '../../../domain/observation.ts';
import { isPeriod, lastDayOf, type Period } from '../../../domain/period.ts';
import { Problem } from '../../../domain/problem.ts';
import { readSheets } from '../../shared/sheet.ts';
import { idsOf, requireColumns } from '../columns.ts';
import { datasetOf } from '../datasets.ts';
import { refuseShares, refuseUnreadable } from '../wholeFile.ts';
import { understand, type SheetKind } from './columns.ts';
import { readRows, type SheetRows } from './rows.ts';
import { findBlocks, monthsIn, type BlockSheet } from './sheet.ts';
import { refuseIntersection } from './union.ts';
import { percentFactor } from './units.ts';

const sheetKinds: readonly (readonly [RegExp, SheetKind])[] = [
  [/^privathaushalte/i, 'households'],
  [/^fläche/i, 'mobileArea'],
];
const kindOf = (name: string): SheetKind | undefined =>
  sheetKinds.find(([pattern]) => pattern.test(name.trim()))?.[1];

/**
 * The half-yearly workbook since 2022, or that of the mobile monitoring: all levels in one sheet.
 * @throws Problem `sheet-missing` where the workbook is another one
 */
export async function readWorkbook(
  bytes: Uint8Array,
  given: Period | undefined,
): Promise<readonly ParsedDataset[]> {
  const sheets = (await readSheets(bytes)).flatMap((sheet) => findBlocks(sheet) ?? []);
  const known = sheets.flatMap((sheet) => {
    const kind = kindOf(sheet.name);
    return kind === undefined ? [] : [{ sheet, kind }];
  });
  if (known.length === 0) {
    throw new Problem(
      'sheet-missing',
      'The workbook has no sheet “Privathaushalte” or “Fläche” with the columns AGS and Verwaltungsebene',
      'Hand in the half-yearly workbook of the Breitbandatlas (since 2022) or that of the mobile monitoring.',
    );
  }
  const notRead = sheets.filter(({ name }) => kindOf(name) === undefined).map(({ name }) => `“${name}”`);
  const notes = notRead.length === 0 ? [] : [`Sheets that are not read: ${notRead.join(', ')}`];
  return known.flatMap(({ sheet, kind }, at) => readSheet(sheet, kind, given, at === 0 ? notes : []));
}

function readSheet(
  sheet: BlockSheet,
  kind: SheetKind,
  given: Period | undefined,
  otherNotes: readonly string[],
): readonly ParsedDataset[] {
  const { columns, unknown } = understand(sheet, kind);
  try {
    if (kind === 'households') requireColumns(idsOf(columns), headlineIndicators, sheet.headerRow);
    else if (columns.length === 0) throw nothingUnderstood(unknown);
  } catch (error) {
    throw error instanceof Problem ? error.at({ sheet: sheet.name, row: sheet.headerRow }) : error;
  }
  const period = periodOf(sheet, kind, given);
  const factor = kind === 'households' ? 1 : percentFactor(sheet, columns);
  const read = readRows(sheet, columns, factor);
  refuseDamage(sheet, read);
  if (kind === 'mobileArea') refuseIntersection(sheet, columns, read);
  const unclear = unknown.map(
    (words) => `The column ${words} in the sheet “${sheet.name}” is not understood and left out`,
  );
  const told = [...otherNotes, ...unclear, ...read.notes];
  return [...read.levels].flatMap(([level, { rows, rejections }], at) => {
    const dataset = datasetOf(kind, level);
    if (dataset === null) return [];
    return [
      {
        ...{ dataset, period, dataDate: lastDayOf(period), territoryDate: null },
        indicators: idsOf(columns),
        rowsRead: rows.length + rejections.length,
        rows,
        rejections,
        ...(at === 0 && told.length > 0 && { notes: told }),
      },
    ];
  });
}

/** Some of a few larger areas may be damaged; if most rows of the whole sheet are, it is the sheet’s fault. */
function refuseDamage({ name }: BlockSheet, { levels }: SheetRows): void {
  const all = [...levels.values()];
  try {
    refuseUnreadable(
      all.flatMap(({ rows }) => rows),
      all.flatMap(({ rejections }) => rejections),
    );
    refuseShares(all.flatMap(({ rows }) => rows));
  } catch (error) {
    throw error instanceof Problem ? error.at({ sheet: name }) : error;
  }
}

const networkWords: Readonly<Record<SheetKind, RegExp>> = { households: /festnetz/i, mobileArea: /mobil/i };

/**
 * The month that the sheet says, of its own network where it names several.
 * @throws Problem `conflict` with the given period, `usage` where nothing says it
 */
function periodOf({ above, name }: BlockSheet, kind: SheetKind, given: Period | undefined): Period {
  const own = monthsIn(above.filter((words) => networkWords[kind].test(words)));
  const months = own.length > 0 ? own : monthsIn(above);
  if (given !== undefined && (months.length === 0 || months.includes(given))) return given;
  const [only, ...others] = months;
  const place = { sheet: name };
  if (given !== undefined) {
    const advice = `Leave \`--period\` out, or give \`--period ${only}\`.`;
    throw new Problem(
      'conflict',
      `The sheet says that it is of ${months.join(' and ')}, not of ${given}`,
      advice,
      place,
    );
  }
  if (only !== undefined && isPeriod(only) && others.length === 0) return only;
  throw new Problem(
    'usage',
    months.length === 0
      ? 'The sheet does not say which month it is of'
      : `The sheet names several months: ${months.join(', ')}`,
    'Say the period with `--period`, as year and month of the data date: `--period 2025-12`.',
    place,
  );
}

const nothingUnderstood = (unknown: readonly string[]) =>
  new Problem(
    'column-missing',
    unknown.length === 0
      ? 'No column is for a generation of mobile networks (2G, 4G, 5G*, 5G SA)'
      : `No column is understood: ${unknown.slice(0, 5).join(', ')}`,
    'Hand in the workbook as published.',
  );
