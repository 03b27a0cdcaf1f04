import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/bkg-vg250/index.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../shared/problemOf.ts';
import { zipFile, type Entry } from '../shared/zipFile.ts';
import { dbf, layer, municipality, projections, shp, square } from './shapefile.ts';

const day = { name: 'vg250/aktualitaet.txt', content: '31.12.2020\r\n\r\n' };
const parse = (entries: readonly Entry[]) => adapter.parse({ name: 'vg250.zip', bytes: zipFile(entries) });
async function boundariesOf(entries: readonly Entry[]): Promise<ParsedDataset> {
  const [parsed] = await parse(entries);
  if (parsed === undefined) throw new Error('nothing was read');
  return parsed;
}
const anywhere = [square(9, 50, 1)];
const withoutField = (entries: readonly Entry[], ending: string) =>
  entries.filter(({ name }) => !name.endsWith(ending));

describe('the areas of a shapefile archive', () => {
  it('are put together from the pieces of land of one key; waters are left out', async () => {
    const { rows, boundaries, rowsRead } = await boundariesOf([
      day,
      ...layer('vg250/VG250_GEM', [
        municipality('01051001', 'Insel', [square(8, 54, 0.1)]),
        municipality('01051001', 'Insel', [square(8.5, 54, 0.1)]),
        municipality('01051001', 'Insel', [square(7, 54, 1)], { GF: '2' }),
        municipality('01051002', 'Land', [square(9, 54, 0.1)], { GF: '9' }),
        municipality('01051999', 'Watt', [square(7, 54, 1)], { GF: '8' }),
      ]),
    ]);
    expect(rowsRead).toBe(2);
    expect(rows.map(({ row, area }) => [row, area.code])).toEqual([
      [1, '01051001'],
      [3, '01051002'],
    ]);
    expect(boundaries?.map(({ geometry }) => geometry.type)).toEqual(['MultiPolygon', 'Polygon']);
  });

  it('have their holes in the right part, in whatever order rings come, and run as GeoJSON does', async () => {
    const hole = [...square(9.4, 50.4, 0.2)].reverse();
    const { boundaries } = await boundariesOf([
      day,
      ...layer('GEM', [municipality('06001001', 'Ring', [hole, square(12, 50, 1), square(9, 50, 1)])]),
    ]);
    expect(boundaries?.[0]?.geometry.coordinates).toEqual([
      [square(12, 50, 1).toReversed()],
      [square(9, 50, 1).toReversed(), square(9.4, 50.4, 0.2)],
    ]);
  });

  it('carry name, key, kind and legal status', async () => {
    const { rows } = await boundariesOf([
      day,
      ...layer('GEM', [
        municipality('01001000', 'Flensburg', anywhere, { IBZ: '60', BEZ: 'Stadt' }),
        municipality('02000000', 'Hamburg', anywhere, { IBZ: '60' }),
        municipality('03351501', 'Lohheide', anywhere, { IBZ: '65', BEZ: 'Gemeindefreies Gebiet' }),
      ]),
    ]);
    expect(rows.map(({ attributes }) => attributes)).toEqual([
      {
        name: 'Flensburg',
        kind: 'municipality',
        ars: '010010000000',
        legalStatus: 'districtFree',
        bez: 'Stadt',
      },
      {
        name: 'Hamburg',
        kind: 'municipality',
        ars: '020000000000',
        legalStatus: 'cityState',
        bez: 'Gemeinde',
      },
      {
        name: 'Lohheide',
        kind: 'unincorporatedArea',
        ars: '033510000501',
        legalStatus: 'districtMember',
        bez: 'Gemeindefreies Gebiet',
      },
    ]);
  });

  it('are the same in UTM, in Gauß-Krüger and in degrees', async () => {
    const at = async (x: number, y: number, prj: string) => {
      const ring = square(x, y, 0.001);
      const entries = [day, ...layer('GEM', [municipality('06001001', 'Ort', [ring])], prj)];
      return (await boundariesOf(entries)).boundaries?.[0]?.geometry.coordinates.flat()[0];
    };
    // 9° E, 50° N (ETRS89): the central meridian, 0.9996 times the length of the meridian of GRS 80.
    expect(await at(500_000, 5_538_630.7027, projections.utm32)).toEqual([9, 50]);
    expect(await at(9, 50, projections.geographic)).toEqual([9, 50]);
    // As PROJ has it for EPSG:31467.
    expect(await at(3_500_073, 5_540_301, projections.gaussKrueger3)).toEqual([8.9999787, 49.9990461]);
  });

  it('are of the day in the archive, else of their newest change, which is noted', async () => {
    const areas = layer('GEM', [
      municipality('06001001', 'A', anywhere, { WSK: '20190701' }),
      municipality('06001002', 'B', anywhere, { WSK: '2009-01-01' }),
    ]);
    expect(await boundariesOf([day, ...areas])).toMatchObject({
      period: '2020-12',
      territoryDate: '2020-12-31',
      dataDate: '2020-12-31',
    });
    const undated = await boundariesOf([{ name: 'liesmich.txt', content: 'vom 31.12.2020' }, ...areas]);
    expect(undated.territoryDate).toBe('2019-07-01');
    expect(undated.notes).toHaveLength(1);
  });

  it('come with the names of districts where the archive has their layer', async () => {
    const district = (ags: string, name: string, gf = '4') =>
      municipality(ags, name, anywhere, { ADE: '4', GF: gf, BEZ: 'Kreis' });
    const { rows, boundaries } = await boundariesOf([
      day,
      ...layer('KRS', [
        district('01051', 'Watt', '2'),
        district('01051', 'Küste'),
        district('01051', 'Küste'),
      ]),
      ...layer('GEM', [municipality('01051001', 'Ort', anywhere)]),
    ]);
    expect(rows.at(-1)).toEqual({
      row: 2,
      area: { level: 'district', code: '01051' },
      values: [],
      attributes: { name: 'Küste', bez: 'Kreis' },
    });
    expect(boundaries).toHaveLength(1);
  });

  it('are read with RS for ARS, and with names in Windows-1252', async () => {
    const { fields, rings } = municipality('09162000', 'München', anywhere);
    const { ARS: RS = '', ...others } = fields;
    const { rows } = await boundariesOf([
      day,
      { name: 'GEM.SHP', content: shp([rings]) },
      { name: 'GEM.DBF', content: dbf([{ ...others, RS }], 'latin1') },
      { name: 'GEM.PRJ', content: projections.geographic },
    ]);
    expect(rows[0]?.attributes).toMatchObject({ name: 'München', ars: '091620000000' });
  });

  it('have inhabitants in the VG250-EW, once per area, missing where nothing stands', async () => {
    const [, population, ...others] = await parse([
      day,
      ...layer('GEM', [
        municipality('01051001', 'Insel', [square(8, 54, 0.1)], { EWZ: '120' }),
        municipality('01051001', 'Insel', [square(8.5, 54, 0.1)], { EWZ: '120' }),
        municipality('01051001', 'Insel', [square(7, 54, 1)], { EWZ: '0', GF: '2' }),
        municipality('01051002', 'Leer', [square(9, 54, 0.1)], { EWZ: '' }),
        municipality('01051003', 'Halb', [square(9.5, 54, 0.1)], { EWZ: '1.5' }),
        municipality('01051004', 'Zwei', [square(9.5, 54, 0.1)], { EWZ: '7.000' }),
        municipality('01051004', 'Zwei', [square(9.5, 54, 0.1)], { EWZ: '8' }),
      ]),
    ]);
    expect(others).toEqual([]);
    expect(population).toMatchObject({
      dataset: 'bkg-vg250/population',
      dataDate: '2020-12-31',
      rowsRead: 5,
    });
    expect(population?.rows.map(({ area, values }) => [area.code, values])).toEqual([
      ['01051001', [120]],
      ['01051002', [null]],
      ['01051004', [7]],
    ]);
    expect(population?.rejections).toMatchObject([
      { row: 4, field: 'EWZ', code: 'value-format' },
      { row: 6, field: 'EWZ', code: 'conflict' },
    ]);
  });

  it('reject keys with a lost zero, other names for one key, and vertices outside Germany', async () => {
    const { rejections, rows } = await boundariesOf([
      day,
      ...layer('GEM', [
        municipality('01051001', 'Insel', anywhere),
        municipality('01051001', 'Anderswo', anywhere),
        municipality('1051002', 'Nullverlust', anywhere, { ARS: '010510000002' }),
        municipality('01051003', 'Afrika', [square(0, 0, 1)]),
      ]),
    ]);
    expect(rows).toHaveLength(1);
    expect(rejections).toMatchObject([
      { row: 2, code: 'duplicate-key' },
      { row: 3, code: 'key-leading-zero' },
      { row: 4, code: 'value-range' },
    ]);
  });

  it('are doubted without all states and the area of the country', async () => {
    const parsed = await boundariesOf([day, ...layer('GEM', [municipality('01051001', 'Ort', anywhere)])]);
    const found = doubtsOf(adapter, parsed);
    expect(found).toHaveLength(16);
    expect(found[0]).toBe('Hamburg (02) has no boundaries');
    expect(found[15]).toMatch(/^the areas add up to 7\d{3} km²/);
  });

  it.each([
    ['82000000', []],
    ['82000', ['the inhabitants add up to 82000, not to some 80 million']],
  ])('have inhabitants that are doubted unless they are those of Germany: %s', async (EWZ, doubted) => {
    const files = layer('GEM', [municipality('01051001', 'Ort', anywhere, { EWZ })]);
    const [, population] = await parse([day, ...files]);
    expect(population && doubtsOf(adapter, population)).toEqual(doubted);
  });

  it('are refused where there are more shapes or more records than of the other', async () => {
    const { fields, rings } = municipality('01051001', 'Ort', anywhere);
    const files = (shapes: number, records: number) => [
      day,
      { name: 'GEM.shp', content: shp(Array.from({ length: shapes }, () => rings)) },
      { name: 'GEM.dbf', content: dbf(Array.from({ length: records }, () => fields)) },
      { name: 'GEM.prj', content: projections.geographic },
    ];
    for (const [shapes, records] of [
      [1, 2],
      [2, 1],
    ] as const) {
      const found = await problemOf(() => parse(files(shapes, records)));
      expect([found.code, found.message]).toEqual([
        'truncated-file',
        `“GEM” has ${shapes} shapes (.shp) and ${records} records (.dbf)`,
      ]);
    }
  });

  it('are refused under a period that the archive contradicts', async () => {
    const bytes = zipFile([day, ...layer('GEM', [municipality('01051001', 'Ort', anywhere)])]);
    const found = await problemOf(() => adapter.parse({ name: 'x', bytes, period: period('2021-01') }));
    expect(found.code).toBe('conflict');
    expect(await adapter.parse({ name: 'x', bytes, period: period('2020-12') })).toHaveLength(1);
  });
});

describe('an archive that is not whole', () => {
  const whole = [day, ...layer('VG250_GEM', [municipality('01051001', 'Ort', anywhere)])];
  it.each([['.dbf'], ['.prj'], ['.shp']])('is refused without its %s, which is named', async (ending) => {
    const found = await problemOf(() => parse(withoutField(whole, ending)));
    expect(found.code).toBe('file-missing');
    expect(found.message).toContain(`“VG250_GEM” has no ${ending}`);
  });
});
