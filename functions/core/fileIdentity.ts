import { createHash } from 'node:crypto';
import type { Sha256 } from '@kluftatlas/data/domain/ids.ts';
import type { SourceFile } from '@kluftatlas/data/domain/source.ts';

export const sha256 = (bytes: Uint8Array | string): Sha256 =>
  createHash('sha256').update(bytes).digest('hex') as Sha256;

/** Content hash of a file; companions enter by their own hashes, names never do. */
export function fileHash(file: SourceFile): Sha256 {
  const own = sha256(file.bytes);
  const companions = file.companions ?? [];
  return companions.length === 0 ? own : sha256([own, ...companions.map(fileHash)].join('\n'));
}
