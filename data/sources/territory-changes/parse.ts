import { isoDate, parseAgs, type IsoDate } from '../../domain/ids.ts';
import type { ParsedDataset, Rejection } from '../../domain/observation.ts';
import { periodOfDate } from '../../domain/period.ts';
import { Problem } from '../../domain/problem.ts';
import type { SourceFile } from '../../domain/source.ts';
import type { ChangeKind, TerritoryChange } from '../../domain/territoryChange.ts';
import { readReferenceTable, type TableRow } from '../shared/referenceTable.ts';
import { rejection } from '../shared/rejection.ts';
import { changesDataset } from './source.ts';

const columns = [
  'from',
  'fromName',
  'to',
  'toName',
  'date',
  'since',
  'kinds',
  'weight',
  'areaWeight',
  'inhabitants',
  'area',
  'evidence',
  'source',
];

const advice = 'Make the table again: npm run data:territory.';

/**
 * The table of ours. Its data date is the newest day that it knows of.
 * @throws Problem as `readReferenceTable`, `empty-file` where no row can be read
 */
export function parseTerritoryChanges(file: SourceFile): ParsedDataset {
  const table = readReferenceTable(file.bytes, columns);
  const changes: TerritoryChange[] = [];
  const rejections: Rejection[] = [];
  for (const row of table) {
    try {
      changes.push(changeOf(row));
    } catch (error) {
      rejections.push(rejection(error, row.row));
    }
  }
  const [first, ...more] = changes.map(({ date }) => date);
  if (first === undefined) throw new Problem('empty-file', 'No row of the table can be read', advice);
  const dataDate = more.reduce((newest, date) => (date > newest ? date : newest), first);
  return {
    dataset: changesDataset,
    period: periodOfDate(dataDate),
    dataDate,
    territoryDate: dataDate,
    indicators: [],
    rowsRead: table.length,
    rows: [],
    changes,
    rejections,
  };
}

const kinds: readonly ChangeKind[] = ['dissolved', 'partTransferred', 'keyChanged', 'renamed'];

function changeOf(row: TableRow): TerritoryChange {
  const since = row.text('since');
  return {
    row: row.row,
    level: 'municipality',
    from: parseAgs(row.text('from')),
    fromName: row.text('fromName'),
    to: parseAgs(row.text('to')),
    toName: row.text('toName'),
    date: dateIn(row, 'date'),
    since: since === '' ? null : dateIn(row, 'since'),
    kinds: row
      .text('kinds')
      .split('+')
      .map((kind) => oneOf(kinds, kind, 'kinds')),
    weight: amount(row, 'weight', 1),
    areaWeight: amount(row, 'areaWeight', 1),
    inhabitants: amount(row, 'inhabitants', 5_000_000),
    area: amount(row, 'area', 2_000),
    evidence: oneOf(['official', 'inferred'] as const, row.text('evidence'), 'evidence'),
    source: row.text('source'),
  };
}

function oneOf<Word extends string>(words: readonly Word[], text: string, column: string): Word {
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new Problem('value-format', `“${text}” is not one of ${words.join(', ')}`, advice, { column });
}

function dateIn(row: TableRow, column: string): IsoDate {
  const text = row.text(column);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return isoDate(text);
  throw new Problem('value-format', `“${text}” is not a date (YYYY-MM-DD)`, advice, { column });
}

function amount(row: TableRow, column: string, maximum: number): number | null {
  const text = row.text(column);
  if (text === '') return null;
  if (!/^\d+(\.\d+)?(e-\d+)?$/.test(text)) {
    throw new Problem('value-format', `“${text}” is not a number`, advice, { column });
  }
  if (Number(text) <= maximum) return Number(text);
  throw new Problem('value-range', `${text} is above ${maximum}`, advice, { column });
}
