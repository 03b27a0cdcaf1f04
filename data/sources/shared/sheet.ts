import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { Problem } from '../../domain/problem.ts';
import { fileKind, foreignFile } from './fileKind.ts';
import { limits } from './limits.ts';
import { refuseHugeSheet } from './sheetSize.ts';
import { readZipEntry, zipEntries, type ZipEntry } from './zip.ts';

/** Text is trimmed; an empty cell, and every cell of a merged range but its first, is `null`. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  /** Row i of the sheet is `rows[i - 1]`; all rows have one length. */
  readonly rows: readonly (readonly Cell[])[];
}

const expected = 'Excel workbook (.xlsx)';

const worksheet = /^xl\/worksheets\/[^/]+\.xml$/;
/** Stands in the place of every worksheet but the one that is read. */
const emptySheet = new TextEncoder().encode(
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
);

/** The parts of a workbook: its worksheets still packed, since all of them together may be too much. */
interface Parts {
  readonly sheets: readonly ZipEntry[];
  readonly others: Readonly<Record<string, Uint8Array>>;
}

function partsOf(bytes: Uint8Array): Parts {
  const entries = zipEntries(bytes, limits.workbookBytes);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    throw new Problem('wrong-file', 'The ZIP archive holds no Excel workbook', `Hand in the ${expected}.`);
  }
  const sheets: ZipEntry[] = [];
  const others: Record<string, Uint8Array> = {};
  for (const entry of entries.filter(({ name }) => /\.(xml|rels)$/.test(name))) {
    const part = worksheet.test(entry.name) ? null : readPart(bytes, entry);
    // Some programs keep worksheets elsewhere.
    if (part === null || new TextDecoder('latin1').decode(part).includes('<sheetData')) sheets.push(entry);
    else others[entry.name] = part;
  }
  return { sheets, others };
}

function readPart(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.size <= limits.expandedBytes) return readZipEntry(bytes, entry);
  throw new Problem(
    'archive-limits',
    `“${entry.name}” unpacks to more than the ${limits.expandedBytes} bytes allowed for it`,
    'Official files are far below these limits: download the original again.',
  );
}

/** All sheets, but only the one of `entry` with its cells, if any; only bytes that were checked are read. */
async function readWith(bytes: Uint8Array, { sheets, others }: Parts, entry: ZipEntry | null) {
  const parts: Record<string, Uint8Array> = { ...others };
  for (const { name } of sheets) parts[name] = emptySheet;
  if (entry !== null) {
    const part = readPart(bytes, entry);
    // Half the memory: what is checked is written in ASCII.
    refuseHugeSheet(new TextDecoder('latin1').decode(part), entry.name);
    parts[entry.name] = part;
  }
  const zip = zipSync(parts, { level: 0 });
  const exact = zip.byteLength === zip.buffer.byteLength ? zip : zip.slice();
  try {
    return await readXlsxFile(exact.buffer as ArrayBuffer);
  } catch (error) {
    throw new Problem(
      'wrong-file',
      `The workbook cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      'Open it in a spreadsheet, save it again as .xlsx, or download the original again.',
    );
  }
}

/**
 * The sheets of an Excel workbook, one at a time: first those with cells, in the order in which the file holds them. Whoever
 * lets go of one before taking the next needs memory for the largest only.
 * @throws Problem `empty-file`, `wrong-file`, `password-protected`, `truncated-file`, `archive-limits`, `too-many-cells`
 */
export async function* eachSheet(bytes: Uint8Array): AsyncGenerator<Sheet & { readonly position: number }> {
  const kind = fileKind(bytes);
  if (kind !== 'zip') throw foreignFile(kind, bytes, expected);
  const parts = partsOf(bytes);
  const names = (await readWith(bytes, parts, null)).map(({ sheet }) => sheet);
  const empty = new Set(names.keys());
  for (const entry of parts.sheets) {
    const sheets = await readWith(bytes, parts, entry);
    const position = sheets.findIndex(({ data }) => data.length > 0);
    const sheet = sheets[position];
    if (sheet === undefined) continue;
    empty.delete(position);
    yield { name: sheet.sheet, rows: sheet.data as unknown as Cell[][], position };
  }
  for (const position of empty) yield { name: names[position] ?? '', rows: [], position };
}

/**
 * All sheets, in the order of the workbook.
 * @throws Problem as `eachSheet`
 */
export async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const sheets = await Array.fromAsync(eachSheet(bytes));
  return sheets.sort((a, b) => a.position - b.position).map(({ name, rows }) => ({ name, rows }));
}
