import { adapter as bkgAreas } from '@kluftatlas/data/sources/bkg-areas/index.ts';
import { ingestFile } from '@kluftatlas/functions/core/ingestFile.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import type { TopologyBuilder } from '@kluftatlas/functions/ports/topologyBuilder.ts';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { startLocalCloud, type LocalCloud } from './localCloud.ts';

/** A square of a tenth of a degree with the properties of VG250. */
const area = (AGS: string, GEN: string, longitude: number) => ({
  type: 'Feature',
  properties: {
    AGS,
    RS: `${AGS.slice(0, 5)}0000${AGS.slice(5)}`,
    GEN,
    BEZ: 'Gemeinde',
    IBZ: 64,
    GF: 4,
    WSK: '2009/01/01',
  },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [longitude, 52],
        [longitude + 0.1, 52],
        [longitude + 0.1, 52.1],
        [longitude, 52.1],
        [longitude, 52],
      ],
    ],
  },
});
const geoJson = (...features: unknown[]) => Buffer.from(JSON.stringify(features));
const boundaries = {
  name: 'areas.json',
  bytes: geoJson(area('03101000', 'Musterhausen', 10), area('03102000', 'Beispielstadt', 10.1)),
  companions: [{ name: 'districts.json', bytes: geoJson(area('03101', 'Musterhausen', 10)) }],
};
const topology: TopologyBuilder = {
  async build(areas) {
    const layer = Buffer.from(JSON.stringify({ type: 'Topology', areas: areas.length }));
    return { municipalities: layer, districts: layer, states: layer };
  },
};

let cloud: LocalCloud;
let handler: () => Promise<{ id: string; result: string; files: number }>;

beforeAll(async () => {
  cloud = await startLocalCloud();
  vi.resetModules();
  ({ handler } = await import('@kluftatlas/functions/handlers/buildRelease.lambda.ts'));
});
afterAll(() => cloud.stop());
beforeEach(() => void cloud.takeLog());

const metric = () => cloud.takeLog().find((line) => 'ReleaseFailed' in line)?.['ReleaseFailed'];
const readJson = async (key: string) =>
  JSON.parse(Buffer.from((await cloud.ports.objects.get(key)) ?? '').toString()) as Record<string, unknown>;

it('an empty store is a failed release that says what is missing', async () => {
  await expect(handler()).rejects.toMatchObject({ code: 'release-missing' });
  expect(metric()).toBe(1);
  expect(await cloud.ports.objects.has('latest.json')).toBe(false);
});

it('what was ingested becomes a release, and latest.json names it', async () => {
  const ports = { ...cloud.ports, progress: silentProgress, topology };
  await ingestFile(ports, { adapter: bkgAreas, file: boundaries });
  const { id, result, files } = await handler();
  expect(result).toBe('built');
  expect(metric()).toBe(0);
  expect(await readJson('latest.json')).toEqual({ release: id });
  const manifest = await readJson(`releases/${id}/manifest.json`);
  expect(manifest).toMatchObject({ id, totals: { municipalities: 2 } });
  expect(await cloud.ports.objects.list(`releases/${id}/`)).toHaveLength(files);
});

it('the next night builds nothing where nothing changed', async () => {
  const before = await cloud.ports.objects.list('');
  expect(await handler()).toMatchObject({ result: 'unchanged', files: 0 });
  expect(await cloud.ports.objects.list('')).toEqual(before);
  expect(metric()).toBe(0);
});
