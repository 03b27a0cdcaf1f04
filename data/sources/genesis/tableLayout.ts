import { Problem } from '../../domain/problem.ts';
import { readRecords, type CsvRecord, type Delimiter } from '../shared/csv.ts';
import { timeOf, type GenesisTime } from './times.ts';
import { isUnit } from './units.ts';

/** One value column of a table, with the words above it from the outer to the inner level. */
export interface TableColumn {
  readonly position: number;
  readonly headings: readonly string[];
  readonly unit: string | null;
  /** Where the heading names the day or year. */
  readonly time: GenesisTime | null;
}

/** The parts of a table, whatever it is about. */
export interface TableLayout {
  /** As in “GENESIS-Tabelle: 12411-01-01-5”. */
  readonly code: string;
  readonly key: number;
  readonly name: number;
  /** Column with the day or year of a row, where there is one. */
  readonly timeColumn: number | null;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly width: number;
}

export interface TableRow extends CsvRecord {
  /** Of the row, or of the line with nothing but a year or day above it. */
  readonly time: GenesisTime | null;
}

const firstLine = /^"?(?:GENESIS-)?(?:Tabelle|Table)\s*:\s*([^\s;,"\t]+)/i;
const footer = /^"?_{5,}/m;

export const isTable = (text: string): boolean => firstLine.test(text);

/** `DG`, or nothing but digits: also keys that have lost their zero, which are refused one by one. */
const isKey = (text: string | undefined) => text !== undefined && /^(?:DG|\d{1,12})$/.test(text);
const filled = (text: string | undefined) => text !== undefined && text.trim() !== '';

/**
 * Finds key, name and value columns of a table by what stands in them: lines above, a heading of any number of levels,
 * rows, a line of underscores, notes.
 * @throws Problem `truncated-file` without the line of underscores, `wrong-file` without rows
 */
export function readTableLayout(text: string): TableLayout {
  const code = firstLine.exec(text)?.[1] ?? '';
  const end = footer.exec(text)?.index;
  if (end === undefined) {
    throw new Problem(
      'truncated-file',
      'The table has no notes below its rows, which begin with a line of underscores: its end is missing',
      'Download the table again.',
    );
  }
  const body = text.slice(0, end);
  const records = readRecords(body, delimiterOf(body));
  const start = records.findIndex(({ fields }) => keyPosition(fields) !== null);
  const first = records[start];
  const key = first && keyPosition(first.fields);
  if (first === undefined || key === undefined || key === null) {
    throw new Problem(
      'wrong-file',
      `The table ${code} has no rows with the key and the name of an area`,
      'Export the table with its areas as rows, as CSV.',
    );
  }
  const name = key + 1;
  const timeColumn =
    [...first.fields.keys()].find((at) => at < key && timeOf(first.fields[at] ?? '')) ?? null;
  const heading = records.slice(0, start).filter(({ fields }) => isHeading(fields, name));
  return {
    code,
    key,
    name,
    timeColumn,
    columns: columnsOf(heading, name + 1, first.fields.length),
    rows: rowsOf(records, start, timeColumn),
    width: first.fields.length,
  };
}

/** The delimiter of the longest line made of cells. */
function delimiterOf(body: string): Delimiter {
  const delimiters: readonly Delimiter[] = [';', '\t', ','];
  const count = (delimiter: Delimiter) => body.split(delimiter, 2_000).length;
  return delimiters.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Position of the key in a row: a key, a name that is no number, and something behind it. */
function keyPosition(fields: readonly string[]): number | null {
  const at = fields.findIndex(
    (field, index) => index < 3 && isKey(field) && /\p{L}/u.test(fields[index + 1] ?? ''),
  );
  return at >= 0 && fields.length > at + 2 ? at : null;
}

/** Nothing above key and name, words above the values. */
const isHeading = (fields: readonly string[], name: number) =>
  fields.slice(0, name + 1).every((field) => !filled(field)) && fields.slice(name + 1).some(filled);

function columnsOf(heading: readonly CsvRecord[], from: number, width: number): readonly TableColumn[] {
  return Array.from({ length: width - from }, (_, index) => {
    const position = from + index;
    const words = heading.map(({ fields }) => (fields[position] ?? '').trim()).filter(filled);
    const time = words.map(timeOf).find((found) => found !== null) ?? null;
    const last = words.at(-1);
    const unit = last !== undefined && words.length > 1 && isUnit(last) ? last : null;
    const headings = words.filter(
      (word, at) => timeOf(word) === null && (unit === null || at < words.length - 1),
    );
    return { position, headings, unit, time };
  });
}

/** Lines above the rows may hold a year as well; those with nothing but a time are no rows. */
function rowsOf(
  records: readonly CsvRecord[],
  start: number,
  timeColumn: number | null,
): readonly TableRow[] {
  let current: GenesisTime | null = null;
  return records.flatMap((record, index) => {
    const { fields } = record;
    const only = fields.filter(filled);
    const time = only.length === 1 ? timeOf(only[0] ?? '') : null;
    if (time !== null) {
      current = time;
      return [];
    }
    if (index < start || only.length === 0) return [];
    return [{ ...record, time: timeColumn === null ? current : timeOf(fields[timeColumn] ?? '') }];
  });
}
