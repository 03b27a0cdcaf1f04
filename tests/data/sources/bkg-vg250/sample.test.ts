import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import type { Position } from 'geojson';
import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { adapter } from '@kluftatlas/data/sources/bkg-vg250/index.ts';
import { readDbf } from '@kluftatlas/data/sources/bkg-vg250/dbf.ts';
import { projectionOf } from '@kluftatlas/data/sources/bkg-vg250/projection.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { areaOf } from '@kluftatlas/data/sources/geonames/pointInArea.ts';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { zipFile, type Entry } from '../shared/zipFile.ts';
import { vg5000Entries } from './sampleArchive.ts';

const points = 'bkg/vg250-kompakt_2019-12-31/VG250_P';

/** Places of the VG250: key, position in UTM and as printed in degrees. */
function places() {
  const shp = Buffer.from(readSample(`${points}.shp`));
  const table = readDbf(readSample(`${points}.dbf`), 'VG250_P');
  return Array.from({ length: table.count }, (_, record) => {
    const ars = table.text(record, 'ARS');
    const at = 100 + record * 28 + 12;
    return {
      ags: ars.slice(0, 5) + ars.slice(9),
      utm: [shp.readDoubleLE(at), shp.readDoubleLE(at + 8)],
      degrees: [Number(table.text(record, 'LON_DEZ')), Number(table.text(record, 'LAT_DEZ'))],
    };
  });
}

describeWithSamples('the VG5000 of 1 January 2021', () => {
  let entries: readonly Entry[];
  let parsed: ParsedDataset;
  beforeAll(async () => {
    entries = vg5000Entries();
    const [first] = await adapter.parse({ name: 'vg5000.zip', bytes: zipFile(entries) });
    if (first === undefined) throw new Error('nothing was read');
    parsed = first;
  });

  it('has 10,997 areas of that day without a rejection, 252 of them in parts, 207 unincorporated', () => {
    expect(parsed).toMatchObject({ period: '2021-01', territoryDate: '2021-01-01', rowsRead: 10_997 });
    expect(parsed.rejections).toEqual([]);
    expect(parsed.notes).toBeUndefined();
    expect(parsed.boundaries?.filter(({ geometry }) => geometry.type === 'MultiPolygon')).toHaveLength(252);
    const kinds = Object.groupBy(parsed.rows, ({ attributes }) => attributes?.['kind'] ?? '');
    expect([kinds['municipality']?.length, kinds['unincorporatedArea']?.length]).toEqual([10_790, 207]);
  });

  it('raises no doubt: it has all states, and the area of Germany', () => {
    expect(doubtsOf(adapter, parsed)).toEqual([]);
  });

  it('lies from 5.87 to 15.04 degrees east and from 47.27 to 55.06 north', () => {
    const all = (parsed.boundaries ?? []).flatMap(({ geometry }): Position[] =>
      geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
    );
    const extent = (axis: 0 | 1) =>
      [Math.min, Math.max].map((edge) =>
        all.reduce((best, point) => edge(best, point[axis] ?? NaN), all[0]?.[axis] ?? NaN),
      );
    expect(extent(0).map((edge) => edge.toFixed(2))).toEqual(['5.87', '15.04']);
    expect(extent(1).map((edge) => edge.toFixed(2))).toEqual(['47.27', '55.06']);
  });

  it('has, drawn as coarsely as it is, 95 % of the places of the VG250 in the right area', () => {
    const areas = new Map(parsed.boundaries?.map(({ ags, geometry }) => [ags as string, areaOf(geometry)]));
    const known = places().filter(({ ags }) => areas.has(ags));
    const inside = known.filter(({ ags, degrees: [longitude = 0, latitude = 0] }) =>
      areas.get(ags)?.contains({ longitude, latitude }),
    );
    expect(known.length).toBeGreaterThan(10_900);
    expect(inside.length / known.length).toBeGreaterThan(0.95);
  });

  it('lacks of the register of 31 December 2021 the two municipalities whose keys are younger', async () => {
    const [of2021] = await register.parse({
      name: 'register',
      bytes: readSample('destatis-gv/31122021_Auszug_GV.xlsx'),
    });
    const drawn = new Set(parsed.boundaries?.map(({ ags }) => ags as string));
    const { municipalities } = administrationsOf(of2021?.rows ?? []);
    expect(municipalities.filter(({ ags }) => !drawn.has(ags)).map(({ ags, name }) => [ags, name])).toEqual([
      ['03153019', 'Langelsheim, Stadt'],
      ['16063105', 'Eisenach, Stadt'],
    ]);
  });

  it('is read the same when its parts come in another order and under other names', async () => {
    const renamed = entries.toReversed().map((entry) => ({
      ...entry,
      name: entry.name.replace(/.*\/(?:VG5000_GEM)?/, 'x').replace('xaktualitaet', 'stand'),
    }));
    expect(await adapter.parse({ name: 'y', bytes: zipFile(renamed) })).toEqual([parsed]);
  });

  it('never crashes, whatever byte of it is another: it is refused, or every key stays what it was', async () => {
    const keys = new Set(parsed.rows.map(({ area }) => area.code));
    const damage = fc.record({
      part: fc.constantFrom('.shp', '.dbf', '.prj'),
      // Where headers are as often as anywhere else.
      place: fc.oneof(fc.nat({ max: 1_000 }), fc.nat({ max: 3_000_000 })),
      cut: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ part, place, cut }) => {
        const broken = entries.map((entry) => {
          if (!entry.name.endsWith(`GEM${part}`)) return { ...entry, method: 0 };
          const content = Buffer.from(entry.content);
          const at = place % content.length;
          if (cut) return { ...entry, method: 0, content: content.subarray(0, at) };
          content.writeUInt8((content[at] ?? 0) ^ 0x11, at);
          return { ...entry, method: 0, content };
        });
        try {
          const [read] = await adapter.parse({ name: 'broken', bytes: zipFile(broken) });
          const strange = read?.rows.filter(({ area }) => !keys.has(area.code)) ?? [];
          expect(strange.length).toBeLessThanOrEqual(1);
        } catch (error) {
          expect(error).toBeInstanceOf(Problem);
        }
      }),
      { numRuns: 20, seed: 2, endOnFailure: true },
    );
  });
});

describeWithSamples('the places of the VG250', () => {
  it('have in degrees what they have in UTM, to a millionth of a degree', () => {
    const toWgs84 = projectionOf(new TextDecoder().decode(readSample(`${points}.prj`)));
    const furthest = places().reduce((worst, { utm, degrees }) => {
      const [x = NaN, y = NaN] = toWgs84(utm);
      return Math.max(worst, Math.abs(x - (degrees[0] ?? 0)), Math.abs(y - (degrees[1] ?? 0)));
    }, 0);
    expect(furthest).toBeLessThan(1e-6);
  });
});
