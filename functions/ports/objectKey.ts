import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** A segment starts with neither a dot nor a space and holds no slash, backslash or control character. */
const segment = /^[^./\\\p{Cc} ][^/\\\p{Cc}]*$/u;

/**
 * Keys that mean the same in a directory and in S3: segments joined by `/`, at most 1,024 bytes. Segments that
 * start with a dot are refused, so that no key leaves the store's folder or meets what it keeps for itself.
 * @throws Problem `key-format`
 */
export function checkObjectKey(key: string): void {
  if (Buffer.byteLength(key) <= 1024 && key.split('/').every((part) => segment.test(part))) return;
  throw new Problem(
    'key-format',
    `${JSON.stringify(key)} is not a key of an object`,
    'Use segments joined by “/” that do not start with a dot, as in raw/destatis-gv/<sha256>.',
  );
}

/**
 * The folders that all keys with this prefix are in: empty, or ending in `/`.
 * @throws Problem `key-format` where no key can start like this
 */
export function folderOfPrefix(prefix: string): string {
  const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
  if (folder !== '') checkObjectKey(folder.slice(0, -1));
  return folder;
}
