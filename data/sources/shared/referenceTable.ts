import { Problem } from '../../domain/problem.ts';
import { readCsv, type CsvRecord } from './csv.ts';
import { requireText } from './requireText.ts';

/** One row of a table of ours, by the names of its columns. */
export interface TableRow {
  readonly row: number;
  /** Trimmed; empty where nothing is written. */
  text(column: string): string;
  /** @throws Problem `value-format` or `value-range` (all bounds inclusive) */
  integer(column: string, minimum: number, maximum: number): number;
  /** `null` where nothing is written. */
  integerOrNull(column: string, minimum: number, maximum: number): number | null;
  /** With a decimal point; `null` where nothing is written. @throws Problem `value-format` */
  numberOrNull(column: string): number | null;
}

/**
 * Reads a comma-separated table with a header line.
 * @throws Problem `empty-file`, `encoding`, `truncated-file`, `wrong-file` without one of the columns,
 * `column-missing` without some
 */
export function readReferenceTable(bytes: Uint8Array, columns: readonly string[]): readonly TableRow[] {
  const { header, records } = readCsv(requireText(bytes));
  const missing = columns.filter((column) => !header.includes(column));
  const [first] = missing;
  if (first !== undefined) {
    throw new Problem(
      missing.length === columns.length ? 'wrong-file' : 'column-missing',
      `The table has no column ${missing.join(', ')}`,
      `The columns are ${columns.join(', ')}.`,
      { row: 1, column: first },
    );
  }
  return records.map((record) => tableRow(header, record));
}

function tableRow(header: readonly string[], { row, fields }: CsvRecord): TableRow {
  const text = (column: string): string => (fields[header.indexOf(column)] ?? '').trim();
  const integer = (column: string, minimum: number, maximum: number): number => {
    const written = text(column);
    const problem = (code: 'value-format' | 'value-range', advice: string) =>
      new Problem(code, `“${written}” in ${column}`, advice, { row, column });
    if (!/^-?\d+$/.test(written)) throw problem('value-format', 'Write a whole number.');
    const value = Number(written);
    if (value < minimum || value > maximum) {
      throw problem('value-range', `Write a number from ${minimum} to ${maximum}.`);
    }
    return value;
  };
  const numberOrNull = (column: string): number | null => {
    const written = text(column);
    if (written === '') return null;
    if (/^-?\d+(\.\d+)?(e-?\d+)?$/.test(written)) return Number(written);
    throw new Problem('value-format', `“${written}” in ${column}`, 'Write a number with a decimal point.', {
      row,
      column,
    });
  };
  return {
    row,
    text,
    integer,
    numberOrNull,
    integerOrNull: (column, minimum, maximum) =>
      text(column) === '' ? null : integer(column, minimum, maximum),
  };
}
