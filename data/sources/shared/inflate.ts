import { Inflate } from 'fflate';
import { Problem } from '../../domain/problem.ts';
import { crc32 } from './crc32.ts';
import { limits } from './limits.ts';

/** Deflate grows at most 1,032-fold: a step of this size cannot surprise by more than 17 MB. */
const step = 16 * 1024;

const damaged = (what: string, reason: string) =>
  new Problem('truncated-file', `${what} is cut off or damaged: ${reason}`, 'Download the file again.');

/** Unpacks in small steps and stops as soon as more than `limit` bytes came out, whatever was promised. */
function unpack(compressed: Uint8Array, limit: number, what: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    if (size > limit) {
      throw new Problem(
        'archive-limits',
        `${what} unpacks to more than the ${limit} bytes allowed for it`,
        'Official files are far below these limits: download the original again.',
      );
    }
    chunks.push(chunk);
  });
  try {
    for (let start = 0; start < compressed.length; start += step) {
      const end = start + step;
      stream.push(compressed.subarray(start, end), end >= compressed.length);
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw damaged(what, error instanceof Error ? error.message : String(error));
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/**
 * Inflates raw deflate data that is said to have `size` bytes and the checksum `crc`.
 * @throws Problem `archive-limits` when it grows beyond `size`, `truncated-file` when it is damaged
 */
export function inflate(compressed: Uint8Array, size: number, crc: number, what: string): Uint8Array {
  const bytes = unpack(compressed, size, what);
  if (bytes.length !== size) throw damaged(what, `${bytes.length} of ${size} bytes`);
  if (crc32(bytes) !== crc) throw damaged(what, 'the checksum does not match');
  return bytes;
}

/** Length of a gzip header with its optional fields: extra, name, comment, header checksum. */
function gzipHeaderLength(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const text of [8, 16]) {
    if (flags & text) {
      while (at < bytes.length && bytes[at] !== 0) at += 1;
      at += 1;
    }
  }
  return flags & 2 ? at + 2 : at;
}

/**
 * Unpacks a gzip file of one member (RFC 1952).
 * @throws Problem `archive-limits` beyond the limit of `limits.ts`, `truncated-file` when it is damaged
 */
export function gunzip(compressed: Uint8Array): Uint8Array {
  const what = 'The gzip file';
  const start = gzipHeaderLength(compressed);
  if (compressed.length < start + 8) throw damaged(what, 'it is too short');
  const bytes = unpack(compressed.subarray(start, -8), limits.expandedBytes, what);
  const trailer = new DataView(compressed.buffer, compressed.byteOffset + compressed.length - 8, 8);
  if (trailer.getUint32(4, true) !== bytes.length) throw damaged(what, 'its length does not match');
  if (trailer.getUint32(0, true) !== crc32(bytes)) throw damaged(what, 'its checksum does not match');
  return bytes;
}
