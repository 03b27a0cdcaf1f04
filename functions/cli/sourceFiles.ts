import { readFile } from 'node:fs/promises';
import { isPeriod } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SourceAdapter, SourceFile } from '@kluftatlas/data/domain/source.ts';

/**
 * The source of that name.
 * @throws Problem `unknown-source` naming those there are
 */
export function adapterNamed(name: string | undefined, offered: readonly SourceAdapter[]): SourceAdapter {
  const adapter = offered.find(({ source }) => source.id === name);
  if (adapter !== undefined) return adapter;
  throw new Problem(
    'unknown-source',
    name === undefined ? 'No source is named' : `There is no source “${name}” here`,
    `Name one of: ${offered.map(({ source }) => source.id).join(', ')}.`,
  );
}

/**
 * A file of this machine, by the path that somebody named.
 * @throws Problem `usage` for a period that is none, `file-missing`
 */
export async function readSourceFile(path: string, period: string | undefined): Promise<SourceFile> {
  if (period !== undefined && !isPeriod(period)) {
    throw new Problem(
      'usage',
      `“${period}” is not a month`,
      'Give --period as YYYY-MM, 2021-06 for mid-2021.',
    );
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem(
      'file-missing',
      `The file cannot be read (${error.code})`,
      'Check the path; a relative one starts at the project folder.',
      { file: path },
    );
  });
  return { name: path, bytes, ...(period === undefined ? {} : { period }) };
}
