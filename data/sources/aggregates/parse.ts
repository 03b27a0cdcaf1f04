import type { DatasetId } from '../../domain/ids.ts';
import type { AggregateRow, ParsedDataset } from '../../domain/observation.ts';
import { isPeriod, lastDayOf, type Period } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import { readReferenceTable, type TableRow } from '../shared/referenceTable.ts';
import {
  classKeys,
  classNumbers,
  commonNumbers,
  extentNumbers,
  indicatorKeys,
  provenanceTexts,
  regionKeys,
} from './columns.ts';
import { parseMeasures } from './parseMeasures.ts';
import { classesDataset, indicatorsDataset, regionsDataset } from './source.ts';

const advice = 'Make the tables again: npm run data:aggregates.';

interface Table {
  readonly dataset: DatasetId;
  readonly keys: readonly string[];
  readonly numbers: readonly string[];
  readonly texts: readonly string[];
}

const tables: readonly Table[] = [
  { dataset: classesDataset, keys: classKeys, numbers: classNumbers, texts: [] },
  { dataset: regionsDataset, keys: regionKeys, numbers: commonNumbers, texts: [] },
  { dataset: indicatorsDataset, keys: indicatorKeys, numbers: extentNumbers, texts: provenanceTexts },
];

/**
 * What `npm run data:aggregates` writes: three tables and the measures, each a dataset, of its newest period. They are ours, so that
 * a row that cannot be read stops all of it.
 * @throws Problem as `readReferenceTable`; `value-format`, `duplicate-key`
 */
export function parseAggregates({ bytes, companions = [] }: SourceFile): readonly ParsedDataset[] {
  const files = [bytes, ...companions.map((companion) => companion.bytes)];
  const parsed = tables.map((table, index) => {
    const { keys, numbers, texts } = table;
    const rows = readReferenceTable(files[index] ?? new Uint8Array(), [...keys, ...numbers, ...texts]);
    return datasetOf(table, rows);
  });
  const period = parsed.map((dataset) => dataset.period).reduce((a, b) => (a > b ? a : b));
  return [...parsed, parseMeasures(files[tables.length] ?? new Uint8Array(), period)];
}

function datasetOf(table: Table, rows: readonly TableRow[]): ParsedDataset {
  const newest = rows.map(periodOf).reduce((best, period) => (period > best ? period : best));
  const seen = new Set<string>();
  for (const row of rows) {
    const key = table.keys.map((column) => row.text(column)).join(' ');
    if (seen.has(key)) {
      throw new Problem('duplicate-key', `${key} is there twice`, advice, { row: row.row });
    }
    seen.add(key);
  }
  return {
    dataset: table.dataset,
    period: newest,
    dataDate: lastDayOf(newest),
    territoryDate: null,
    indicators: [],
    rowsRead: rows.length,
    rows: [],
    aggregates: rows.map((row) => aggregateOf(table, row)),
    rejections: [],
  };
}

function periodOf(row: TableRow): Period {
  const text = row.text('period');
  if (isPeriod(text)) return text;
  throw new Problem('value-format', `“${text}” is not a month (YYYY-MM)`, advice, {
    row: row.row,
    column: 'period',
  });
}

function aggregateOf({ numbers, texts }: Table, row: TableRow): AggregateRow {
  return {
    row: row.row,
    region: row.text('region') || 'DE',
    scheme: row.text('scheme') || 'all',
    sizeClass: row.text('size_class') || 'all',
    indicator: row.text('indicator'),
    value: row.numberOrNull(numbers[0] ?? ''),
    numbers: Object.fromEntries(numbers.map((column) => [column, row.numberOrNull(column)])),
    attributes: Object.fromEntries(['period', ...texts].map((name) => [name, row.text(name)])),
  };
}
