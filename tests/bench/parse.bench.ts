import { readFile } from 'node:fs/promises';
import { adapter as breitbandatlas } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { samplePath } from '../samples.ts';
import { bareRead, medianSeconds } from './yardstick.ts';

/** Parse and check of the mid-2021 file against csv-parse merely reading the same bytes. */
export async function runParseBench(): Promise<void> {
  const path = samplePath('breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv');
  if (path === null) return console.log('parse: not run, the sample files are not there');
  const bytes = await readFile(path);
  const bare = await bareRead(bytes);
  const full = await medianSeconds(() => breitbandatlas.parse({ name: path, bytes }));
  const megabytes = bytes.length / 1e6;
  console.log(
    `parse + check, breitbandatlas mid-2021: ${(full / bare).toFixed(2)} × bare reading of the same bytes (aim ≤ 4)`,
  );
  console.log(`  ${(megabytes / full).toFixed(0)} MB/s against ${(megabytes / bare).toFixed(0)} MB/s`);
}
