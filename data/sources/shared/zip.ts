import { Problem } from '../../domain/problem.ts';
import { inflate } from './inflate.ts';
import { limits } from './limits.ts';

/** One entry of a ZIP's central directory (PKWARE APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly compression: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;

const cutOff = (reason: string) =>
  new Problem(
    'truncated-file',
    `The ZIP archive is cut off or damaged: ${reason}`,
    'Download the file again.',
  );
const beyondLimits = (reason: string) =>
  new Problem(
    'archive-limits',
    `The ZIP archive is refused: ${reason}`,
    'Official files are far below these limits: download the original again.',
  );

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function endOfDirectory(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw cutOff('it has no directory at its end');
}

const leavesArchive = (name: string) =>
  name.startsWith('/') || /[\\:\0]/.test(name) || name.split('/').includes('..');

/**
 * The entries of a ZIP archive, checked before a single one is unpacked. An archive of which only a part will be
 * unpacked may promise more than `expandedBytes` of `limits.ts`.
 * @throws Problem `truncated-file`, `password-protected`, or `archive-limits` (entries, bytes, paths)
 */
export function zipEntries(
  bytes: Uint8Array,
  expandedBytes: number = limits.expandedBytes,
): readonly ZipEntry[] {
  const view = viewOf(bytes);
  if (bytes.length < endLength) throw cutOff('too short');
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.archiveEntries) throw beyondLimits(`more than ${limits.archiveEntries} entries`);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature)
      throw cutOff('its directory is incomplete');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (view.getUint16(at + 8, true) & 1) {
      throw new Problem(
        'password-protected',
        `“${name}” in the archive is encrypted`,
        'Unpack it with its password and hand in the file without one.',
      );
    }
    if (leavesArchive(name)) throw beyondLimits(`the path “${name}” leads out of it`);
    if (entries.has(name)) throw beyondLimits(`“${name}” is in it twice`);
    const size = view.getUint32(at + 24, true);
    total += size;
    if (total > expandedBytes) throw beyondLimits(`unpacked it has more than ${expandedBytes} bytes`);
    entries.set(name, {
      name,
      compression: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return [...entries.values()];
}

/**
 * The bytes of one entry; never more than its directory entry promised.
 * @throws Problem `truncated-file`, `archive-limits`, or `wrong-file` for an unknown compression
 */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  const { offset, compressedSize, compression, size, crc, name } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) {
    throw cutOff(`“${name}” is not where the directory says`);
  }
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw cutOff(`“${name}” is incomplete`);
  const data = bytes.subarray(start, start + compressedSize);
  if (compression === 8) return inflate(data, size, crc, `“${name}”`);
  if (compression === 0 && compressedSize === size) return data;
  throw new Problem(
    'wrong-file',
    `“${name}” is packed with method ${compression}, which is not used in workbooks`,
    'Open the file in a spreadsheet and save it again as .xlsx.',
  );
}
