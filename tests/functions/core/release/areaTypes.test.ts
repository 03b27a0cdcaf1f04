import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  AreasFile,
  ClassesFile,
  FrameFile,
  FrameRow,
  ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import { buildRelease } from '@kluftatlas/functions/core/buildRelease.ts';
import { measureReports } from '@kluftatlas/functions/core/measureReports.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../temporaryFolder.ts';
import { openTypedWorld, typesWorkbook } from './typedWorld.ts';

const codes = {
  1151001: 21,
  1151002: 50,
  1151003: 50,
  1151004: 50,
  8111000: 11,
  8115001: null,
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

async function releaseWith(...references: readonly Uint8Array[]) {
  const ports = await openTypedWorld(folder.path, ...references);
  const { id } = await buildRelease(ports);
  await ports.close();
  const text = (path: string) => readFile(join(folder.path, 'objects', 'releases', id, path), 'utf8');
  const json = async <File>(path: string) => JSON.parse(await text(path)) as File;
  return { text, json };
}

const countsOf = (rows: readonly FrameRow[], unit: FrameRow['unit']) =>
  Object.fromEntries(
    rows
      .filter((row) => row.region === 'DE' && row.scheme === 'bbsr' && row.unit === unit && row.count > 0)
      .map(({ sizeClass, count }) => [sizeClass, count]),
  );

describe('a release with the types of the BBSR', { timeout: 120_000 }, () => {
  it('classes places and town halls by them, and says how many have none', async () => {
    const { json, text } = await releaseWith(typesWorkbook('31.12.2019', codes));
    const manifest = await json<ReleaseManifest>('manifest.json');
    expect(manifest.lookUps).toEqual([
      {
        scheme: 'bbsr',
        source: 'bbsr-umsteiger',
        dataset: 'bbsr-umsteiger/areaTypes',
        date: '2019-12-31',
        withoutClass: { municipalities: 1, administrations: 1 },
      },
    ]);
    const { rows, unclassified } = await json<FrameFile>('frame.json');
    expect(countsOf(rows, 'municipality')).toEqual({
      landgemeinde: 3,
      'groessere-mittelstadt': 1,
      'groessere-grossstadt': 1,
    });
    expect(countsOf(rows, 'administration')).toEqual({
      landgemeinde: 1,
      'groessere-mittelstadt': 1,
      'groessere-grossstadt': 1,
    });
    expect(unclassified.filter(({ scheme, region }) => scheme === 'bbsr' && region === 'DE')).toEqual([
      { unit: 'municipality', region: 'DE', scheme: 'bbsr', count: 1, inhabitants: 20_000 },
      { unit: 'administration', region: 'DE', scheme: 'bbsr', count: 1, inhabitants: 20_000 },
    ]);
    const { municipalities } = await json<AreasFile>('areas.json');
    expect(municipalities.sizeClass.bbsr).toEqual([4, 0, 0, 0, 6, null]);
    expect(await text('downloads/frame.csv')).toContain('municipality,DE,bbsr,,1,20000');
    expect(await text('downloads/areas.csv')).toMatch(/\r\n01151002,Deichdorf,.*,landgemeinde\r\n/);
    const { aggregates } = await json<ClassesFile>('classes/open-data-publisher.json');
    expect(
      aggregates.filter(({ region, scheme, frame }) => region === 'DE' && scheme === 'bbsr' && frame > 0),
    ).toMatchObject([
      { sizeClass: 'landgemeinde', n: 0, frame: 1 },
      { sizeClass: 'groessere-mittelstadt', n: 0, frame: 1 },
      { sizeClass: 'groessere-grossstadt', n: 1, frame: 1, mean: 1 },
    ]);
  });

  it('gives an association no type where its members have different ones', async () => {
    const { json } = await releaseWith(typesWorkbook('31.12.2019', { ...codes, 1151003: 40 }));
    const { administrations } = await json<AreasFile>('areas.json');
    expect(administrations.find(({ name }) => name === 'Amt Deich')?.sizeClass.bbsr).toBeNull();
  });

  it('takes those of its territory or the nearest before it, not later ones', async () => {
    const towns = { ...codes, 1151001: 22 };
    const { json } = await releaseWith(
      typesWorkbook('31.12.2019', codes),
      typesWorkbook('31.12.2023', towns),
      typesWorkbook('31.12.2024', codes),
    );
    const manifest = await json<ReleaseManifest>('manifest.json');
    expect(manifest.lookUps.map(({ date }) => date)).toEqual(['2023-12-31']);
    const { municipalities } = await json<AreasFile>('areas.json');
    expect(municipalities.sizeClass.bbsr?.[0]).toBe(3);
  });
});

describe('a release without them', { timeout: 120_000 }, () => {
  it('says nothing of the scheme', async () => {
    const { text, json } = await releaseWith();
    expect((await json<ReleaseManifest>('manifest.json')).lookUps).toEqual([]);
    for (const path of [
      'areas.json',
      'frame.json',
      'classes/open-data-publisher.json',
      'measures/open-data-publisher.json',
      'downloads/areas.csv',
      'downloads/frame.csv',
    ]) {
      expect(await text(path), path).not.toMatch(/bbsr/);
    }
  });

  it('does without them where the file has the coarse types only', async () => {
    const coarse = Object.fromEntries(Object.keys(codes).map((key) => [key, null]));
    const { json } = await releaseWith(typesWorkbook('31.12.2019', coarse));
    expect((await json<ReleaseManifest>('manifest.json')).lookUps).toEqual([]);
  });

  it('has no measures by them on demand, and says what to do', async () => {
    const ports = await openTypedWorld(folder.path);
    const query = { indicator: null, region: 'DE', scheme: 'bbsr', pair: null, join: 'mapped' } as const;
    await expect(measureReports(ports, query).next()).rejects.toMatchObject({
      name: 'Problem',
      code: 'unknown-key',
    });
    await ports.close();
  });
});
