import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Ags, AssociationKey, StateKey } from '@kluftatlas/data/domain/ids.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { releasePaths, type AreasFile } from '@kluftatlas/data/domain/release.ts';
import type { RegisterOfUnits } from '@kluftatlas/data/surveys/frame/frameOf.ts';
import { frameRows } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { frameTable } from '../export/frameTable.ts';
import { root } from './home.ts';
import { newestRelease } from './newestRelease.ts';
import { runCommand } from './runCommand.ts';

const help = `npm run data:survey-frame

Counts places and town halls by state and size class in the newest local release and writes them to
data/reference/surveyFrame.csv, which made-up answers are drawn from. Ingest the official register of 31.12.2021 before,
then npm run release.
`;

/** The frame is that of the known facts, so that what is drawn from it stays the same. */
const registerDate = '2021-12-31';

function registerOf({ municipalities, administrations }: AreasFile): RegisterOfUnits {
  const membersOf = Map.groupBy(municipalities.ags, (_, position) => municipalities.administration[position]);
  return {
    municipalities: municipalities.ags.map((ags, position) => {
      const administration = administrations[municipalities.administration[position] ?? -1];
      return {
        ags: ags as Ags,
        state: ags.slice(0, 2) as StateKey,
        population: municipalities.population[position] ?? null,
        association:
          administration === undefined || administration.key === ags
            ? null
            : (administration.key as AssociationKey),
      };
    }),
    administrations: administrations.map(({ key, state, population }, position) => ({
      key,
      state,
      population,
      members: (membersOf.get(position) ?? []) as Ags[],
    })),
  };
}

await runCommand(async () => {
  if (process.argv.length > 2) return void process.stdout.write(help);
  const { manifest, read } = await newestRelease();
  if (manifest.population.approximate || manifest.population.date !== registerDate) {
    throw new Problem(
      'release-missing',
      `The newest release has no register of ${registerDate}`,
      'Ingest it alone into an empty local store, then npm run release.',
    );
  }
  const rows = frameRows(registerOf(await read<AreasFile>(releasePaths.areas)));
  await writeFile(join(root, 'data/reference/surveyFrame.csv'), frameTable(rows));
  const total = (kind: string) =>
    rows.filter((row) => row.kind === kind).reduce((sum, { count }) => sum + count, 0);
  console.log(
    `${rows.length} cells: ${total('own')} run themselves, ${total('association')} associations with ${total('member')} members`,
  );
});
