import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClassesFile, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { buildRelease } from '@kluftatlas/functions/core/buildRelease.ts';
import { ingestEmbedded } from '@kluftatlas/functions/cli/ingestEmbedded.ts';
import { describeWithSamples, samplesFolder } from '../../samples.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { openCounted } from '../core/openSmallWorld.ts';
import { command } from './command.ts';

const sample = (path: string): string => join(samplesFolder, path);
const lines = (text: string): string[] => text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));

describeWithSamples('the official register and the broadband atlas of mid-2021', () => {
  let home = '';
  let release = '';
  let remove = async () => {};

  beforeAll(async () => {
    const folder = await temporaryFolder();
    home = folder.path;
    remove = () => folder.remove();
  });
  afterAll(() => remove());

  test('the register of 2021 is told with its published sums', async () => {
    const { code, output } = await command(
      home,
      'ingest',
      'destatis-gv',
      sample('destatis-gv/31122021_Auszug_GV.xlsx'),
    );
    expect(code).toBe(0);
    expect(lines(output)).toEqual(
      expect.arrayContaining([
        '10,787 municipalities with 83,232,283 inhabitants; 10,089 with at most 20,000, 5,637 below 2,000',
        '210 unincorporated areas with 4,841 inhabitants kept apart (83,237,124 in all)',
        '6,688 municipalities run by 938 associations',
        '5,037 administrations, 4,268 of them for at most 20,000, 270 below 2,000',
      ]),
    );
  });

  test('of 11,388 broadband rows 10,696 are stored, 264 set aside, 428 unmapped, none rejected', async () => {
    const path = sample('breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv');
    const { code, output } = await command(home, 'ingest', 'breitbandatlas', path);
    expect(code).toBe(0);
    expect(lines(output).find((line) => line.startsWith('breitbandatlas/households 2021-06'))).toMatch(
      /^breitbandatlas\/households 2021-06 11,388 10,696 0 264 428 0 /,
    );
  });

  test('the release says who has no polygon and no value', async () => {
    const ports = await openCounted(home);
    await ingestEmbedded(ports, { withSimulated: false });
    release = join(home, 'objects/releases', (await buildRelease(ports)).id);
    await ports.close();
    const manifest = JSON.parse(await readFile(join(release, 'manifest.json'), 'utf8')) as ReleaseManifest;
    expect(manifest.geometry).toMatchObject({
      withoutPolygon: { municipalities: 0, inhabitants: 0 },
      changedPolygons: 0,
    });
    expect(manifest.population).toMatchObject({ approximate: false, known: 10_787, unknown: 0 });
    const gigabit = manifest.indicators.find(({ id }) => id === 'broadband-all-1000');
    expect(gigabit?.periods[0]?.withoutValue.municipalities).toBe(1);
  }, 120_000);

  test('the tables that come with the project say of mid-2021 what is computed here', async () => {
    const table = await readFile(new URL('../../../data/reference/aggregates/classes.csv', import.meta.url));
    const rows: Record<string, string>[] = parse(table, { columns: true });
    for (const id of [
      'broadband-all-50',
      'broadband-all-100',
      'broadband-all-1000',
      'broadband-fibre-1000',
    ]) {
      const file = await readFile(join(release, `downloads/${id}.classes.csv`), 'utf8');
      const computed: Record<string, string>[] = parse(file, { columns: true });
      const broughtAlong = rows.filter(({ indicator, period }) => indicator === id && period === '2021-06');
      const sevenDigits = (text = '') =>
        /^-?[\d.]+(e-?\d+)?$/.test(text) ? Number(Number(text).toPrecision(7)) : text;
      const columns = Object.keys(broughtAlong[0] ?? {}).filter(
        (name) => !['region', 'scheme', 'size_class'].includes(name),
      );
      expect(broughtAlong).toHaveLength(238);
      expect(
        broughtAlong.map((row) => [
          ...[row['region'], row['scheme'], row['size_class']],
          ...columns.map((name) => (row[name] === '' ? '' : sevenDigits(row[name]))),
        ]),
      ).toEqual(
        computed.map((row) => [
          ...[row['region'], row['scheme'], row['size_class']],
          ...columns.map((name) => (row[name] === '' ? '' : sevenDigits(row[name]))),
        ]),
      );
    }
  });

  test('gigabit by size class is as computed from the files, in JSON and in the CSV', async () => {
    const classes = JSON.parse(
      await readFile(join(release, 'classes/broadband-all-1000.json'), 'utf8'),
    ) as ClassesFile;
    const rows: Record<string, string>[] = parse(
      await readFile(join(release, 'downloads/broadband-all-1000.classes.csv'), 'utf8'),
      { columns: true },
    );
    for (const [sizeClass, inhabitant, municipality] of [
      ['0-1999', 23.6, 22.4],
      ['500000+', 90.1, 86.9],
    ] as const) {
      const aggregate = classes.aggregates.find(
        (entry) => entry.region === 'DE' && entry.scheme === 'standard' && entry.sizeClass === sizeClass,
      );
      expect(aggregate?.weightedMean).toBeCloseTo(inhabitant, 1);
      expect(aggregate?.mean).toBeCloseTo(municipality, 1);
      const row = rows.find(
        (entry) =>
          entry['region'] === 'DE' && entry['scheme'] === 'standard' && entry['size_class'] === sizeClass,
      );
      expect([row?.['weighted_mean'], row?.['mean']].map(Number)).toEqual([
        aggregate?.weightedMean,
        aggregate?.mean,
      ]);
    }
  });

  test('the register of 2023 has 10,773 municipalities and 84,669,326 inhabitants in all', async () => {
    const { output } = await command(
      home,
      'ingest',
      'destatis-gv',
      sample('destatis-gv/31122023_Auszug_GV.xlsx'),
    );
    expect(output).toMatch(/10,773 municipalities with/);
    expect(output).toMatch(/\(84,669,326 in all\)/);
  });

  test('a file of another source ends with a Problem, exit code 1 and the last release untouched', async () => {
    const before = await readFile(join(home, 'objects/latest.json'), 'utf8');
    const wrong = sample('breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv');
    const { code, errors } = await command(home, 'ingest', 'destatis-gv', wrong);
    expect(code).toBe(1);
    expect(errors).toMatch(/Problem wrong-file in .*gemeinde_bezirke_privat_2021_mitte\.csv/);
    expect(errors).toMatch(/What to do: /);
    expect(await readFile(join(home, 'objects/latest.json'), 'utf8')).toBe(before);
  });
});
