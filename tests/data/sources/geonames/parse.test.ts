import { adapter } from '@kluftatlas/data/sources/geonames/index.ts';
import { describe, expect, it } from 'vitest';
import { fixture, latin1 } from '../fixtures.ts';

const boundaries = fixture('bkg-areas/gemeinden.geo.json');
const places = (change?: (text: string) => string) => ({
  ...fixture('geonames/cities500.txt', change),
  companions: [boundaries],
});

async function parse(change?: (text: string) => string) {
  const [dataset] = await adapter.parse(places(change));
  if (dataset === undefined) throw new Error('no dataset');
  return dataset;
}

async function rowOf(ags: string, change?: (text: string) => string) {
  return (await parse(change)).rows.find(({ area }) => area.code === ags);
}

describe('the place that speaks for a municipality', () => {
  it('has its name, even where a part of it is larger', async () => {
    expect(await rowOf('16061001')).toMatchObject({
      values: [1200],
      attributes: { place: 'Apfelbach', choice: 'name', foundBy: 'key' },
    });
  });

  it('is the seat of the administration where none has the name', async () => {
    expect(await rowOf('16055000')).toMatchObject({
      values: [60_000],
      attributes: { place: 'Dornburg an der Saale', choice: 'seat' },
    });
  });

  it('is the largest where none has the name or the seat', async () => {
    expect(await rowOf('16062003')).toMatchObject({
      values: [400],
      attributes: { place: 'Oberau', choice: 'largest' },
    });
  });

  it('is found by its location where its key is of another territory', async () => {
    expect(await rowOf('16061002')).toMatchObject({
      values: [800],
      attributes: { place: 'Birnau', foundBy: 'location' },
    });
  });

  it('is found by its location where its municipality was merged into the one of its key', async () => {
    expect(await rowOf('16061003')).toMatchObject({
      values: [450],
      attributes: { place: 'Kirschdorf', foundBy: 'location' },
    });
  });

  it('serves one municipality only', async () => {
    const ids = (await parse()).rows.map(({ attributes }) => attributes?.['geonameId']);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('no value', () => {
  it('is made of 0, which GeoNames writes for “not known”', async () => {
    expect(await rowOf('02000000')).toBeUndefined();
  });

  it('is given to an unincorporated area', async () => {
    expect(await rowOf('16061900')).toBeUndefined();
  });

  it('comes from abroad', async () => {
    const { rows } = await parse();
    expect(rows.map(({ area }) => area.code).sort()).toEqual([
      '16055000',
      '16061001',
      '16061002',
      '16061003',
      '16062003',
    ]);
  });
});

it('the date is that of the newest change to a German place', async () => {
  const { period, dataDate, territoryDate } = await parse();
  expect([period, dataDate, territoryDate]).toEqual(['2021-07', '2021-07-15', '2016-01-01']);
});

describe('a bad place is rejected and the rest goes in', () => {
  it.each([
    ['a population in words', '\t1200\t', '\tmany\t', 'value-format', 'population'],
    ['a population below 0', '\t1200\t', '\t-5\t', 'value-range', 'population'],
    ['more inhabitants than any city has', '\t1200\t', '\t12000000\t', 'value-range', 'population'],
    ['no population', '\t1200\t', '\t\t', 'value-format', 'population'],
    ['swapped coordinates', '\t51.05\t10.05\t', '\t10.05\t51.05\t', 'value-range', 'latitude'],
    ['a place twice', '\n3\tApfelbach-Siedlung', '\n2\tApfelbach-Siedlung', 'duplicate-key', 'geonameid'],
    ['a date in German', '2020-05-01\n3', '01.05.2020\n3', 'value-format', 'modification date'],
  ])('%s', async (_, right, wrong, code, field) => {
    const { rejections, rows, rowsRead } = await parse((text) => text.replace(right, wrong));
    expect(rejections).toMatchObject([{ code, field }]);
    expect(rowsRead).toBe(rows.length + 1);
  });

  it('and named by its line', async () => {
    const { rejections } = await parse((text) => text.replace('\t1200\t', '\tmany\t'));
    expect(rejections[0]?.row).toBe(2);
  });
});

describe('a file that cannot be used is a problem', () => {
  it.each([
    ['empty', () => '', 'empty-file'],
    ['cut off in the last line', (text: string) => text.slice(0, -40), 'truncated-file'],
    ['with commas', (text: string) => text.replaceAll('\t', ','), 'wrong-file'],
    ['without Germany', (text: string) => text.replaceAll('\tDE\t', '\tFR\t'), 'wrong-file'],
    ['with one column less', (text: string) => text.replaceAll('\tEurope/Berlin', ''), 'wrong-file'],
  ])('%s', async (_, change, code) => {
    await expect(parse(change)).rejects.toMatchObject({ code });
  });

  it('in another encoding', async () => {
    const file = { ...latin1(places()), companions: [boundaries] };
    await expect(adapter.parse(file)).rejects.toMatchObject({ code: 'encoding' });
  });

  it('without boundaries', async () => {
    const { name, bytes } = places();
    await expect(adapter.parse({ name, bytes })).rejects.toMatchObject({ code: 'file-missing' });
  });

  it('with boundaries that are cut off, which it says', async () => {
    const cut = fixture('bkg-areas/gemeinden.geo.json', (text) => text.slice(0, 300));
    await expect(adapter.parse({ ...places(), companions: [cut] })).rejects.toMatchObject({
      code: 'truncated-file',
      place: { file: 'gemeinden.geo.json' },
    });
  });
});
