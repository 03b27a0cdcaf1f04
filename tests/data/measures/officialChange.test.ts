import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ChangeMeasure } from '@kluftatlas/data/domain/change.ts';
import { indicatorId } from '@kluftatlas/data/domain/ids.ts';
import type { Weighting } from '@kluftatlas/data/domain/divide.ts';
import { changeBetween, type Change } from '@kluftatlas/data/measures/change.ts';
import { panelOf } from '@kluftatlas/data/measures/panel.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { beforeAll, expect, test } from 'vitest';
import { describeWithSamples, readSample } from '../../samples.ts';
import { readOne } from '../sources/breitbandatlas/realFiles.ts';
import { regionOf } from './support/regionOf.ts';

type Scheme = 'standard' | 'twenty';

/** Values and interval ends were computed a second time in another language, with random numbers of its own. */
describeWithSamples(
  'gigabit from mid-2019 to mid-2021, joined by key with the register of 31.12.2021',
  () => {
    let changes: Readonly<Record<Scheme, Change>>;

    beforeAll(async () => {
      const name = '31122021_Auszug_GV.xlsx';
      const [parsed] = await register.parse({ name, bytes: readSample(`destatis-gv/${name}`) });
      const units = (parsed?.rows ?? []).filter(
        ({ area, attributes }) => area.level === 'municipality' && attributes?.['kind'] === 'municipality',
      );
      const valuesOf = async (file: 'mid2019' | 'mid2021') => {
        const { rows, indicators } = await readOne(file);
        const column = indicators.indexOf(indicatorId('broadband-all-1000'));
        const byKey = new Map(rows.map(({ area, values }) => [area.code, values[column] ?? null]));
        return units.map(({ area }) => byKey.get(area.code) ?? null);
      };
      const values = { start: await valuesOf('mid2019'), end: await valuesOf('mid2021') };
      const region = regionOf({
        key: units.map(({ area }) => area.code),
        population: units.map((unit) => unit.values[0] ?? null),
      });
      const changeOf = (scheme: Scheme): Change => {
        const classes = region.schemes.find((one) => one.scheme === scheme);
        if (classes === undefined) throw new Error(`no classes of ${scheme}`);
        const panel = panelOf(region, classes, values);
        return changeBetween({
          panel,
          seeds: { municipalities: 20_210_630, inhabitants: 20_210_630 },
          unexplainedFalls: 0,
          maximum: 100,
        });
      };
      changes = { standard: changeOf('standard'), twenty: changeOf('twenty') };
    });

    const measureOf = (scheme: Scheme, weighting: Weighting, measure: ChangeMeasure) =>
      changes[scheme].weightings[weighting].measures[measure];

    test('has 10,696 of 10,787 municipalities, 14 of them in the largest class', () => {
      expect(changes.standard).toMatchObject({ n: 10_696, frame: 10_787, unclassed: 0, draws: 2_000 });
      expect(changes.standard.classes).toEqual([5604, 2177, 1330, 894, 499, 113, 65, 14]);
      expect(changes.standard.classes).toHaveLength(sizeClassSchemes.standard.classes.length);
    });

    test.each([
      ['standard', 'municipalities', 'gap', 57.5411397471194, 64.5420607729173],
      ['standard', 'municipalities', 'ratio', 5.9719531673035995, 3.880688431771404],
      ['standard', 'municipalities', 'standardDeviation', 28.951200545207534, 35.37162567148477],
      ['standard', 'municipalities', 'variation', 2.0123831716560097, 1.1354327713470735],
      ['standard', 'municipalities', 'slopeIndex', 13.271288751050385, 38.359642043010325],
      ['standard', 'municipalities', 'relativeIndex', 0.9224805067098488, 1.2313483999093973],
      ['standard', 'inhabitants', 'gap', 64.10588525059147, 66.39800919633005],
      ['standard', 'inhabitants', 'ratio', 6.192646846595425, 3.7965316066677017],
      ['standard', 'inhabitants', 'standardDeviation', 38.49235695314087, 32.283118876481794],
      ['standard', 'inhabitants', 'variation', 1.1857870991865662, 0.5318148909803658],
      ['standard', 'inhabitants', 'slopeIndex', 63.63889505756363, 70.56804167072832],
      ['standard', 'inhabitants', 'relativeIndex', 1.9604458323404685, 1.162500300277871],
      ['twenty', 'municipalities', 'gap', 12.762849045809947, 34.588751845495494],
      ['twenty', 'inhabitants', 'gap', 25.459726686094218, 34.792909341150704],
    ] as const)('%s, %s: %s from %d to %d', (scheme, weighting, measure, start, end) => {
      const found = measureOf(scheme, weighting, measure);
      expect(found.start?.value).toBeCloseTo(start, 10);
      expect(found.end?.value).toBeCloseTo(end, 10);
      expect(found.change?.value).toBeCloseTo(end - start, 10);
    });

    test.each([
      ['twenty', 'inhabitants', 'gap', 'widens'],
      ['twenty', 'municipalities', 'gap', 'widens'],
      ['standard', 'inhabitants', 'gap', 'unclear'],
      ['standard', 'municipalities', 'gap', 'unclear'],
      ['twenty', 'municipalities', 'standardDeviation', 'widens'],
      ['twenty', 'municipalities', 'variation', 'narrows'],
      ['twenty', 'inhabitants', 'slopeIndex', 'unclear'],
      ['twenty', 'inhabitants', 'relativeIndex', 'narrows'],
      ['twenty', 'municipalities', 'slopeIndex', 'widens'],
    ] as const)('%s, %s: %s %s', (scheme, weighting, measure, direction) => {
      expect(measureOf(scheme, weighting, measure).verdict).toEqual({ direction, none: null });
    });

    // Ends from 1,000 draws elsewhere; two runs of so many draws are apart by less than a tenth of the interval.
    test.each([
      ['twenty', 'inhabitants', 'gap', 4.221, 15.169],
      ['twenty', 'municipalities', 'gap', 19.638, 24.023],
      ['standard', 'inhabitants', 'gap', -5.037, 14.918],
      ['twenty', 'municipalities', 'standardDeviation', 6.036, 6.81],
      ['twenty', 'municipalities', 'variation', -0.912, -0.842],
      ['twenty', 'inhabitants', 'slopeIndex', -7.704, 23.944],
      ['twenty', 'inhabitants', 'relativeIndex', -0.985, -0.37],
      ['twenty', 'inhabitants', 'ratio', -1.038, -0.158],
    ] as const)(
      '%s, %s: the change of %s lies between about %d and %d',
      (scheme, weighting, measure, low, high) => {
        const interval = measureOf(scheme, weighting, measure).change?.interval ?? [NaN, NaN];
        expect(Math.abs(interval[0] - low)).toBeLessThan((high - low) / 10);
        expect(Math.abs(interval[1] - high)).toBeLessThan((high - low) / 10);
      },
    );

    test('has the coefficients and HC3 standard errors of β-convergence', () => {
      const { onStart, onStartAndPopulation } = changes.twenty.convergence;
      if (typeof onStart === 'string' || typeof onStartAndPopulation === 'string')
        throw new Error('no result');
      expect(onStart.start.value).toBeCloseTo(-0.1855467235517816, 10);
      expect(onStart.start.standardError).toBeCloseTo(0.004408730658636355, 10);
      expect(onStart.intercept.value).toBeCloseTo(19.435397234883727, 9);
      expect(onStartAndPopulation.start.value).toBeCloseTo(-0.22644601538757847, 10);
      expect(onStartAndPopulation.start.standardError).toBeCloseTo(0.005283869439732225, 10);
      expect(onStartAndPopulation.lnPopulation?.value).toBeCloseTo(5.385187695941189, 9);
      expect(onStartAndPopulation.lnPopulation?.standardError).toBeCloseTo(0.16277867352617087, 10);
      expect(onStartAndPopulation.intercept.value).toBeCloseTo(-20.7161677865226, 8);
    });
  },
);
