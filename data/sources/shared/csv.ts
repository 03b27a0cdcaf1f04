import { parse, CsvError } from 'csv-parse/sync';
import { Problem } from '../../domain/problem.ts';

export type Delimiter = ',' | ';' | '\t';

export interface CsvRecord {
  /** Line of the file on which the record ends, counted from 1. */
  readonly row: number;
  readonly fields: readonly string[];
}

export interface CsvTable {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  readonly records: readonly CsvRecord[];
}

const delimiters: readonly Delimiter[] = [';', ',', '\t'];

/** The delimiter that splits the first line into most fields; quoted text is not looked into. */
function delimiterOf(text: string): Delimiter {
  const end = text.indexOf('\n');
  const line = (end < 0 ? text : text.slice(0, end)).replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => line.split(delimiter).length - 1);
  const most = Math.max(...counts);
  if (most === 0) {
    throw new Problem(
      'wrong-file',
      'The first line has no columns: no comma, semicolon or tab',
      'Hand in the CSV file of the publisher with its header line.',
      { row: 1 },
    );
  }
  return delimiters[counts.indexOf(most)] as Delimiter;
}

const cutOff = (message: string, row: number) =>
  new Problem('truncated-file', message, 'Download the file again: its end is missing.', { row });

/**
 * All records of a delimited text (RFC 4180), whatever their number of fields; empty lines are passed over.
 * @throws Problem `truncated-file` where it ends inside a quoted field, `wrong-file` for other broken quotes
 */
export function readRecords(text: string, delimiter: Delimiter): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines }) => {
        records.push({ row: lines, fields });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw csvProblem(error);
  }
  return records;
}

/**
 * Reads a CSV table (RFC 4180) whose first line names the columns. Empty lines are passed over.
 * Records with another number of fields are given as they are: the caller rejects them one by one.
 * @throws Problem `empty-file`, `wrong-file`, or `truncated-file` where the end is missing
 */
export function readCsv(text: string): CsvTable {
  const delimiter = delimiterOf(text);
  const records = readRecords(text, delimiter);
  const [first, ...rows] = records;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) {
    throw new Problem('empty-file', 'The file has no data rows', 'Download the file again.');
  }
  if (!endsWithLineBreak(text) && last.fields.length < first.fields.length) {
    throw cutOff(`The last row has ${last.fields.length} of ${first.fields.length} columns`, last.row);
  }
  if (!endsWithLineBreak(text) && last.fields.at(-1) === '') {
    throw cutOff('The file ends right behind a delimiter', last.row);
  }
  return { delimiter, header: first.fields, records: rows };
}

/** Without one the last line may be cut off anywhere. */
export const endsWithLineBreak = (text: string): boolean => /[\r\n]$/.test(text);

function csvProblem(error: CsvError): Problem {
  const row = typeof error['lines'] === 'number' ? error['lines'] : 0;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return cutOff('The file ends inside a quoted field', row);
  return new Problem(
    'wrong-file',
    `The file is not CSV: ${error.message}`,
    'Hand in the original file of the publisher.',
    { row },
  );
}
