import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { Validators } from '../../ports/fetcher.ts';

/** The bytes of a file so far, kept over attempts: a cut download goes on where it broke off. */
export interface PartialFile {
  readonly length: number;
  /** Bytes of the whole file as its first answer said; `null` where it did not. */
  readonly size: number | null;
  /** What asks for the rest; empty where the server could not tell whether it is the rest of the same file. */
  rangeHeaders(): Record<string, string>;
  /** Starts again with the first byte of a file in this state. */
  begin(validators: Validators, takesRanges: boolean, size: number | null): void;
  /** @throws Problem `file-too-large` */
  append(chunk: Uint8Array): void;
  joined(): Uint8Array;
}

export function partialFile(maximumBytes: number): PartialFile {
  let chunks: Uint8Array[] = [];
  let length = 0;
  let size: number | null = null;
  let condition: string | null = null;
  return {
    get length() {
      return length;
    },
    get size() {
      return size;
    },
    rangeHeaders: () =>
      length === 0 || condition === null ? {} : { range: `bytes=${length}-`, 'if-range': condition },
    begin({ etag, lastModified }, takesRanges, declared) {
      chunks = [];
      length = 0;
      size = declared;
      // A weak tag says “about the same”, which is not enough to join two halves (RFC 9110, 13.1.5).
      const strong = etag?.startsWith('W/') === true ? undefined : etag;
      condition = takesRanges ? (strong ?? lastModified ?? null) : null;
    },
    append(chunk) {
      length += chunk.length;
      if (length > maximumBytes) throw tooLarge(length, maximumBytes);
      chunks.push(chunk);
    },
    joined: () => Buffer.concat(chunks, length),
  };
}

export const tooLarge = (bytes: number, maximumBytes: number): Problem =>
  new Problem(
    'file-too-large',
    `The file has ${bytes} bytes or more; ${maximumBytes} are allowed for this one`,
    'Check that the address still leads to the file. If it really grew, raise maximumBytes in source.ts.',
  );
