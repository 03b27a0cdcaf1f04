import { Problem } from '../../domain/problem.ts';
import { limits } from './limits.ts';

const attributes = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?$/;
const address = /\sr\s*=\s*["']([^"']*)["']/g;
const cellAddress = /^([A-Z]{1,3})([1-9]\d{0,6})$/;
const nameCharacter = /[\w:.-]/;
const rowAddress = /^[1-9]\d{0,6}$/;

const malformed = (part: string, reason: string) =>
  new Problem(
    'wrong-file',
    `The sheet “${part}” is malformed: ${reason}`,
    'Open the workbook in a spreadsheet and save it again as .xlsx.',
  );

/**
 * From one element to the next; a cell has at most 32,767 characters, each written with up to six. The reader takes the XML in
 * pieces that it halves while they take long, and never ends where an element is longer than a piece.
 */
const longestPiece = 262_144;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The one `r` attribute of a `row` or `c` element; `null` where there is none. */
function addressOf(text: string, part: string): string | null {
  if (!attributes.test(text)) throw malformed(part, `“${text.slice(0, 40)}” are no attributes`);
  const [first, second] = [...text.matchAll(address)];
  if (second !== undefined) throw malformed(part, 'an element has two addresses');
  return first?.[1] ?? null;
}

/** The usual way to write a cell; anything else takes the slow path. `r` is read by hand: a sheet has many. */
const usualRest = /"(?: (?:s|t)="\w*")*\/?>/y;

/** Row × 32768 + column of a cell `<c r="AB12" …>` whose address starts at `at`; −1 where it is written otherwise. */
function usualCell(xml: string, at: number): number {
  let position = at;
  let column = 0;
  let row = 0;
  let code = xml.charCodeAt(position);
  for (; code >= 65 && code <= 90; code = xml.charCodeAt((position += 1))) column = column * 26 + code - 64;
  const digits = position;
  for (; code >= 48 && code <= 57; code = xml.charCodeAt((position += 1))) row = row * 10 + code - 48;
  const plain = column > 0 && digits - at <= 3 && row > 0 && position - digits <= 7;
  usualRest.lastIndex = position;
  return plain && usualRest.test(xml) ? row * 32_768 + column : -1;
}

/**
 * Refuses a worksheet that would make a reader hold too many cells: last row × last column, since readers fill
 * the gaps. The `dimension` element is not believed, and XML that another parser might read otherwise is refused.
 * @throws Problem `too-many-cells` or `wrong-file`
 */
export function refuseHugeSheet(xml: string, part: string): void {
  let rows = 0;
  let rowElements = 0;
  let columns = 1;
  for (let start = xml.indexOf('<'); start >= 0;) {
    const end = xml.indexOf('>', start);
    if (end < 0) throw malformed(part, 'an element does not end');
    if (xml.lastIndexOf('<', end) !== start)
      throw malformed(part, 'an element begins inside another one’s tag');
    const name = nameAt(xml, start + 1);
    if (name === 'row') {
      rowElements += 1;
      rows = Math.max(rows, rowElements, rowOf(xml.slice(start + 4, end), part));
    } else if (name === 'c') {
      const usual = xml.startsWith(' r="', start + 2) ? usualCell(xml, start + 6) : -1;
      const cell = usual >= 0 ? usual : cellOf(xml.slice(start + 2, end), part);
      rows = Math.max(rows, Math.floor(cell / 32_768));
      columns = Math.max(columns, cell % 32_768);
    }
    if (rows * columns > limits.sheetCells) throw tooManyCells(part, rows, columns);
    const next = xml.indexOf('<', end);
    if ((next < 0 ? xml.length : next) - start > longestPiece)
      throw malformed(part, 'an element or a text is longer than any in a sheet');
    start = next;
  }
}

function rowOf(text: string, part: string): number {
  const found = addressOf(text, part);
  if (found !== null && !rowAddress.test(found)) throw malformed(part, `“${found}” is no row`);
  return Number(found ?? 0);
}

function cellOf(text: string, part: string): number {
  const found = addressOf(text, part) ?? '';
  const [, letters, digits] = cellAddress.exec(found) ?? [];
  if (letters === undefined) throw malformed(part, `“${found}” is no cell`);
  return Number(digits) * 32_768 + columnNumber(letters);
}

/** `row` or `c` where an element of that name opens, else `null`. */
function nameAt(xml: string, at: number): 'row' | 'c' | null {
  const name = xml.startsWith('row', at) ? 'row' : xml.startsWith('c', at) ? 'c' : null;
  return name !== null && !nameCharacter.test(xml[at + name.length] ?? '') ? name : null;
}

const tooManyCells = (part: string, rows: number, columns: number) =>
  new Problem(
    'too-many-cells',
    `The sheet “${part}” reaches to row ${rows} and column ${columns}: more than ${limits.sheetCells} cells`,
    'Delete the empty rows and columns behind the data, or hand in the original file of the publisher.',
  );
