import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { readColumnMapping, type ColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import { readCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import { inFile } from '../../core/survey/inFile.ts';
import type { SurveyFile } from '../../core/survey/surveyFile.ts';

const endings: ReadonlySet<string> = new Set(['.csv', '.tsv', '.tab', '.txt', '.xlsx', '.sav', '.zsav']);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EISDIR: 'It is a folder and no file',
  EACCES: 'It may not be read',
};

const missing =
  (path: string, advice = 'Check the path; a relative one starts at the project folder.') =>
  (error: NodeJS.ErrnoException) => {
    const reason = reasons[error.code ?? ''] ?? `It cannot be read (${error.code})`;
    throw new Problem('file-missing', reason, advice, { file: path });
  };

const fileAt = (path: string, size: number): SurveyFile => ({
  name: basename(path),
  size,
  open: () => createReadStream(path),
});

/** The exports that a path names: a file, or those in a folder; what else is in the folder is told. */
export interface NamedExports {
  readonly files: readonly SurveyFile[];
  readonly passedOver: readonly string[];
}

/** @throws Problem `file-missing`, `usage` for a folder without exports */
export async function exportsAt(path: string): Promise<NamedExports> {
  const found = await stat(path).catch(missing(path));
  if (!found.isDirectory()) return { files: [fileAt(path, found.size)], passedOver: [] };
  const entries = (await readdir(path, { withFileTypes: true })).filter(({ name }) => !name.startsWith('.'));
  const isExport = (entry: (typeof entries)[number]) =>
    entry.isFile() && endings.has(extname(entry.name).toLowerCase());
  const names = entries
    .filter(isExport)
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) {
    throw new Problem('usage', 'The folder has no exports', `They end in ${[...endings].join(', ')}.`, {
      file: path,
    });
  }
  const files = await Promise.all(
    names.map(async (name) => fileAt(join(path, name), (await stat(join(path, name))).size)),
  );
  return { files, passedOver: entries.filter((entry) => !isExport(entry)).map(({ name }) => name) };
}

/**
 * A codebook that comes with the project by its id, any other by its file.
 * @throws Problem `usage`, `file-missing`, `codebook-invalid`
 */
export async function codebookNamed(name: string | undefined): Promise<Codebook> {
  const known = codebooks.map(({ id }) => id).join(', ');
  if (name === undefined)
    throw new Problem('usage', 'No codebook is named', `Give --codebook <file> or one of: ${known}.`);
  const own = codebooks.find(({ id }) => id === name);
  if (own !== undefined) return own;
  const text = await readFile(name, 'utf8').catch(
    missing(name, `Name the codebook’s file (JSON), or one that comes with the project: ${known}.`),
  );
  return inFile(name, () => readCodebook(text));
}

/** @throws Problem `usage`, `file-missing` */
export async function mappingAt(path: string | undefined): Promise<ColumnMapping | undefined> {
  if (path === undefined) return undefined;
  const text = await readFile(path, 'utf8').catch(missing(path));
  return inFile(path, () => readColumnMapping(text));
}
