import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datasetId, sourceId, type SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type {
  AreasFile,
  ClassesFile,
  ReleaseManifest,
  SourceRowsFile,
  ValuesFile,
} from '@kluftatlas/data/domain/release.ts';
import { buildRelease, type ReleaseReport } from '@kluftatlas/functions/core/buildRelease.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { sweepSnapshots } from '@kluftatlas/functions/core/sweepSnapshots.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { openCounted } from './openSmallWorld.ts';
import { firstIngest, households, reIngest } from './smallWorld.ts';

const folders: { remove(): Promise<void> }[] = [];
let home = '';
let first: ReleaseReport;

async function newHome(): Promise<string> {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder.path;
}

const releaseFile = async <File>(path: string): Promise<File> =>
  JSON.parse(await readFile(join(home, 'objects', 'releases', first.id, path), 'utf8')) as File;

beforeAll(async () => {
  home = await newHome();
  const ports = await openCounted(home);
  for (const ingestion of firstIngest) await ingestFile(ports, ingestion);
  first = await buildRelease(ports);
  await ports.close();
}, 120_000);

afterAll(async () => {
  for (const { remove } of folders) await remove();
});

describe('a second run over the same files', () => {
  test('writes nothing: no put, no batch, no object', async () => {
    const ports = await openCounted(home);
    for (const ingestion of firstIngest) {
      const { datasets } = await ingestFile(ports, ingestion);
      expect(datasets.map(({ result }) => result)).toEqual(datasets.map(() => 'unchanged'));
    }
    expect(await buildRelease(ports)).toMatchObject({ id: first.id, result: 'unchanged' });
    expect(ports.writes()).toEqual({});
    await ports.close();
  });

  test('goes back to an older file by moving the pointer, and writes no more than that and its report', async () => {
    const ports = await openCounted(home);
    for (const ingestion of reIngest) await ingestFile(ports, ingestion);
    expect(ports.writes()['store.writeObservations']).toBeGreaterThan(0);
    await ports.close();
    const back = await openCounted(home);
    const [, , original] = firstIngest;
    if (original === undefined) throw new Error('the small world has three ingestions');
    const { datasets } = await ingestFile(back, original);
    expect(datasets[0]?.result).toBe('moved');
    expect(back.writes()).toEqual({
      'objects.put': 2,
      'store.moveCurrent': 1,
      'store.writeRun': 1,
      'store.writeSourceState': 1,
    });
    expect(await buildRelease(back)).toMatchObject({ id: first.id, result: 'unchanged' });
    await back.close();
  });
});

describe('the files of a release', () => {
  test('align every value with the index of municipalities', async () => {
    const areas = await releaseFile<AreasFile>('areas.json');
    const column = await releaseFile<ValuesFile>('values/broadband-all-1000/2021-06.json');
    const [header = [], ...rows]: string[][] = parse(Buffer.from(households(1).bytes));
    const position = header.indexOf('alle Technologien ≥ 1000 Mbit/s');
    const read = new Map(rows.map((row) => [row[0], Number(row[position])]));
    expect(areas.municipalities.ags).toEqual([...read.keys()].toSorted());
    expect(column.values).toEqual(areas.municipalities.ags.map((ags) => read.get(ags)));
  });

  test('name the row of the source file that each value stands in', async () => {
    const areas = await releaseFile<AreasFile>('areas.json');
    const { rows, sha256 } = await releaseFile<SourceRowsFile>('rows/breitbandatlas-households/2021-06.json');
    const lines = new TextDecoder().decode(households(1).bytes).split('\n');
    expect(rows.map((row) => lines[(row ?? 0) - 1]?.slice(1, 9))).toEqual(areas.municipalities.ags);
    const manifest = await releaseFile<ReleaseManifest>('manifest.json');
    expect(manifest.inputs.map((input) => input.sha256)).toContain(sha256);
  });

  test('say in the manifest what was read and what became of it', async () => {
    const manifest = await releaseFile<ReleaseManifest>('manifest.json');
    const input = manifest.inputs.find(({ dataset }) => dataset === 'breitbandatlas/households');
    expect(input?.outcomes).toEqual({ stored: 60, setAside: 0, mapped: 0, unmapped: 0, rejected: 0 });
    expect(manifest.population.approximate).toBe(true);
    expect(manifest.totals.inhabitants).toBeNull();
  });

  test('give the same class means as the CSV', async () => {
    const classes = await releaseFile<ClassesFile>('classes/broadband-all-1000.json');
    const text = await readFile(
      join(home, 'objects/releases', first.id, 'downloads/broadband-all-1000.classes.csv'),
      'utf8',
    );
    const rows: Record<string, string>[] = parse(text, { columns: true });
    expect(rows.map(({ mean, weighted_mean: weighted }) => [mean, weighted])).toEqual(
      classes.aggregates.map(({ mean, weightedMean }) => [mean ?? '', weightedMean ?? ''].map(String)),
    );
  });

  test('leave the approximate number of inhabitants out of every table', async () => {
    const text = await readFile(
      join(home, 'objects/releases', first.id, 'downloads/broadband-all-50.csv'),
      'utf8',
    );
    const [header] = parse(text) as string[][];
    expect(header).toEqual([
      'ags',
      'name',
      'state',
      'legal_status',
      'size_class_approximate',
      'value_2021-06',
    ]);
  });
});

