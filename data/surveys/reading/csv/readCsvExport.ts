import { Problem } from '../../../domain/problem.ts';
import { decodeStream } from '../decodeStream.ts';
import { isBlank, type ExportColumn, type ExportRow, type ExportTable } from '../exportTable.ts';
import { readHead } from './head.ts';
import { isImportIds } from './qualtrics.ts';
import { readRecords } from './records.ts';
import { refuseSwallowedRows, type RecordPlace } from './swallowedRows.ts';

/**
 * The answers in a delimited file, in constant memory: LimeSurvey, Qualtrics (whose second and third rows say what the columns
 * are), or any other tool with one row of headings.
 * @throws Problem `empty-file`, `encoding`, `wrong-file`; while rows are read also `truncated-file`
 */
export async function readCsvExport(bytes: AsyncIterable<Uint8Array>): Promise<ExportTable> {
  const ending = { last: '' };
  const pieces = watched(decodeStream(bytes), ending);
  const { delimiter, skipped, text } = await readHead(pieces);
  const records = readRecords(text, delimiter, skipped);
  const first: string[][] = [];
  // Qualtrics puts three rows on top; with the second alone nothing would tell a question from an answer.
  for (let next = await records.next(); next.done !== true; next = await records.next()) {
    first.push(next.value);
    if (first.length === 3) break;
  }
  const [heading = [], ...more] = first;
  refuseSwallowedRows(heading, { row: skipped + 1, delimiter, columns: heading.length });
  const described = more.findIndex(isImportIds);
  const columns = columnsOf(heading, described === 1 ? (more[0] ?? []) : []);
  const unread = more.slice(described + 1);
  return {
    format: described < 0 ? 'csv' : 'qualtrics',
    columns,
    rows: rowsOf(
      unread,
      records,
      { row: skipped + 2 + described + 1, delimiter, columns: columns.length },
      ending,
    ),
    decimalMark: null,
  };
}

interface Ending {
  /** Last character of the text so far. */
  last: string;
}

async function* watched(pieces: AsyncIterable<string>, ending: Ending): AsyncGenerator<string> {
  for await (const piece of pieces) {
    if (piece !== '') ending.last = piece.at(-1) ?? '';
    yield piece;
  }
}

function columnsOf(heading: readonly string[], labels: readonly string[]): readonly ExportColumn[] {
  return heading.map((name, index) => ({
    heading: name.trim(),
    label: (labels[index] ?? '').trim(),
    valueLabels: null,
  }));
}

async function* rowsOf(
  unread: readonly string[][],
  records: AsyncIterable<string[]>,
  /** Of the first record. */
  place: RecordPlace,
  ending: Ending,
): AsyncGenerator<ExportRow> {
  let row = place.row - 1;
  let last: readonly string[] | null = null;
  const read = function* (record: string[]): Generator<ExportRow> {
    row += 1;
    last = record;
    refuseSwallowedRows(record, { ...place, row });
    const cells = trimmed(record);
    if (!isBlank(cells)) yield { row, cells };
  };
  for (const record of unread) yield* read(record);
  for await (const record of records) yield* read(record);
  refuseCut(last, ending.last, row, place);
}

/** In its own place: rows are many. */
function trimmed(cells: string[]): readonly string[] {
  for (const [index, cell] of cells.entries()) cells[index] = cell.trim();
  return cells;
}

/** Without a line break at its end a file may be cut off anywhere. */
function refuseCut(
  last: readonly string[] | null,
  end: string,
  row: number,
  { columns, delimiter }: RecordPlace,
): void {
  if (last === null || end === '\n' || end === '\r') return;
  const isShort = last.length < columns;
  if (!isShort && end !== delimiter) return;
  throw new Problem(
    'truncated-file',
    isShort
      ? `The last row has ${last.length} of ${columns} columns`
      : 'The file ends right behind a delimiter',
    isShort
      ? 'Export the answers again: the end of the file is missing.'
      : 'Export the answers again. If the file is whole, end its last row with a line break.',
    { row },
  );
}
