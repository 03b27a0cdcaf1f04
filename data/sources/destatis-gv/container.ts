import { Problem } from '../../domain/problem.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { gunzip } from '../shared/inflate.ts';
import { readZipEntry, zipEntries } from '../shared/zip.ts';
import { isFixedWidth } from './fixedWidth.ts';
import { refuseSavedAsText } from './savedAsText.ts';

/** The two formats that the register is published in. */
export type Content = { readonly format: 'workbook' | 'fixedWidth'; readonly bytes: Uint8Array };

const expected =
  'Excel workbook (.xlsx) or the text file GV100AD (.ASC or .txt, or the ZIP that it comes in)';

/**
 * Looks into the file, gunzips it and takes the text file out of its ZIP; names are not looked at.
 * @throws Problem `wrong-file`, `key-leading-zero` for a copy saved as CSV, and as `gunzip` and `zipEntries`
 */
export function contentOf(bytes: Uint8Array, isUnpacked = false): Content {
  const kind = fileKind(bytes);
  if (kind === 'gzip' && !isUnpacked) return contentOf(gunzip(bytes), true);
  if (kind === 'zip') return fromArchive(bytes);
  if (kind !== 'text') throw foreignFile(kind, bytes, expected);
  if (isFixedWidth(bytes)) return { format: 'fixedWidth', bytes };
  refuseSavedAsText(bytes);
  throw foreignFile(kind, bytes, expected);
}

function fromArchive(bytes: Uint8Array): Content {
  const entries = zipEntries(bytes);
  if (entries.some(({ name }) => name.startsWith('xl/'))) return { format: 'workbook', bytes };
  for (const entry of entries) {
    if (entry.size === 0) continue;
    const content = readZipEntry(bytes, entry);
    if (isFixedWidth(content)) return { format: 'fixedWidth', bytes: content };
  }
  const names = entries.map(({ name }) => `“${name}”`).join(', ');
  throw new Problem(
    'wrong-file',
    `The ZIP archive holds neither an Excel workbook nor a text file GV100AD; it has ${names || 'nothing'}`,
    `Hand in the ${expected}.`,
  );
}
