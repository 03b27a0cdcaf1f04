import { Problem } from '../../domain/problem.ts';
import { limits } from '../../sources/shared/limits.ts';
import { readSheets, type Cell } from '../../sources/shared/sheet.ts';
import { isBlank, type ExportTable } from './exportTable.ts';
import { joinedBytes } from './joinedBytes.ts';

/**
 * The answers in a workbook: those of its first sheet that is not empty. It is read whole: its rows are bounded (`limits.ts`).
 * @throws Problem `file-too-large`, `empty-file`, and as `readSheets`
 */
export async function readXlsxExport(bytes: AsyncIterable<Uint8Array>): Promise<ExportTable> {
  const sheets = await readSheets(await whole(bytes));
  const rows = sheets.find(({ rows: found }) => found.length > 0)?.rows ?? [];
  const cellsOf = (row: readonly Cell[]) => row.map(textOfCell);
  const heading = rows.findIndex((row) => !isBlank(cellsOf(row)));
  if (heading < 0) throw new Problem('empty-file', 'The workbook has no rows', 'Export the answers again.');
  return {
    format: 'xlsx',
    columns: cellsOf(rows[heading] ?? []).map((name) => ({ heading: name, label: '', valueLabels: null })),
    rows: rowsOf(rows, heading, cellsOf),
    decimalMark: '.',
  };
}

async function* rowsOf(
  rows: readonly (readonly Cell[])[],
  heading: number,
  cellsOf: (row: readonly Cell[]) => string[],
) {
  for (const [index, row] of rows.entries()) {
    const cells = index > heading ? cellsOf(row) : [];
    if (!isBlank(cells)) yield { row: index + 1, cells };
  }
}

function textOfCell(cell: Cell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 19).replace('T', ' ');
  return String(cell).trim();
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > limits.fileBytes) {
      throw new Problem(
        'file-too-large',
        `The workbook has more than ${limits.fileBytes} bytes`,
        'Export the answers as CSV: it may be of any size.',
      );
    }
    pieces.push(piece);
  }
  return joinedBytes(...pieces);
}
