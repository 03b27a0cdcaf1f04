import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { Problem } from '../../domain/problem.ts';
import { fileKind, foreignFile } from './fileKind.ts';
import { refuseHugeSheet } from './sheetSize.ts';
import { readZipEntry, zipEntries } from './zip.ts';

/** Text is trimmed; an empty cell, and every cell of a merged range but its first, is `null`. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  /** Row i of the sheet is `rows[i - 1]`; all rows have one length. */
  readonly rows: readonly (readonly Cell[])[];
}

const expected = 'Excel workbook (.xlsx)';

/** The XML parts, unpacked within the limits and packed again without compression: only checked bytes are read. */
function checkedParts(bytes: Uint8Array): ArrayBuffer {
  const entries = zipEntries(bytes);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    throw new Problem('wrong-file', 'The ZIP archive holds no Excel workbook', `Hand in the ${expected}.`);
  }
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/.test(name))) {
    const part = readZipEntry(bytes, entry);
    const xml = new TextDecoder().decode(part);
    if (xml.includes('<sheetData')) refuseHugeSheet(xml, entry.name);
    parts[entry.name] = part;
  }
  const zip = zipSync(parts, { level: 0 });
  return zip.buffer.slice(zip.byteOffset, zip.byteOffset + zip.byteLength) as ArrayBuffer;
}

/**
 * All sheets of an Excel workbook.
 * @throws Problem `empty-file`, `wrong-file`, `password-protected`, `truncated-file`, `archive-limits`, `too-many-cells`
 */
export async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const kind = fileKind(bytes);
  if (kind !== 'zip') throw foreignFile(kind, bytes, expected);
  const parts = checkedParts(bytes);
  try {
    const sheets = await readXlsxFile(parts);
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] }));
  } catch (error) {
    throw new Problem(
      'wrong-file',
      `The workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Open it in a spreadsheet, save it again as .xlsx, or download the original again.',
    );
  }
}
