import { Problem } from '../../../domain/problem.ts';

/** A record, and the table that it stands in. */
export interface RecordPlace {
  /** As a spreadsheet counts them. */
  readonly row: number;
  readonly delimiter: string;
  /** Of the heading. */
  readonly columns: number;
}

/** With so many columns a remark hardly has the delimiters of a whole row by chance. */
const manyColumns = 10;
/** With so few of them several rows would have to agree. */
const fewColumns = 4;
const severalBreaks = 3;
const lineBreak = /\r\n|\n|\r/;

/**
 * A quotation mark that lacks its other one opens a field, and another such mark closes it many rows further down: the rows between
 * would be lost as the text of one field. A long remark may have line breaks and delimiters as well, but not those of whole rows.
 * Cells are not repeated: they may be about persons.
 * @throws Problem `wrong-file` where the record is too wide and has a line break in a field, or a field of it holds whole rows
 */
export function refuseSwallowedRows(record: readonly string[], place: RecordPlace): void {
  const { row, columns, delimiter } = place;
  const isTooWide = record.length > columns;
  for (const cell of record) {
    // Rows are many, and what holds a whole one is as long as one.
    if (!isTooWide && cell.length < columns) continue;
    if (!cell.includes('\n') && !cell.includes('\r')) continue;
    if (isTooWide)
      throw swallowed(
        `The row has ${record.length} columns, the heading ${columns}, and a field of it a line break`,
        row,
      );
    const delimiters = cell.split(lineBreak).map((line) => line.split(delimiter).length - 1);
    if (holdsRows(delimiters, record.length, columns))
      throw swallowed(`A field of the row goes on over ${delimiters.length} lines as if they were rows`, row);
  }
}

/**
 * @param delimiters of each line of a field
 * @param width columns of its record
 */
function holdsRows(delimiters: readonly number[], width: number, columns: number): boolean {
  const perRow = columns - 1;
  const breaks = delimiters.length - 1;
  const isTelling = columns >= manyColumns || (columns >= fewColumns && breaks >= severalBreaks);
  const all = delimiters.reduce((sum, count) => sum + count, width - 1);
  if (isTelling && all === delimiters.length * perRow) return true;
  // One of many rows may itself be too short, or blank.
  const between = delimiters.slice(1, -1);
  const whole = between.filter((count) => count === perRow).length;
  return columns >= manyColumns && whole >= 2 && whole * 2 > between.length;
}

const swallowed = (message: string, row: number): Problem =>
  new Problem(
    'wrong-file',
    `${message}: a quotation mark in it may lack its other one`,
    'Export the answers as CSV again without opening the file in between, or as XLSX.',
    { row },
  );
