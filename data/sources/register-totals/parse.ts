import { states } from '../../catalogue/states.ts';
import { isoDate, type IsoDate } from '../../domain/ids.ts';
import type { AggregateRow, ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readReferenceTable, type TableRow } from '../shared/referenceTable.ts';
import { rejection } from '../shared/rejection.ts';
import { checkTotals } from './checkTotals.ts';
import { classTotals } from './source.ts';

const columns = ['date', 'region', 'size_min', 'size_max', 'indicator', 'value', 'source'];
const indicators = ['municipalities', 'inhabitants'];
const regions = new Set<string>(['DE', ...states.map(({ key }) => key)]);
const maximum = 100_000_000;

/** Territory of the register that a population date was counted on. */
const territoryDates: Readonly<Record<string, IsoDate>> = {
  '2020-12-31': isoDate('2021-11-30'),
  '2022-12-31': isoDate('2023-11-30'),
};

/**
 * One dataset a population date. `size_max` is inclusive in the file, as printed, and empty for the top
 * class; from here on the upper bound is exclusive.
 * @throws Problem `value-range` where the states do not add up to Germany
 */
export function parseClassTotals(file: SourceFile): readonly ParsedDataset[] {
  const byDate = Map.groupBy(readReferenceTable(file.bytes, columns), (row) => row.text('date'));
  return [...byDate].map(([date, rows]) => datasetOf(date, rows));
}

function datasetOf(date: string, rows: readonly TableRow[]): ParsedDataset {
  const territoryDate = territoryDates[date];
  if (territoryDate === undefined) {
    throw new Problem(
      'value-range',
      `“${date}” is not a date of this table`,
      `The dates are ${Object.keys(territoryDates).join(' and ')}.`,
      { row: rows[0]?.row ?? 1, column: 'date' },
    );
  }
  const dataDate = isoDate(date);
  const aggregates = new Map<string, AggregateRow>();
  const rejections: Rejection[] = [];
  for (const row of rows) {
    try {
      const aggregate = aggregateOf(row);
      const key = [aggregate.region, aggregate.sizeClass, aggregate.indicator].join(' ');
      if (aggregates.has(key)) {
        throw new Problem('duplicate-key', `${key} is there twice`, 'Delete one of the rows.');
      }
      aggregates.set(key, aggregate);
    } catch (error) {
      rejections.push(rejection(error, row.row, 'size_min'));
    }
  }
  if (rejections.length === 0) checkTotals([...aggregates.values()]);
  return {
    dataset: classTotals,
    period: periodOfDate(dataDate),
    dataDate,
    territoryDate,
    indicators: [],
    rowsRead: rows.length,
    rows: [],
    aggregates: [...aggregates.values()],
    rejections,
  };
}

function aggregateOf(row: TableRow): AggregateRow {
  const region = oneOf(row, 'region', regions);
  const indicator = oneOf(row, 'indicator', new Set(indicators));
  const min = row.integer('size_min', 0, maximum);
  const last = row.integerOrNull('size_max', min, maximum);
  return {
    row: row.row,
    region,
    scheme: 'fourteen',
    sizeClass: last === null ? `${min}+` : `${min}-${last}`,
    indicator,
    value: row.integer('value', 0, maximum),
    attributes: {
      date: row.text('date'),
      min: String(min),
      max: last === null ? '' : String(last + 1),
      source: row.text('source'),
    },
  };
}

function oneOf(row: TableRow, column: string, known: ReadonlySet<string>): string {
  const text = row.text(column);
  if (known.has(text)) return text;
  throw new Problem('unknown-key', `“${text}” is not a ${column}`, `Known: ${[...known].join(', ')}.`, {
    row: row.row,
    column,
  });
}