describe('two releases from the same inputs', () => {
  const script = fileURLToPath(new URL('disturbedRun.ts', import.meta.url));
  const run = promisify(execFile);

  async function files(folder: string): Promise<Map<string, string>> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      await Promise.all(
        paths
          .toSorted()
          .map(async (path) => [path.slice(folder.length), await readFile(path, 'base64')] as const),
      ),
    );
  }

  test('are byte-identical in two folders, at two times, in two time zones and two locales', async () => {
    const [one, other] = [await newHome(), await newHome()];
    await run(process.execPath, [script, one], {
      env: { ...process.env, TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' },
    });
    await run(process.execPath, [script, other], {
      env: { ...process.env, TZ: 'America/Lima', LC_ALL: 'C' },
    });
    const releases = await files(join(one, 'objects/releases'));
    expect(releases.size).toBeGreaterThan(500);
    expect(await files(join(other, 'objects/releases'))).toEqual(releases);
  }, 120_000);
});

describe('a file that the gate stops', () => {
  test('leaves what counted, and goes in with a reason that the release records', async () => {
    const folder = await newHome();
    const ports = await openCounted(folder);
    for (const ingestion of firstIngest) await ingestFile(ports, ingestion);
    const before = await ports.store.listCurrent(datasetId('breitbandatlas/households'));
    const bad = new TextDecoder().decode(households(2).bytes).replaceAll(/^"01051(\d{3})"/gm, '"9905$1"');
    const file = { ...households(2), bytes: new TextEncoder().encode(bad) };
    const adapter = reIngest[0]?.adapter;
    if (adapter === undefined) throw new Error('the small world is ingested again');
    await expect(ingestFile(ports, { adapter, file })).rejects.toMatchObject({ code: 'gate-blocked' });
    expect(await ports.store.listCurrent(datasetId('breitbandatlas/households'))).toEqual(before);
    await ingestFile(ports, { adapter, file, acceptBecause: 'the keys were withdrawn' });
    const { id } = await buildRelease(ports);
    await ports.close();
    const manifest = JSON.parse(
      await readFile(join(folder, 'objects/releases', id, 'manifest.json'), 'utf8'),
    ) as ReleaseManifest;
    expect(manifest.inputs.map(({ acceptedBecause }) => acceptedBecause)).toContain(
      'the keys were withdrawn',
    );
  }, 120_000);
});

describe('a snapshot that was never finished', () => {
  test('is swept, and what counts stays', async () => {
    const ports = await openCounted(home);
    const [complete] = await ports.store.listSnapshots(sourceId('breitbandatlas'));
    if (complete === undefined) throw new Error('the small world has a snapshot of this source');
    const broken = { ...complete, id: `${complete.id}-broken` as SnapshotId, state: 'writing' as const };
    await ports.store.writeSnapshot(broken);
    expect(await sweepSnapshots(ports.store)).toBe(1);
    const left = await ports.store.listSnapshots(sourceId('breitbandatlas'));
    expect(left.map(({ state }) => state)).toEqual(left.map(() => 'complete'));
    expect(left.map(({ id }) => id)).toContain(complete.id);
    await ports.close();
  });
});
