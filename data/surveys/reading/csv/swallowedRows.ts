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
/** With so few of them several lines have to agree. */
const fewColumns = 4;
const lineBreak = /\r\n|\n|\r/;

/**
 * A quotation mark that lacks its other one opens a field, and another such mark closes it many rows further down: the rows between
 * would be lost as the text of one field. A long remark may have line breaks and delimiters as well, but not those of whole rows.
 * Cells are not repeated: they may be about persons.
 * @throws Problem `wrong-file` where a field with line breaks holds whole rows (`holdsRows`), or its record, too wide, has or holds
 *   the delimiters of two; another one that is too wide stays a row that cannot be used
 */
export function refuseSwallowedRows(record: readonly string[], place: RecordPlace): void {
  const { row, columns, delimiter } = place;
  const isTooWide = record.length > columns;
  const outside = record.length - 1;
  for (const cell of record) {
    // Rows are many, and what holds a whole one is as long as one.
    if (!isTooWide && cell.length < columns) continue;
    if (!cell.includes('\n') && !cell.includes('\r')) continue;
    const inLines = cell.split(lineBreak).map((line) => line.split(delimiter).length - 1);
    const inside = inLines.reduce((sum, count) => sum + count, 0);
    if (holdsRows({ inLines, inside, outside }, columns))
      throw swallowed(`A field of the row goes on over ${inLines.length} lines as if they were rows`, row);
    if (isTooWide && Math.max(inside, outside) >= 2 * (columns - 1))
      throw swallowed(
        `The row has ${record.length} columns, the heading ${columns}, and a field of it a line break`,
        row,
      );
  }
}

/** Delimiters of a record with a field of several lines. */
interface Delimiters {
  /** Of the field, by line. */
  readonly inLines: readonly number[];
  readonly inside: number;
  readonly outside: number;
}

/**
 * Of many columns, all delimiters of record and field are at least those of as many rows as the field has lines, and those of one are in
 * it; or, of a few columns too, at least two lines, and half of those between its first and last, are as wide as rows.
 */
function holdsRows({ inLines, inside, outside }: Delimiters, columns: number): boolean {
  const perRow = columns - 1;
  const hasMany = columns >= manyColumns;
  // A remark that was swallowed with its row may add some.
  if (hasMany && inside >= perRow && inside + outside >= inLines.length * perRow) return true;
  // One of many rows may itself be too short, or blank.
  const between = inLines.slice(1, -1);
  const wide = between.filter((count) => (hasMany ? count >= perRow : count === perRow)).length;
  return columns >= fewColumns && wide >= 2 && wide * 2 >= between.length;
}

const swallowed = (message: string, row: number): Problem =>
  new Problem(
    'wrong-file',
    `${message}: a quotation mark in it may lack its other one`,
    'Export the answers as CSV again without opening the file in between, or as XLSX.',
    { row },
  );
