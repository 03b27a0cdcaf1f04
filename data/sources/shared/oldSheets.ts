import { readXls } from 'hucre';
import { Problem } from '../../domain/problem.ts';
import { fileKind, foreignFile } from './fileKind.ts';
import { limits } from './limits.ts';
import type { Cell, Sheet } from './sheet.ts';

const expected = 'Excel workbook in the old binary format (.xls)';

/**
 * All sheets of an old binary Excel workbook (BIFF8, MS-XLS): numbers as numbers, text trimmed, empty cells `null`.
 * @throws Problem `empty-file`, `wrong-file`, `password-protected`, `truncated-file`, `too-many-cells`
 */
export async function readOldSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const kind = fileKind(bytes);
  if (kind !== 'compoundFile') throw foreignFile(kind, bytes, expected);
  const protectedFile = foreignFile(kind, bytes, expected);
  if (protectedFile.code === 'password-protected') throw protectedFile;
  const sheets = await readSheetsOf(bytes);
  for (const { name, rows } of sheets) {
    if (rows.reduce((cells, row) => cells + row.length, 0) > limits.sheetCells) throw tooManyCells(name);
  }
  // A damaged container gives rows and cells that are not there at all.
  const whole = (cells: readonly unknown[] | undefined) => Array.from(cells ?? [], cellOf);
  return sheets.map(({ name, rows }) => ({ name, rows: Array.from(rows, whole) }));
}

async function readSheetsOf(bytes: Uint8Array) {
  try {
    return (await readXls(bytes)).sheets;
  } catch (error) {
    throw new Problem(
      'truncated-file',
      `The old Excel workbook is cut off or damaged: ${error instanceof Error ? error.message : String(error)}`,
      'Download the file again; if it opens in a spreadsheet, save it as .xls (Excel 97–2003) once more.',
    );
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date) return value;
  return null;
}

const tooManyCells = (name: string) =>
  new Problem(
    'too-many-cells',
    `The sheet “${name}” has more than ${limits.sheetCells} cells`,
    'Delete the empty rows and columns behind the data, or hand in the original file of the publisher.',
  );
