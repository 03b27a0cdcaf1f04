import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePath } from '../samples.ts';
import { runMapBench } from './map.bench.ts';
import { runCommandOf, type Run } from './runMeasured.ts';

/** First start, second start, ingest of official files, release and site, each against the unit. */
export async function runPipelineBench(unit: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'kluft-bench-'));
  const print = (label: string, result: Run) =>
    console.log(
      `${label}: ${(result.seconds / unit).toFixed(0)} ×, ${result.seconds.toFixed(1)} s, peak ${result.megabytes} MB`,
    );
  try {
    print('first start (embedded sources, release, site)', await runCommandOf(home, 'start', '--no-serve'));
    print('second start (nothing to do)', await runCommandOf(home, 'start', '--no-serve'));
    await runMapBench(home, unit);
    const register = samplePath('destatis-gv/31122021_Auszug_GV.xlsx');
    const households = samplePath('breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv');
    if (register === null || households === null)
      return console.log('official files: not run, the samples are not there');
    print('ingest of the register', await runCommandOf(home, 'ingest', 'destatis-gv', register));
    print(
      'ingest of 11,388 rows × 53 values',
      await runCommandOf(home, 'ingest', 'breitbandatlas', households),
    );
    print('release with official files', await runCommandOf(home, 'release', '--no-site'));
    print('site of that release', await runCommandOf(home, 'release'));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
