import { Problem } from '@kluftatlas/data/domain/problem.ts';

const said: Readonly<Record<string, readonly [string, string]>> = {
  EEXIST: ['The file is there already', 'Give --out a new name.'],
  EISDIR: ['There is a folder of this name', 'Give --out a new name.'],
  ENOENT: ['Its folder is not there', 'Make the folder first, or give --out another path.'],
  ENOTDIR: ['A part of its path is a file and no folder', 'Give --out another path.'],
  EACCES: ['It may not be written there', 'Give --out another path.'],
  EROFS: ['It may not be written there', 'Give --out another path.'],
  ENOSPC: ['The disk is full', 'Make room, or give --out another path.'],
};

/** What the system says of a file that cannot be written, as a `Problem`; anything else stays as it is. */
export function outProblem(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const [message, advice] = said[code] ?? [];
  return message === undefined || advice === undefined
    ? error
    : new Problem('usage', message, advice, { file: path });
}
