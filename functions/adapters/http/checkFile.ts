import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { fileKind, foreignFile } from '@kluftatlas/data/sources/shared/fileKind.ts';
import type { FetchRequest } from '../../ports/fetcher.ts';
import { header, mediaType, type Headers } from './answerHeaders.ts';
import { failed } from './problems.ts';
import { tooLarge } from './partialFile.ts';

/** What servers call any file. */
const anyFile: readonly string[] = [
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-download',
  'application/force-download',
];

/** The kind of file in words, for the advice of `foreignFile`. */
const expected = 'file itself';

/**
 * The file in an answer, if it is one.
 * @throws Problem `wrong-file` for a web page or a Git LFS pointer (both come with status 200) and for another media
 * type, `empty-file`, `file-too-large` for one that is too large when unpacked
 */
export function checkFile(
  bytes: Uint8Array,
  headers: Headers,
  { contentTypes, maximumBytes }: Pick<FetchRequest, 'contentTypes' | 'maximumBytes'>,
): Uint8Array {
  const type = mediaType(headers);
  const file = decoded(bytes, header(headers, 'content-encoding'), maximumBytes);
  const kind = fileKind(file);
  const isPage = kind === 'html' || type === 'text/html';
  if (isPage && !contentTypes.includes('text/html')) throw foreignFile('html', file, expected);
  if (kind === 'lfsPointer') throw foreignFile(kind, file, expected);
  if (type === null || anyFile.includes(type) || contentTypes.includes(type)) return file;
  throw new Problem(
    'wrong-file',
    `The server sent ${type} in the place of ${contentTypes.join(' or ')}`,
    'Look at the address in a browser; if the file is right, add the type in source.ts, else hand it in by its path (--file).',
  );
}

/** Nothing but the plain file is asked for; some servers compress all the same. */
function decoded(bytes: Uint8Array, encoding: string | undefined, maximumBytes: number): Uint8Array {
  const options = { maxOutputLength: maximumBytes };
  try {
    switch (encoding?.trim().toLowerCase()) {
      case undefined:
      case '':
      case 'identity':
        return bytes;
      case 'gzip':
        return gunzipSync(bytes, options);
      case 'deflate':
        return inflateSync(bytes, options);
      case 'br':
        return brotliDecompressSync(bytes, options);
    }
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(maximumBytes, maximumBytes);
    throw failed(
      `the compressed answer cannot be unpacked (${error instanceof Error ? error.message : error})`,
    );
  }
  throw failed(`the answer is compressed in a way that is not known here (${encoding})`);
}
