import { Problem } from '../../domain/problem.ts';
import { fileKind } from '../shared/fileKind.ts';
import { gunzip } from '../shared/inflate.ts';

/** The register saved as text by a spreadsheet: recognised to say what is wrong with it. `null` for other files. */
export function notAWorkbook(bytes: Uint8Array): Problem | null {
  if (bytes.length === 0) return null;
  const kind = fileKind(bytes);
  if (kind !== 'text' && kind !== 'gzip') return null;
  const text = new TextDecoder('latin1').decode(kind === 'gzip' ? gunzip(bytes) : bytes);
  const [header = '', first = ''] = text.split('\n', 2);
  if (!/satz-?art/i.test(header)) return null;
  const lost = /^"?10"?[;,\t]"?"?[;,\t]"?1"?[;,\t]/.test(first);
  const advice =
    'Hand in the workbook (.xlsx) as published by Destatis; a copy that a spreadsheet saved as CSV cannot be repaired safely.';
  return lost
    ? new Problem(
        'key-leading-zero',
        'The file is the register saved as CSV by a spreadsheet: its keys have lost their leading zeros',
        advice,
        { row: 2, column: 'Land' },
      )
    : new Problem('wrong-file', 'The file is the register saved as CSV, not the workbook', advice);
}
