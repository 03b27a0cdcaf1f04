import { tenDigits } from '@kluftatlas/data/domain/tenDigits.ts';

/** One file of a release before it is written: its path inside `releases/<id>/`. */
export interface ReleaseFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

const encoder = new TextEncoder();

/** JSON with numbers of at most 10 significant digits and a final line feed. */
export function jsonFile(path: string, value: unknown): ReleaseFile {
  const text = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'number' ? tenDigits(part) : part,
  );
  return { path, bytes: encoder.encode(`${text}\n`), contentType: 'application/json' };
}

/** Text in UTF-8; `mediaType` without its character set. */
export const textFile = (path: string, text: string, mediaType: string): ReleaseFile => ({
  path,
  bytes: encoder.encode(text),
  contentType: `${mediaType}; charset=utf-8`,
});

export const csvFile = (path: string, text: string): ReleaseFile => textFile(path, text, 'text/csv');
