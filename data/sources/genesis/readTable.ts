import { Problem } from '../../domain/problem.ts';
import type { Entry, FoundValue } from './entry.ts';
import { knownTables, knownTablesText, type KnownTable } from './tables.ts';
import { readTableLayout, type TableColumn } from './tableLayout.ts';
import type { GenesisTime } from './times.ts';

/** A file of either form, brought to one. */
export interface Extract {
  readonly table: KnownTable;
  readonly found: readonly FoundValue[];
  readonly entries: readonly Entry[];
  /** Rows that are no entries, with the reason. */
  readonly broken: readonly { readonly row: number; readonly problem: Problem }[];
}

export const unknownTable = (what: string): Problem =>
  new Problem(
    'wrong-file',
    `${what} is not among the tables known here`,
    `Known tables: ${knownTablesText}.`,
  );

/** Headings are compared by their letters and digits: abbreviations are set differently over the years. */
export const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function matches({ headings }: TableColumn, wanted: readonly string[]): boolean {
  const last = headings.slice(-wanted.length);
  return last.length === wanted.length && last.every((word, at) => bare(word) === bare(wanted[at] ?? ''));
}

interface PlacedValue extends FoundValue {
  /** Column by the day that its heading names; under an empty text where headings name none. */
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that add up to the value, by the same day. */
  readonly parts: ReadonlyMap<string, readonly number[]>;
}

/**
 * Reads the table form.
 * @param given time for a table that names none
 * @throws Problem `wrong-file` for an unknown table, `column-missing` without any of its known columns, `usage` without a time
 */
export function readTable(text: string, given: GenesisTime | null): Extract {
  const layout = readTableLayout(text);
  const table = knownTables.find(({ code }) => code.toLowerCase() === layout.code.toLowerCase());
  if (table === undefined) throw unknownTable(`The table ${layout.code}`);
  const found = table.values.flatMap((_, position) => placedValue(table, position, layout.columns));
  if (found.length === 0) throw noColumn(table, layout.columns);
  const days = new Set(found.flatMap(({ columns }) => [...columns.keys()]));
  const times = new Map(layout.columns.map(({ time }) => [time?.dataDate ?? '', time]));
  const entries: Entry[] = [];
  const broken: Extract['broken'][number][] = [];
  for (const { row, fields, time } of layout.rows) {
    if (fields.length !== layout.width) {
      broken.push({ row, problem: tornRow(fields.length, layout.width) });
      continue;
    }
    for (const day of days) {
      entries.push({
        row,
        key: (fields[layout.key] ?? '').trim(),
        name: (fields[layout.name] ?? '').trim(),
        time: times.get(day) ?? time ?? given ?? noTime(table),
        cells: found.map(({ columns }) => fields[columns.get(day) ?? -1] ?? ''),
        parts: found.map(({ parts }) => (parts.get(day) ?? []).map((at) => fields[at] ?? '')),
      });
    }
  }
  return { table, found, entries, broken };
}

function placedValue(table: KnownTable, position: number, all: readonly TableColumn[]): PlacedValue[] {
  const { headings: wanted = [], parts: ofParts = [] } = table.values[position] ?? {};
  const own = all.filter((column) => wanted.some((words) => matches(column, words)));
  const [first] = own;
  if (first === undefined) return [];
  const label = first.headings.join(' / ');
  const columns = new Map<string, number>();
  for (const { time, position: at } of own) {
    const day = time?.dataDate ?? '';
    if (columns.has(day)) throw twoColumns(label);
    columns.set(day, at);
  }
  const partColumns = all.filter((column) => ofParts.some((part) => matches(column, [part])));
  const byDay = Map.groupBy(partColumns, ({ time }) => time?.dataDate ?? '');
  const whole = [...byDay].filter(([, some]) => some.length === ofParts.length);
  const parts = new Map(whole.map(([day, some]) => [day, some.map((column) => column.position)]));
  return [{ position, label, unit: first.unit, columns, parts }];
}

const twoColumns = (label: string) =>
  new Problem('conflict', `Two columns are headed “${label}”`, 'Export the table again.', { column: label });

const tornRow = (fields: number, width: number) =>
  new Problem('value-format', `The row has ${fields} of ${width} columns`, 'Export the table again.', {
    column: 'row',
  });

function noColumn({ code, values }: KnownTable, columns: readonly TableColumn[]): Problem {
  const wanted = values.map(({ headings }) => `“${headings[0]?.join(' / ')}”`).join(', ');
  const has = columns.slice(0, 5).map(({ headings }) => `“${headings.join(' / ')}”`);
  return new Problem(
    'column-missing',
    `The table ${code} has none of the columns known here; its first are ${has.join(', ')}`,
    `Export it with at least one of ${wanted}.`,
  );
}

function noTime({ code }: KnownTable): never {
  throw new Problem(
    'usage',
    `The table ${code} does not say which day or year it is of`,
    'Say the period with `--period`, as year and month: `--period 2015-12` for a year or 31 December.',
  );
}
