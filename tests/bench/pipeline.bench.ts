import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samplePath } from '../samples.ts';
import { runMapBench } from './map.bench.ts';
import { seconds } from './yardstick.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const measured = fileURLToPath(new URL('measured.ts', import.meta.url));

/** Runs one command of ours in a process of its own; its peak memory is what the system counted. */
async function run(
  home: string,
  script: string,
  ...args: string[]
): Promise<{ seconds: number; megabytes: number }> {
  let output = '';
  const elapsed = await seconds(
    () =>
      new Promise<void>((resolve, reject) => {
        const child = spawn(process.execPath, [measured, join(root, 'functions/cli', script), ...args], {
          cwd: root,
          env: { ...process.env, KLUFT_HOME: home },
          stdio: ['ignore', 'ignore', 'pipe'],
        });
        child.stderr.on('data', (text: Buffer) => (output += text.toString()));
        child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(output))));
      }),
  );
  return { seconds: elapsed, megabytes: Number(/peak (\d+) MB/.exec(output)?.[1]) };
}

/** First start, second start, ingest of official files, release and site, each against the unit. */
export async function runPipelineBench(unit: number): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'kluft-bench-'));
  const print = (label: string, result: { seconds: number; megabytes: number }) =>
    console.log(
      `${label}: ${(result.seconds / unit).toFixed(0)} ×, ${result.seconds.toFixed(1)} s, peak ${result.megabytes} MB`,
    );
  try {
    print('first start (embedded sources, release, site)', await run(home, 'start.ts', '--no-serve'));
    print('second start (nothing to do)', await run(home, 'start.ts', '--no-serve'));
    await runMapBench(home, unit);
    const register = samplePath('destatis-gv/31122021_Auszug_GV.xlsx');
    const households = samplePath('breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv');
    if (register === null || households === null)
      return console.log('official files: not run, the samples are not there');
    print('ingest of the register', await run(home, 'ingest.ts', 'destatis-gv', register));
    print('ingest of 11,388 rows × 53 values', await run(home, 'ingest.ts', 'breitbandatlas', households));
    print('release with official files', await run(home, 'release.ts', '--no-site'));
    print('site of that release', await run(home, 'release.ts'));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
