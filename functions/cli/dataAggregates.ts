import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { releasePaths, type ClassesFile, type RegionsFile } from '@kluftatlas/data/domain/release.ts';
import { selectedIndicators } from '@kluftatlas/data/sources/aggregates/index.ts';
import { aggregateTables, type IndicatorAggregates } from '../export/aggregateTables.ts';
import { root } from './home.ts';
import { newestRelease, type NewestRelease } from './newestRelease.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run data:aggregates

Makes the tables of data/reference/aggregates/ out of the newest local release. Ingest the official register and the
files of the selected indicators before (data/sources/aggregates/README.md names them), then npm run release.
`;

const target = join(root, 'data/reference/aggregates');

async function aggregatesOf({ manifest, read }: NewestRelease): Promise<readonly IndicatorAggregates[]> {
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
              classes: await read<ClassesFile>(releasePaths.classes(indicator.id)),
              regions: await read<RegionsFile>(releasePaths.regions(indicator.id)),
              measures: await read<MeasuresFile>(releasePaths.measures(indicator.id)),
            }))(),
          ],
    ),
  );
}

await runCommand(async () => {
  if (process.argv.length > 2) return void process.stdout.write(help);
  const release = await newestRelease();
  const tables = aggregateTables(release.manifest, await aggregatesOf(release));
  await mkdir(target, { recursive: true });
  for (const [name, text] of Object.entries(tables)) {
    await writeFile(join(target, name), text);
    console.log(`${name}: ${text.split('\n').length - 1} lines, ${(text.length / 1e3).toFixed(0)} kB`);
  }
});
