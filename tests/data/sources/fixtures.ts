import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '@kluftatlas/data/domain/source.ts';

/** A small file of ours from `tests/fixtures`, changed where a test wants it broken. */
export function fixture(path: string, change: (text: string) => string = (text) => text): SourceFile {
  const file = fileURLToPath(new URL(`../../fixtures/${path}`, import.meta.url));
  return textFile(path.slice(path.lastIndexOf('/') + 1), change(readFileSync(file, 'utf8')));
}

export const textFile = (name: string, text: string): SourceFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

/** The same file as another program would save it. */
export const latin1 = (file: SourceFile): SourceFile => ({
  ...file,
  bytes: new Uint8Array(Buffer.from(new TextDecoder().decode(file.bytes), 'latin1')),
});
