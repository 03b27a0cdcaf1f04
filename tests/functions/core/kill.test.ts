import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';

const script = fileURLToPath(new URL('disturbedRun.ts', import.meta.url));
const run = promisify(execFile);
type Side = 'before' | 'after';

let undisturbed: { home: string; writes: string[]; release: Map<string, string> };
const folders: { remove(): Promise<void> }[] = [];

async function newHome(): Promise<string> {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder.path;
}

/** Runs the whole sequence to its end and returns its writes in order. */
const completeRun = async (home: string): Promise<string[]> =>
  (await run(process.execPath, [script, home])).stdout.split('\n');

/** Runs until the fatal write; resolves with the signal that ended the process. */
const killedRun = (home: string, number: number, side: Side): Promise<NodeJS.Signals | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, home, String(number), side], { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (_code, signal) => resolve(signal));
  });

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Hashes of all files of the release that `latest.json` names. */
async function latestRelease(home: string): Promise<Map<string, string>> {
  const objects = join(home, 'objects');
  const { release } = JSON.parse(await readFile(join(objects, 'latest.json'), 'utf8')) as { release: string };
  const folder = join(objects, 'releases', release);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const paths = files.map((file) => join(file.parentPath, file.name)).sort();
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(home.length), hash(await readFile(path))] as const),
    ),
  );
}

/** A published release is whole at every moment: each file of its manifest is there with its bytes. */
async function expectPublishedIsWhole(home: string): Promise<void> {
  const latest = await readFile(join(home, 'objects', 'latest.json'), 'utf8').catch(() => null);
  if (latest === null) return;
  const { release } = JSON.parse(latest) as { release: string };
  const folder = join(home, 'objects', 'releases', release);
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as ReleaseManifest;
  for (const { path, sha256 } of manifest.files)
    expect(hash(await readFile(join(folder, path)))).toBe(sha256);
}

/** `count` numbers from the first to the last, evenly spread. */
const spread = (numbers: readonly number[], count: number): number[] =>
  Array.from(
    { length: count },
    (_, index) => numbers[Math.floor((index * (numbers.length - 1)) / (count - 1))] ?? 0,
  );

const inTurn = async <Item>(
  items: readonly Item[],
  lanes: number,
  task: (item: Item) => Promise<void>,
): Promise<void> => {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await task(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

beforeAll(async () => {
  const home = await newHome();
  undisturbed = { home, writes: await completeRun(home), release: await latestRelease(home) };
}, 120_000);

afterAll(async () => {
  for (const { remove } of folders) await remove();
});

describe('a process that is killed at any write', () => {
  const survives = async ({ number, side }: { number: number; side: Side }): Promise<void> => {
    const home = await newHome();
    expect(await killedRun(home, number, side), `write ${number} is reached`).toBe('SIGKILL');
    await expectPublishedIsWhole(home);
    await completeRun(home);
    const release = await latestRelease(home);
    expect(release, `after a kill ${side} write ${number}`).toEqual(undisturbed.release);
  };

  test('leaves a store from which the next run makes the same release: 20 writes over ingest, re-ingest and release', async () => {
    const numbered = undisturbed.writes.map((method, index) => ({ method, number: index + 1 }));
    const firstRelease = numbered.findIndex(({ method }) => method === 'store.moveCurrentRelease');
    const ofIngest = ({ method }: { method: string }) =>
      !method.startsWith('objects.') && method !== 'store.moveCurrentRelease';
    const first = numbered.slice(0, firstRelease).filter(ofIngest);
    const again = numbered.slice(firstRelease).filter(ofIngest);
    const release = numbered.filter(({ method }) => method.startsWith('objects.'));
    const numbers = [first, again, release].flatMap((writes, phase) =>
      spread(
        writes.map(({ number }) => number),
        phase === 0 ? 8 : 6,
      ),
    );
    expect(new Set(numbers).size).toBe(20);
    await inTurn(
      numbers.map((number) => ({ number, side: 'before' as const })),
      2,
      survives,
    );
  }, 600_000);

  test('on both sides of every pointer move', async () => {
    const moves = undisturbed.writes.flatMap((method, index) =>
      method.startsWith('store.moveCurrent') ? [index + 1] : [],
    );
    expect(moves).toHaveLength(6);
    const kills = moves.flatMap((number) => (['before', 'after'] as const).map((side) => ({ number, side })));
    await inTurn(kills, 2, survives);
  }, 600_000);
});
