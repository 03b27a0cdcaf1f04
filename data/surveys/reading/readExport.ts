import { fileKind, foreignFile } from '../../sources/shared/fileKind.ts';
import { readCsvExport } from './csv/readCsvExport.ts';
import type { ExportTable } from './exportTable.ts';
import { readSavExport } from './sav/readSavExport.ts';
import { readXlsxExport } from './readXlsxExport.ts';
import { joinedBytes } from './joinedBytes.ts';

/** Enough to tell what a file is. */
const headBytes = 512;

/**
 * The answers in what a survey tool exported; what the file is, is told by its first bytes. Rows are read while they are asked
 * for.
 * @throws Problem where the file cannot be read, also while rows are read (`truncated-file`)
 */
export async function readExport(bytes: AsyncIterable<Uint8Array>): Promise<ExportTable> {
  const pieces = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  while (head.length < headBytes) {
    const { value, done } = await pieces.next();
    if (done === true) break;
    head = joinedBytes(head, value);
  }
  const all = continued(head, pieces);
  if (/^\$FL[23]/.test(new TextDecoder('latin1').decode(head.subarray(0, 4)))) return readSavExport(all);
  const kind = fileKind(head);
  if (kind === 'zip') return readXlsxExport(all);
  if (kind === 'text') return readCsvExport(all);
  throw foreignFile(kind, head, 'export of the answers as CSV, XLSX or SPSS file');
}

async function* continued(head: Uint8Array, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value;
}
