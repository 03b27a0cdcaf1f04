import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { source } from '@kluftatlas/data/sources/breitbandatlas/source.ts';
import { withoutEmptyYears } from '@kluftatlas/data/sources/breitbandatlas/emptyYears.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWithSamples } from '../../../samples.ts';
import { readAll, readRegister, valueOf, weightedMean, type Register } from './realFiles.ts';

const years = [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018];

describeWithSamples('the time series 2010–2018 in the old binary workbook', () => {
  let all: readonly ParsedDataset[];
  let register: Register;
  beforeAll(async () => {
    all = await readAll('series');
    register = await readRegister();
  });
  const of = (dataset: string) => all.filter((each) => each.dataset === `breitbandatlas/${dataset}`);
  const missing = ({ rows }: ParsedDataset) =>
    rows.filter(({ values }) => values.every((value) => value === null)).length;

  it('gives nine years of municipalities, districts and states, each of the end of its year', () => {
    for (const [dataset, rows] of [
      ['households', 11_127],
      ['households-districts', 401],
      ['households-states', 16],
    ] as const) {
      const series = of(dataset);
      expect(series.map(({ period }) => period)).toEqual(years.map((year) => `${year}-12`));
      expect(series.map(({ rowsRead }) => rowsRead)).toEqual(years.map(() => rows));
      expect(series.flatMap(({ rejections }) => rejections)).toEqual([]);
    }
  });

  it('leaves out the country before 2015, and says so', () => {
    const country = of('households-country');
    expect(country.map(({ period }) => period)).toEqual(['2015-12', '2016-12', '2017-12', '2018-12']);
    expect(country[0]?.notes?.join()).toContain('2010 to 2014 are left out');
    expect(source.caveats.de).toContain('von 2010 bis 2014');
  });

  it('writes out the zeros of keys that are numbers, and keeps single values', () => {
    const [first, , , , , , , , last] = of('households') as readonly ParsedDataset[];
    expect(first?.rows[0]).toMatchObject({ row: 2, area: { code: '01001000' }, values: [100, 0] });
    expect(last && valueOf(last, '16077055', 'broadband-all-50')).toBe(17.65);
    expect(of('households-states')[8]?.rows[8]).toMatchObject({ area: { level: 'state', code: '09' } });
  });

  it('is missing where every speed of an early year is zero and no earlier year is not', () => {
    expect(of('households').map(missing)).toEqual([6720, 6631, 6605, 6576, 6576, 0, 0, 0, 0]);
    expect(of('households-districts').map(missing)).toEqual([243, 243, 243, 243, 243, 0, 0, 0, 0]);
    const end2014 = of('households')[4];
    const covered = [...register.kinds].filter(
      ([ags, kind]) => kind === 'municipality' && end2014?.rows.some(({ area }) => area.code === ags),
    );
    const without = covered.filter(([ags]) => end2014 && valueOf(end2014, ags, 'broadband-all-50') === null);
    expect([without.length, covered.length]).toEqual([6_227, 10_746]);
  });

  it('agrees with its own sheet of the country from 2015 on', () => {
    for (const [year, at] of [
      [2015, 0],
      [2016, 1],
      [2017, 2],
      [2018, 3],
    ] as const) {
      const municipalities = of('households').find(({ period }) => period === `${year}-12`);
      const country = of('households-country')[at];
      if (!municipalities || !country) throw new Error('a year is missing');
      const official = valueOf(country, 'DE', 'broadband-all-50') ?? Number.NaN;
      expect(
        Math.abs(weightedMean(municipalities, 'broadband-all-50', '', register) - official),
      ).toBeLessThan(1);
    }
  });

  it('is released from 2015 on', () => {
    const households = source.datasets.find(({ id }) => id === 'breitbandatlas/households');
    expect(households?.releasedFrom).toBe('2015-01');
  });
});

describe('empty years', () => {
  const year = (number: number, ...values: readonly (readonly number[])[]) => ({
    year: number,
    rows: values.map((each, at) => ({
      row: at + 2,
      area: { level: 'municipality', code: `0100100${at}` } as const,
      values: each,
    })),
  });
  const valuesOf = (...input: ReturnType<typeof year>[]) =>
    withoutEmptyYears(input).map(({ rows }) => rows.map(({ values }) => values));

  it('a zero in one column alone is a value', () => {
    expect(valuesOf(year(2010, [100, 0]))).toEqual([[[100, 0]]]);
  });

  it('zeros after a year with values are values, also where the years stand in another order', () => {
    expect(valuesOf(year(2012, [0, 0]), year(2010, [0, 0]), year(2011, [3, 0]))).toEqual([
      [[null, null]],
      [[3, 0]],
      [[0, 0]],
    ]);
  });

  it('zeros from 2015 on are values, and a table without years is left as it is', () => {
    expect(valuesOf(year(2014, [0, 0]), year(2015, [0, 0]))).toEqual([[[null, null]], [[0, 0]]]);
    expect(withoutEmptyYears([{ ...year(2010, [0]), year: null }])[0]?.rows[0]?.values).toEqual([0]);
  });
});
