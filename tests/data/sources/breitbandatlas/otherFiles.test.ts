import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { beforeAll, expect, it } from 'vitest';
import { describeWithSamples } from '../../../samples.ts';
import {
  files,
  outcomesOf,
  readAll,
  readOne,
  readRegister,
  valueOf,
  type RealFile,
  type Register,
} from './realFiles.ts';

describeWithSamples('the other files of the Breitbandatlas', () => {
  let register: Register;
  beforeAll(async () => {
    register = await readRegister();
  });

  it.each([
    ['mid2018', 'households', '2018-06', 11_330, 12, [10_696, 206, 428]],
    ['business', 'business', '2021-06', 8_211, 38, [7_910, 48, 253]],
    ['districts', 'households-districts', '2021-06', 402, 58, [402, 0, 0]],
    ['states', 'households-states', '2021-06', 16, 58, [16, 0, 0]],
    ['country', 'households-country', '2021-06', 1, 58, [1, 0, 0]],
    ['mobile', 'mobile-land-use-districts', '2021-06', 402, 55, [402, 0, 0]],
  ] as const)(
    '%s is recognised by its values as breitbandatlas/%s of %s: %i rows, %i indicators, outcomes %j, none rejected',
    async (file, dataset, period, rows, indicators, [stored, setAside, unmapped]) => {
      const parsed = await readOne(file);
      expect(parsed).toMatchObject({
        dataset: `breitbandatlas/${dataset}`,
        period,
        rowsRead: rows,
        rejections: [],
      });
      expect(parsed.indicators).toHaveLength(indicators);
      expect(outcomesOf(parsed, register)).toEqual({ stored, setAside, unmapped, rejected: 0 });
    },
  );

  it('every dataset is one of the source, and every indicator is in the catalogue', async () => {
    const known = new Set(adapter.source.datasets.map(({ id }) => id));
    for (const file of Object.keys(files) as RealFile[]) {
      for (const { dataset, indicators } of await readAll(file)) {
        expect(known.has(dataset)).toBe(true);
        expect(indicators.filter((id) => indicatorById(id) === undefined)).toEqual([]);
      }
    }
  });

  it('mid-2018 is in whole percent: 100 wired, 200 wireless', async () => {
    const parsed = await readOne('mid2018');
    expect(valueOf(parsed, '07131090', 'broadband-wired-50')).toBe(28);
    expect(valueOf(parsed, '07131090', 'broadband-mobile-30')).toBe(50);
    expect(valueOf(parsed, '07131090', 'broadband-mobile-50')).toBe(0);
    expect(parsed.rows.every(({ values }) => values.every((value) => Number.isInteger(value)))).toBe(true);
  });

  it('a municipality without a business park has no row, and no zero', async () => {
    const parsed = await readOne('business');
    const withRow = new Set(parsed.rows.map(({ area }) => area.code));
    const without = ({ kinds }: Register) =>
      [...kinds].filter(([ags, kind]) => kind === 'municipality' && !withRow.has(ags)).length;
    expect([without(await readRegister(2019)), without(register)]).toEqual([2_872, 2_877]);
    expect(valueOf(parsed, '01002000', 'business-wired-1000')).toBe(63.54);
    expect(valueOf(parsed, '01002000', 'business-fibre-1000')).toBe(37.57);
  });

  it('keeps single values of districts, states and the country as printed', async () => {
    expect(valueOf(await readOne('districts'), '01001', 'broadband-5g-2')).toBe(98.36);
    expect(valueOf(await readOne('states'), '02', 'broadband-fibre-1000')).toBe(81.6);
    const country = await readOne('country');
    expect(valueOf(country, 'DE', 'broadband-all-50')).toBe(95.07);
    expect(valueOf(country, 'DE', 'broadband-all-1000')).toBe(62.13);
    expect(valueOf(country, 'DE', 'broadband-lte-10')).toBe(99.97);
  });

  it('the whole percentages by district are the exact ones, rounded; companies and schools stand beside them', async () => {
    const parsed = await readAll('rounded');
    expect(
      parsed.map(({ dataset, period, indicators, rows }) => [
        dataset,
        period,
        indicators.length,
        rows.length,
      ]),
    ).toEqual([
      ['breitbandatlas/households-rounded-districts', '2021-06', 30, 402],
      ['breitbandatlas/companies-districts', '2021-06', 23, 402],
      ['breitbandatlas/schools-districts', '2021-06', 8, 402],
    ]);
    const exact = await readOne('districts');
    const [households, companies, schools] = parsed;
    if (!households || !companies || !schools) throw new Error('a dataset is missing');
    const different = households.rows.flatMap(({ area: { code }, values }) =>
      values.filter(
        (value, at) => value !== Math.round(valueOf(exact, code, households.indicators[at] ?? '') ?? -1),
      ),
    );
    expect(different).toEqual([]);
    expect(valueOf(companies, '16077', 'companies-wired-1000')).toBe(22);
    expect(valueOf(schools, '16077', 'schools-all-1000')).toBe(7);
  });

  it('mobile coverage by district: every line of the file is a value, what has no line is missing', async () => {
    const parsed = await readOne('mobile');
    const known = parsed.rows.flatMap(({ values }) => values.filter((value) => value !== null));
    expect(known).toHaveLength(21_815);
    expect(valueOf(parsed, '01001', 'mobile-railway-5g-2')).toBe(94.47);
    const motorway = parsed.indicators.findIndex((id) => id === 'mobile-motorway-any');
    expect(parsed.rows.filter(({ values }) => values[motorway] === null)).toHaveLength(402 - 363);
  });
});
