import { adapter } from '@kluftatlas/data/sources/bkg-areas/index.ts';
import { describe, expect, it } from 'vitest';
import { fixture, latin1, textFile } from '../fixtures.ts';

const districts = fixture('bkg-areas/kreise.geo.json');
const municipalities = (change?: (text: string) => string) => ({
  ...fixture('bkg-areas/gemeinden.geo.json', change),
  companions: [districts],
});

async function parse(change?: (text: string) => string) {
  const [dataset] = await adapter.parse(municipalities(change));
  if (dataset === undefined) throw new Error('no dataset');
  return dataset;
}

describe('the areas of the VG250', () => {
  it('are read from features and nested collections alike, waters left out', async () => {
    const { boundaries, rows, rowsRead } = await parse();
    expect(boundaries?.map(({ ags }) => ags)).toEqual([
      '16061001',
      '16061002',
      '16061003',
      '16061900',
      '16055000',
      '02000000',
      '16062003',
    ]);
    expect(rows).toHaveLength(11);
    expect(rowsRead).toBe(11);
  });

  it('say who is a municipality, who is kreisfrei and who is neither', async () => {
    const { rows } = await parse();
    const standing = rows
      .filter(({ area }) => area.level === 'municipality')
      .map(({ attributes }) => [attributes?.['name'], attributes?.['kind'], attributes?.['legalStatus']]);
    expect(standing).toContainEqual(['Birnau', 'municipality', 'districtMember']);
    expect(standing).toContainEqual(['Dornburg', 'municipality', 'districtFree']);
    expect(standing).toContainEqual(['Hamburg', 'municipality', 'cityState']);
    expect(standing).toContainEqual(['Forst Quitte', 'unincorporatedArea', 'districtMember']);
  });

  it('keep keys as texts, ARS included', async () => {
    const { rows } = await parse();
    const hamburg = rows.find(({ area }) => area.code === '02000000');
    expect(hamburg?.attributes?.['ars']).toBe('020000000000');
  });

  it('of several features are one area with all their polygons', async () => {
    const { boundaries } = await parse();
    const erlenau = boundaries?.find(({ ags }) => ags === '16062003')?.geometry;
    expect(erlenau?.type).toBe('MultiPolygon');
    expect(erlenau?.coordinates).toHaveLength(2);
  });

  it('come with the names of the districts', async () => {
    const { rows } = await parse();
    const names = rows
      .filter(({ area }) => area.level === 'district')
      .map(({ area, attributes }) => [area.code, attributes?.['name']]);
    expect(names).toEqual([
      ['16061', 'Obstgarten'],
      ['16055', 'Dornburg'],
      ['02000', 'Hamburg'],
      ['16062', 'Auenland'],
    ]);
  });

  it('are the territory of 1 January 2016', async () => {
    const { period, dataDate, territoryDate } = await parse();
    expect([period, dataDate, territoryDate]).toEqual(['2016-01', '2016-01-01', '2016-01-01']);
  });
});

describe('a bad area is rejected and the rest goes in', () => {
  it.each([
    ['a lost leading zero', '"AGS":"02000000"', '"AGS":"2000000"', 'key-leading-zero', 'AGS'],
    ['a key of seven and a letter', '"AGS":"16061002"', '"AGS":"1606100B"', 'key-format', 'AGS'],
    ['an ARS of eight digits', '"RS":"160550000000"', '"RS":"16055000"', 'key-format', 'RS'],
    ['metres instead of degrees', '[[[10,51],', '[[[560123.4,5652000.1],', 'value-range', 'geometry'],
  ])('%s', async (_, right, wrong, code, field) => {
    const { rejections, rows, rowsRead } = await parse((text) => text.replaceAll(right, wrong));
    expect(rejections).toMatchObject([{ code, field }]);
    expect(rows).toHaveLength(10);
    expect(rowsRead).toBe(11);
  });

  it('a key with two names', async () => {
    const { rejections, boundaries } = await parse((text) =>
      text.replace('"AGS":"16061002"', '"AGS":"16061001"'),
    );
    expect(rejections).toMatchObject([{ row: 2, code: 'duplicate-key' }]);
    expect(boundaries?.[0]).toMatchObject({ ags: '16061001', geometry: { type: 'Polygon' } });
  });
});

describe('a file that cannot be used is a problem', () => {
  it.each([
    ['empty', () => '', 'empty-file'],
    ['only white space', () => '\n\n', 'empty-file'],
    ['cut off', (text: string) => text.slice(0, text.length / 2), 'truncated-file'],
    ['not JSON', () => 'AGS;GEN\n01001000;Flensburg\n', 'wrong-file'],
    ['JSON of something else', () => '{"help":"package_search"}', 'wrong-file'],
    ['without areas', () => '[]', 'wrong-file'],
    [
      'lines instead of polygons',
      (text: string) => text.replaceAll('"Polygon"', '"LineString"'),
      'wrong-file',
    ],
    ['a newer territory', (text: string) => text.replace('2015/01/01', '2019/01/01'), 'wrong-file'],
    ['without names', (text: string) => text.replaceAll('"GEN"', '"NAME"'), 'column-missing'],
  ])('%s', async (_, change, code) => {
    await expect(parse(change)).rejects.toMatchObject({ code });
  });

  it('in another encoding', async () => {
    const file = latin1(municipalities((text) => text.replace('Birnau', 'Bärnau')));
    await expect(adapter.parse({ ...file, companions: [districts] })).rejects.toMatchObject({
      code: 'encoding',
    });
  });

  it('without the districts', async () => {
    const { name, bytes } = municipalities();
    await expect(adapter.parse({ name, bytes })).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('with municipalities where the districts should be', async () => {
    const file = municipalities();
    const wrong = { ...file, companions: [{ ...file, name: 'kreise.geo.json' }] };
    await expect(adapter.parse(wrong)).rejects.toMatchObject({
      code: 'wrong-file',
      place: { file: 'kreise.geo.json' },
    });
  });

  it('with districts that are cut off', async () => {
    const file = { ...municipalities(), companions: [textFile('kreise.geo.json', '[{"type":')] };
    await expect(adapter.parse(file)).rejects.toMatchObject({
      code: 'truncated-file',
      place: { file: 'kreise.geo.json' },
    });
  });
});
