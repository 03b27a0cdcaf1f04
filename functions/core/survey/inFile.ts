import { Problem } from '@kluftatlas/data/domain/problem.ts';

/** What a file says; where it cannot be used, the `Problem` names it. */
export function inFile<Result>(file: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw error instanceof Problem ? error.at({ file }) : error;
  }
}
