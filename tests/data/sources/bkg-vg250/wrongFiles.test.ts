import { adapter } from '@kluftatlas/data/sources/bkg-vg250/index.ts';
import { limits } from '@kluftatlas/data/sources/shared/limits.ts';
import { describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { problemOf } from '../shared/problemOf.ts';
import { zipFile, type Entry } from '../shared/zipFile.ts';
import { dbf, layer, municipality, shp, square, type WrittenRecord } from './shapefile.ts';

const text = (content: string) => new TextEncoder().encode(content);
const problem = (bytes: Uint8Array) => problemOf(() => adapter.parse({ name: 'handed-in.zip', bytes }));
const problemWith = (entries: readonly Entry[]) => problem(zipFile(entries));

const day = { name: 'aktualitaet.txt', content: '01.01.2021' };
const records = ['A', 'B', 'C'].map((name, at) =>
  municipality(`0105100${at + 1}`, name, [square(9 + at, 50, 1)]),
);
const whole = [day, ...layer('GEM', records)];
const changed = (ending: string, change: (content: Uint8Array) => Uint8Array) =>
  whole.map((entry) =>
    entry.name.endsWith(ending) ? { ...entry, content: change(entry.content as Uint8Array) } : entry,
  );

describe('another file instead of the boundaries', () => {
  it.each([
    ['a GeoPackage', text('SQLite format 3\0…'), 'GeoPackage', 'shape, Ebenen'],
    ['a GeoPackage in a ZIP', zipFile([{ name: 'DE_VG250.gpkg', content: 'SQL' }]), 'GeoPackage', 'shape'],
    ['a web page', text('<!doctype html><title>Download</title>'), 'web page', 'download the file itself'],
    ['a pointer', text('version https://git-lfs.github.com/spec/v1\noid x'), 'Git LFS', 'git lfs pull'],
    ['a single .shp', shp([[square(9, 50, 1)]]), 'text', 'ZIP archive'],
    ['a ZIP of something else', zipFile([{ name: 'liesmich.txt', content: 'x' }]), 'liesmich.txt', 'ZIP'],
  ])('%s is refused with what to hand in', async (_, bytes, words, advice) => {
    const found = await problem(bytes);
    expect(found.code).toBe('wrong-file');
    expect(found.message).toContain(words);
    expect(found.advice).toContain(advice);
  });

  it.each<[string, WrittenRecord[], string]>([
    ['districts', [municipality('01051', 'Kreis', [square(9, 50, 1)], { ADE: '4' })], 'keys of 8 digits'],
    [
      'another level',
      [municipality('01051001', 'Amt', [square(9, 50, 1)], { ADE: '5' })],
      'keys of 8 digits',
    ],
  ])('a layer of %s is refused, and the known ones are named', async (_, content, words) => {
    const found = await problemWith([day, ...layer('VG250_X', content)]);
    expect(found.code).toBe('wrong-file');
    expect(found.message).toContain('“VG250_X”');
    expect(found.message).toContain(words);
    expect(found.advice).toContain('VG250_GEM or VG5000_GEM');
  });

  it('a layer of points is refused', async () => {
    const points = changed('.shp', (content) => {
      const copy = Buffer.from(content);
      copy.writeInt32LE(1, 32);
      return copy;
    });
    expect((await problemWith(points)).message).toContain('not polygons');
  });

  it.each([
    ['none at all', ''],
    [
      'a web map',
      'PROJCS["WGS_1984_Web_Mercator",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984"]],PROJECTION["Mercator"]]',
    ],
    ['another datum', 'GEOGCS["Pulkovo",DATUM["D_Pulkovo_1942",SPHEROID["Krasovsky",6378245.0,298.3]]]'],
    [
      'half a UTM',
      'PROJCS["x",GEOGCS["x",DATUM["D_ETRS_1989"]],PROJECTION["Transverse_Mercator"],UNIT["Meter",1.0]]',
    ],
    [
      'feet',
      'PROJCS["x",GEOGCS["x",DATUM["D_ETRS_1989"]],PROJECTION["Transverse_Mercator"],UNIT["Foot",0.3048]]',
    ],
  ])('a projection of %s is refused, and the known ones are named', async (_, prj) => {
    const found = await problemWith([day, ...layer('GEM', records, prj)]);
    expect(found.code).toBe('wrong-file');
    expect(found.message).toContain('projection');
    expect(found.advice).toContain('EPSG:25831–25833');
  });
});

describe('a damaged archive', () => {
  const cutBy = (bytes: number) => (content: Uint8Array) => content.subarray(0, -bytes);
  it.each([
    ['.shp', 1],
    ['.shp', 200],
    ['.dbf', 10],
    ['.dbf', 250],
  ])('is truncated when its %s lacks %i bytes', async (ending, bytes) => {
    const found = await problemWith(changed(ending, cutBy(bytes)));
    expect(found.code).toBe('truncated-file');
    expect(found.message).toContain('“GEM”');
  });

  it('is truncated when shapes and attributes are not as many', async () => {
    const fewer = dbf(records.slice(1).map(({ fields }) => fields));
    const found = await problemWith(changed('.dbf', () => fewer));
    expect([found.code, found.message]).toEqual([
      'truncated-file',
      '“GEM” has 3 shapes (.shp) and 2 records (.dbf)',
    ]);
  });

  it('is truncated when a shape says more points than it has', async () => {
    const found = await problemWith(
      changed('.shp', (content) => {
        const copy = Buffer.from(content);
        copy.writeInt32LE(1_000_000_000, 100 + 8 + 40);
        return copy;
      }),
    );
    expect(found.code).toBe('truncated-file');
  });

  it('is refused when it promises more than any official archive unpacks to', async () => {
    const bomb = { name: 'x.bin', content: '', claimedSize: 600 * 1024 * 1024 };
    expect((await problemWith([...whole, bomb])).code).toBe('archive-limits');
    const large = changed('.shp', (content) => content).map((entry) =>
      entry.name.endsWith('.shp') ? { ...entry, claimedSize: limits.expandedBytes + 1 } : entry,
    );
    expect((await problemWith(large)).code).toBe('archive-limits');
  });

  it('is refused when it unpacks to more than it promises, or is encrypted', async () => {
    const lying = whole.map((entry) => (entry.name.endsWith('.dbf') ? { ...entry, claimedSize: 40 } : entry));
    expect((await problemWith(lying)).code).toBe('archive-limits');
    expect((await problemWith(whole.map((entry) => ({ ...entry, encrypted: true })))).code).toBe(
      'password-protected',
    );
  });
});

describeWithSamples('another layer of the publisher', () => {
  it('the points of the VG250 kompakt are refused, and the right edition is named', async () => {
    const folder = 'bkg/vg250-kompakt_2019-12-31';
    const entries = ['VG250_P.shp', 'VG250_P.dbf', 'VG250_P.prj', 'aktualitaet.txt'].map((name) => ({
      name,
      content: readSample(`${folder}/${name}`),
    }));
    const found = await problemWith(entries);
    expect(found.code).toBe('wrong-file');
    expect(found.message).toContain('“VG250_P”');
    expect(found.advice).toContain('“kompakt” has no such layer');
  });
});
