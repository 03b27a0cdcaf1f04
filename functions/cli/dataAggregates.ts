import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import {
  releasePaths,
  type ClassesFile,
  type LatestFile,
  type RegionsFile,
  type ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import { selectedIndicators } from '@kluftatlas/data/sources/aggregates/index.ts';
import { aggregateTables, type IndicatorAggregates } from '../export/aggregateTables.ts';
import { home, root } from './home.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run data:aggregates

Makes the tables of data/reference/aggregates/ out of the newest local release. Ingest the official register and the
files of the selected indicators before (data/sources/aggregates/README.md names them), then npm run release.
`;

const target = join(root, 'data/reference/aggregates');
const objects = join(home, 'objects');

async function readJson<File>(path: string): Promise<File> {
  try {
    return JSON.parse(await readFile(join(objects, path), 'utf8')) as File;
  } catch (cause) {
    throw new Problem(
      'release-missing',
      `${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      'Run npm run release first.',
    );
  }
}

async function aggregatesOf(
  manifest: ReleaseManifest,
  folder: string,
): Promise<readonly IndicatorAggregates[]> {
  const selected = selectedIndicators.map((id) => ({
    id,
    indicator: manifest.indicators.find((candidate) => candidate.id === id),
  }));
  const missing = selected.filter(({ indicator }) => indicator === undefined).map(({ id }) => id);
  if (manifest.population.approximate || missing.length > 0) {
    throw new Problem(
      'release-missing',
      `The release lacks ${[...(manifest.population.approximate ? ['the official register'] : []), ...missing].join(', ')}`,
      'Ingest the official files, then npm run release.',
    );
  }
  return Promise.all(
    selected.flatMap(({ indicator }) =>
      indicator === undefined
        ? []
        : [
            (async () => ({
              indicator,
              classes: await readJson<ClassesFile>(folder + releasePaths.classes(indicator.id)),
              regions: await readJson<RegionsFile>(folder + releasePaths.regions(indicator.id)),
              measures: await readJson<MeasuresFile>(folder + releasePaths.measures(indicator.id)),
            }))(),
          ],
    ),
  );
}

await runCommand(async () => {
  if (process.argv.length > 2) return void process.stdout.write(help);
  const { release } = await readJson<LatestFile>('latest.json');
  const folder = `releases/${release}/`;
  const manifest = await readJson<ReleaseManifest>(folder + releasePaths.manifest);
  const tables = aggregateTables(manifest, await aggregatesOf(manifest, folder));
  await mkdir(target, { recursive: true });
  for (const [name, text] of Object.entries(tables)) {
    await writeFile(join(target, name), text);
    console.log(`${name}: ${text.split('\n').length - 1} lines, ${(text.length / 1e3).toFixed(0)} kB`);
  }
});
