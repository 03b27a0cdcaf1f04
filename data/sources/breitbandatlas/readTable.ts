import type { AreaRef } from '../../domain/area.ts';
import type { ObservationRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { lastDayOf, period, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import { rejection } from '../shared/rejection.ts';
import { areaOf, levelOf } from './areaKey.ts';
import { advice, idsOf, readHeader, type ColumnGroup, type Columns } from './columns.ts';
import { datasetOf, type Level } from './datasets.ts';
import { isWrongForCountry, withoutEmptyYears } from './emptyYears.ts';
import { periodOf, requireComplete } from './periods.ts';
import { outOfLine, readValues, refuseWidth } from './readRow.ts';
import { firstRise } from './speeds.ts';
import type { Table, TableRow } from './table.ts';
import { refuseDuplicate, refuseShares, refuseUnreadable } from './wholeFile.ts';

interface GroupRows extends ColumnGroup {
  readonly rows: readonly ObservationRow[];
  readonly rejections: readonly Rejection[];
}

/** The datasets of a table of areas: one for each base and year that it has columns for. */
export function readTable(table: Table, given: Period | undefined): readonly ParsedDataset[] {
  const columns = readHeader(table);
  const keys = table.rows.map(({ cells }) => cells[columns.key] ?? null);
  const level = columns.isCountry ? 'country' : levelOf(keys);
  const areas = readAreas(table, columns, level);
  const groups = withoutEmptyYears(columns.groups.map((group) => readGroup(group, areas)));
  for (const { base, rows, rejections } of groups) {
    refuseUnreadable(rows, rejections);
    refuseShares(rows);
    if (base === 'business') refuseOtherBusiness(level, rows.length);
  }
  const kept = groups.filter(({ year }) => level !== 'country' || !isWrongForCountry(year));
  const leftOut = kept.length < groups.length ? [wrongYears] : [];
  return assemble(table, kept, level, given, leftOut);
}

/** A row with its area, or why it has none. */
interface AreaRow {
  readonly tableRow: TableRow;
  readonly area: AreaRef | null;
  readonly rejection: Rejection | null;
}

function readAreas(table: Table, { key }: Columns, level: Level): readonly AreaRow[] {
  const seen = new Map<string, number>();
  return table.rows.map((tableRow) => {
    try {
      if (table.sheet === null) refuseWidth(tableRow, table.header.length);
      const area = areaOf(tableRow.cells[key] ?? null, level);
      refuseDuplicate(area, tableRow.row, seen);
      return { tableRow, area, rejection: null };
    } catch (error) {
      return { tableRow, area: null, rejection: rejection(error, tableRow.row, 'AGS') };
    }
  });
}

function readGroup(group: ColumnGroup, areas: readonly AreaRow[]): GroupRows {
  const rows: ObservationRow[] = [];
  const rejections: Rejection[] = [];
  for (const { tableRow, area, rejection: rejected } of areas) {
    if (rejected !== null) rejections.push(rejected);
    if (area === null) continue;
    try {
      rows.push(readValues(tableRow, area, group.columns));
    } catch (error) {
      rejections.push(rejection(error, tableRow.row));
    }
  }
  return { ...group, rows, rejections };
}

function assemble(
  table: Table,
  groups: readonly GroupRows[],
  level: Level,
  given: Period | undefined,
  notes: readonly string[],
): readonly ParsedDataset[] {
  const parts = groups.flatMap((group) => {
    const dataset = datasetOf(group.base, level);
    return dataset === null ? [] : [{ ...group, dataset, indicators: idsOf(group.columns) }];
  });
  if (parts.length === 0) throw notPublished(level);
  const shared = periodOf(parts, given);
  return parts.map((part, index) => {
    const { year, rows, rejections, dataset, indicators } = part;
    const at = year === null ? shared : period(`${year}-12`);
    if (given === undefined) requireComplete(table, part, at);
    const leftOut = parts.length < groups.length ? [...notes, roundedLeftOut] : notes;
    const told = [...(index === 0 ? leftOut : []), ...riseNotes(part)];
    return {
      dataset,
      period: at,
      dataDate: lastDayOf(at),
      territoryDate: null,
      indicators,
      rowsRead: table.rows.length,
      rows,
      rejections,
      ...(told.length > 0 && { notes: told }),
    };
  });
}

/** Rises in the columns that are left out of the check of single rows are told, not rejected. */
function riseNotes({ rows, columns }: GroupRows): string[] {
  if (!columns.some(outOfLine)) return [];
  const rising = rows.filter(({ values }) => firstRise(values, columns) !== null).length;
  if (rising === 0) return [];
  return [
    `By all technologies, availability rises from ≥ 8 or ≥ 10 Mbit/s to a faster class in ${rising} of ${rows.length} rows: ` +
      'these two columns lack mobile networks and are kept as published',
  ];
}

const wrongYears =
  'The values of the country for 2010 to 2014 are left out: they contradict those of the states and districts';

/** Of a base that is not published by this level there is a better file. */
const roundedLeftOut =
  'The shares of households in whole percent are left out: another file has them exactly';

/** The file for business parks omits a quarter of the municipalities; the one for all companies has nearly all. */
const mostWithBusinessPark = 10_000;

function refuseOtherBusiness(level: Level, rows: number): void {
  if (level === 'municipality' && rows < mostWithBusinessPark) return;
  throw new Problem(
    'wrong-file',
    'No column is for all technologies: this looks like the file for all companies, or like one for households without its first columns',
    `Of business, only the file of municipalities for business parks is read. ${advice}`,
    { row: 1 },
  );
}

const notPublished = (level: Level) =>
  new Problem('wrong-file', `The table has values by ${level} that this reader does not know`, advice, {
    row: 1,
  });
