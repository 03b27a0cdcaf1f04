import { Problem } from '../../domain/problem.ts';
import { limits } from './limits.ts';

const addressed = /<(row|c)\b[^>]*?\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const address = /^([A-Z]{0,3})([1-9]\d{0,6})$/;

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/**
 * Cells that a worksheet's XML makes a reader hold: last row × last column, since readers fill the gaps.
 * The `dimension` element is not believed: writers may omit it or be wrong.
 * @throws Problem `too-many-cells` beyond the limit, `wrong-file` for an address that is none
 */
export function sheetCells(xml: string, part: string): number {
  let rows = 0;
  let columns = 0;
  for (const [, tag, double, single] of xml.matchAll(addressed)) {
    const text = double ?? single ?? '';
    const found = address.exec(text);
    if (!found || (found[1] === '') !== (tag === 'row')) {
      throw new Problem(
        'wrong-file',
        `“${part}” has the cell address “${text.slice(0, 40)}”`,
        'Open the workbook in a spreadsheet and save it again as .xlsx.',
      );
    }
    rows = Math.max(rows, Number(found[2]));
    columns = Math.max(columns, columnNumber(found[1] as string));
    if (rows * Math.max(columns, 1) > limits.sheetCells) {
      throw new Problem(
        'too-many-cells',
        `“${part}” reaches to row ${rows} and column ${columns}: more than ${limits.sheetCells} cells`,
        'Delete the empty rows and columns behind the data, or hand in the original file of the publisher.',
      );
    }
  }
  return rows * columns;
}
