import { Problem } from '../../../domain/problem.ts';

/** What stands before the first row of a delimited file. */
export interface CsvHead {
  readonly delimiter: string;
  /** Lines above the heading: comments and blank ones. */
  readonly skipped: number;
  /** Everything from the heading on. */
  readonly text: AsyncGenerator<string>;
}

/** A heading with questions in full may be long; one without an end is none. */
const longestHead = 4_000_000;
/** A note that a publisher put above the table. A column that is called `#` is none. */
const comment = /^"?#(?!"?[,;\t])/;
const delimiters = [';', ',', '\t', '|'];

/**
 * Looks at the beginning of a delimited text, passes over comment lines (`# …`), `sep=` and blank ones above the heading, and finds out
 * what parts the columns: that which splits the heading into most.
 * @throws Problem `empty-file`, `wrong-file` where the heading has one column only or no end
 */
export async function readHead(pieces: AsyncIterator<string>): Promise<CsvHead> {
  let text = '';
  let skipped = 0;
  let isOver = false;
  for (;;) {
    for (let line = firstLine(text, isOver); line !== null && isAbove(line); line = firstLine(text, isOver)) {
      text = text.slice(line.length);
      skipped += 1;
    }
    if (endOfRecord(text, isOver) >= 0 || isOver) break;
    if (text.length > longestHead) throw notDelimited('its heading has no end');
    const { value, done } = await pieces.next();
    if (done === true) isOver = true;
    else text += value;
  }
  if (text.trim() === '')
    throw new Problem('empty-file', 'The file has no rows', 'Export the answers again.');
  const end = endOfRecord(text, isOver);
  const heading = end < 0 ? text : text.slice(0, end);
  return { delimiter: delimiterOf(heading, skipped + 1), skipped, text: continued(text, pieces) };
}

/** What spreadsheets are told the mark between columns by: `sep=;`. */
const separator = /^"?sep=."?\s*$/i;

const isAbove = (line: string): boolean => line.trim() === '' || comment.test(line) || separator.test(line);

/** With the line break that ends it: CRLF, LF or CR; `null` while that may go on in the next piece. */
function firstLine(text: string, isOver: boolean): string | null {
  const line = /^[^\r\n]*(?:\r\n|\n|\r)/.exec(text)?.[0] ?? null;
  return line === text && line.endsWith('\r') && !isOver ? null : line;
}

async function* continued(text: string, pieces: AsyncIterator<string>): AsyncGenerator<string> {
  yield text;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}

/** Position of the line break that ends the first record; −1 while it is not there, or a CR that may go on in the next piece. */
function endOfRecord(text: string, isOver: boolean): number {
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    else if ((character === '\n' || character === '\r') && !isQuoted)
      return character === '\r' && at === text.length - 1 && !isOver ? -1 : at;
  }
  return -1;
}

function delimiterOf(heading: string, row: number): string {
  const bare = heading.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length - 1);
  const most = Math.max(...counts);
  if (most === 0) throw notDelimited('its heading has no comma, semicolon or tab', row);
  return delimiters[counts.indexOf(most)] ?? ',';
}

const notDelimited = (reason: string, row = 1): Problem =>
  new Problem(
    'wrong-file',
    `The file is no table of answers: ${reason}`,
    'Export the answers as CSV, XLSX or SPSS file.',
    { row },
  );
