import { Problem } from '../../domain/problem.ts';
import { limits } from './limits.ts';

const attributes = /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?$/;
const address = /\sr\s*=\s*["']([^"']*)["']/g;
const cellAddress = /^([A-Z]{1,3})([1-9]\d{0,6})$/;
const rowAddress = /^[1-9]\d{0,6}$/;

const malformed = (part: string, reason: string) =>
  new Problem(
    'wrong-file',
    `The sheet “${part}” is malformed: ${reason}`,
    'Open the workbook in a spreadsheet and save it again as .xlsx.',
  );

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
    if (name !== null) {
      const found = addressOf(xml.slice(start + 1 + name.length, end), part);
      if (name === 'row') {
        rowElements += 1;
        if (found !== null && !rowAddress.test(found)) throw malformed(part, `“${found}” is no row`);
        rows = Math.max(rows, rowElements, Number(found ?? 0));
      } else {
        const [, letters, digits] = cellAddress.exec(found ?? '') ?? [];
        if (letters === undefined) throw malformed(part, `“${found ?? ''}” is no cell`);
        rows = Math.max(rows, Number(digits));
        columns = Math.max(columns, columnNumber(letters));
      }
      if (rows * columns > limits.sheetCells) throw tooManyCells(part, rows, columns);
    }
    start = xml.indexOf('<', end);
  }
}

/** `row` or `c` where an element of that name opens, else `null`. */
function nameAt(xml: string, at: number): 'row' | 'c' | null {
  const name = xml.startsWith('row', at) ? 'row' : xml[at] === 'c' ? 'c' : null;
  return name !== null && /[\s/>]/.test(xml[at + name.length] ?? '') ? name : null;
}

const tooManyCells = (part: string, rows: number, columns: number) =>
  new Problem(
    'too-many-cells',
    `The sheet “${part}” reaches to row ${rows} and column ${columns}: more than ${limits.sheetCells} cells`,
    'Delete the empty rows and columns behind the data, or hand in the original file of the publisher.',
  );
