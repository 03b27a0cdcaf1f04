import { divideMeasures, type Divide } from '@kluftatlas/data/domain/divide.ts';
import { dividesOf } from '@kluftatlas/data/measures/divide.ts';
import { gapBetween } from '@kluftatlas/data/measures/gap.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regionOf } from './support/regionOf.ts';

/** Municipalities named by their position; two small ones, two large. */
const units = (...population: readonly (number | null)[]) => ({
  key: population.map((_, position) => `0100100${position}`),
  population,
});
const four = regionOf(units(1_000, 3_000, 30_000, 90_000), ['twenty']);
const empty = regionOf(units(), ['twenty']);
const lookedUp = (classes: readonly (number | null)[]) => ({
  ...four,
  schemes: [{ scheme: 'bbsr', classes, count: 2 } as const],
});

function divideBy(weighting: string, values: readonly (number | null)[], region = four) {
  const found = dividesOf(values, region).find((divide) => divide.weighting === weighting);
  if (found === undefined) throw new Error(`no divide by ${weighting}`);
  return found;
}

describe('the gap between the means of the end classes', () => {
  test('has a sign, and a ratio beside it', () => {
    expect(gapBetween([20, 99, 50])).toEqual({
      smallest: 20,
      largest: 50,
      gap: 30,
      ratio: { value: 2.5, reason: null },
    });
  });

  test('has no ratio to 0, and none of negative means', () => {
    expect(gapBetween([0, 50])?.ratio.reason).toBe('division-by-zero');
    expect(gapBetween([-1, 50])?.ratio.reason).toBe('negative-values');
    expect(gapBetween([50, 0])?.ratio.value).toBe(0);
  });

  test('is none where an end class is empty, whatever the next one has', () => {
    expect(gapBetween([null, 20, 50])).toBeNull();
    expect(gapBetween([20, 50, null])).toBeNull();
  });
});

describe('the divide', () => {
  test('is given for every scheme and both weightings', () => {
    const region = regionOf(units(1_000, 30_000), ['standard', 'twenty', 'four']);
    expect(dividesOf([1, 2], region).map(({ scheme, weighting }) => `${scheme} ${weighting}`)).toEqual([
      'standard municipalities',
      'twenty municipalities',
      'four municipalities',
      'standard inhabitants',
      'twenty inhabitants',
      'four inhabitants',
    ]);
  });

  // means of {10, 30} and {50, 90}: 20 and 70; by inhabitants 25 and 80
  test('keeps the average municipality and the average inhabitant apart', () => {
    expect(divideBy('municipalities', [10, 30, 50, 90])).toMatchObject({ mean: 45, gap: 50, ratio: 3.5 });
    expect(divideBy('inhabitants', [10, 30, 50, 90])).toMatchObject({ gap: 55, ratio: 3.2 });
  });

  test('counts who has a value and known inhabitants, and says how many that are of how many', () => {
    const region = regionOf(units(1_000, 3_000, null, 30_000, 6_000), ['twenty']);
    expect(divideBy('inhabitants', [10, 20, 30, 40, null], region)).toMatchObject({
      n: 3,
      frame: 5,
      coverage: 0.6,
      populationCoverage: 0.85,
      noResult: {},
    });
  });

  test('the parts of Theil’s T add up to the whole', () => {
    const { theil, theilBetween, theilWithin } = divideBy('inhabitants', [10, 30, 50, 90]);
    expect((theilBetween ?? NaN) + (theilWithin ?? NaN)).toBeCloseTo(theil ?? NaN, 14);
  });

  test('names a reason for each measure without a result, and for no other', () => {
    const values = fc.array(fc.option(fc.integer({ min: -1, max: 101 })), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(values, (column) => {
        for (const divide of dividesOf(column, four)) {
          for (const measure of divideMeasures) {
            expect(divide[measure] === null).toBe(divide.noResult[measure] !== undefined);
          }
        }
      }),
    );
  });

  test('does not depend on the order of the columns', () => {
    const turned = regionOf(units(90_000, 30_000, 3_000, 1_000), ['twenty']);
    expect(dividesOf([90, 50, 30, 10], turned)).toEqual(dividesOf([10, 30, 50, 90], four));
  });
});

describe('bad input', () => {
  const all = (reason: string) => Object.fromEntries(divideMeasures.map((measure) => [measure, reason]));

  test('a region without municipalities: no result, and no coverage', () => {
    expect(divideBy('inhabitants', [], empty)).toMatchObject({
      n: 0,
      frame: 0,
      coverage: null,
      populationCoverage: null,
      noResult: all('no-values'),
    });
  });

  test('nobody has a value: no result', () => {
    expect(divideBy('municipalities', [null, null, null, null])).toMatchObject({
      n: 0,
      coverage: 0,
      noResult: all('no-values'),
    });
  });

  test('an empty end class: no gap, all else is there', () => {
    const { noResult, slopeIndex } = divideBy('inhabitants', [10, 30, null, null]);
    expect(noResult).toEqual({ gap: 'empty-class', ratio: 'empty-class' });
    expect(slopeIndex).not.toBeNull();
  });

  test('one municipality: no gap, no spread', () => {
    expect(divideBy('municipalities', [10, null, null, null])).toMatchObject({
      mean: 10,
      concentration: 0,
      gini: 0,
      theil: 0,
      noResult: {
        gap: 'empty-class',
        slopeIndex: 'too-few-values',
        etaSquared: 'all-equal',
        standardDeviation: 'too-few-values',
      },
    });
  });

  test('all equal: no difference, and nothing of it to explain', () => {
    expect(divideBy('inhabitants', [0.1, 0.1, 0.1, 0.1])).toMatchObject({
      mean: 0.1,
      gap: 0,
      ratio: 1,
      slopeIndex: 0,
      concentration: 0,
      gini: 0,
      variation: 0,
      noResult: { etaSquared: 'all-equal', omegaSquared: 'all-equal' },
    });
  });

  test('all zero: absolute measures are 0, relative ones have no result', () => {
    const divide = divideBy('inhabitants', [0, 0, 0, 0]);
    expect(divide).toMatchObject({ gap: 0, slopeIndex: 0, erreygers: 0, standardDeviation: 0 });
    for (const measure of [
      'ratio',
      'relativeIndex',
      'concentration',
      'theil',
      'gini',
      'variation',
    ] as const) {
      expect(divide.noResult[measure]).toBe('division-by-zero');
    }
  });

  test('weights missing: no result where nobody’s inhabitants are known', () => {
    const region = regionOf(units(null, null), ['twenty']);
    for (const weighting of ['municipalities', 'inhabitants']) {
      expect(divideBy(weighting, [1, 2], region).noResult).toEqual(all('weights-missing'));
    }
  });

  test('weights of zero: no result by inhabitants, one by municipalities', () => {
    const region = regionOf(units(0, 0), ['twenty']);
    expect(divideBy('inhabitants', [1, 2], region).noResult).toEqual(all('zero-weight'));
    expect(divideBy('municipalities', [1, 2], region).slopeIndex).toBe(2);
  });

  test('a municipality without inhabitants has no say by inhabitants', () => {
    const region = regionOf(units(0, 1_000, 3_000, 30_000), ['twenty']);
    expect(divideBy('inhabitants', [99, 10, 30, 50], region)).toMatchObject({ gap: 25, noResult: {} });
  });

  test('an end class without inhabitants: no gap by inhabitants', () => {
    const region = regionOf(units(0, 30_000, 40_000), ['twenty']);
    expect(divideBy('inhabitants', [1, 2, 3], region).noResult.gap).toBe('zero-weight');
  });

  test('a class absent: the others are compared', () => {
    const region = regionOf(units(1_000, 3_000, 600_000, 700_000), ['standard']);
    const divide = divideBy('municipalities', [1, 2, 3, 4], region);
    expect(divide).toMatchObject({ gap: 2.5, noResult: {} });
  });

  test('who is in no class of a scheme is left out of all its measures, and of n', () => {
    const divide = divideBy('inhabitants', [10, 30, 50, 90], lookedUp([0, 0, null, 1]));
    const without = divideBy('inhabitants', [10, 30, null, 90], lookedUp([0, 0, null, 1]));
    expect(divide).toEqual(without);
    expect(divide).toMatchObject({ n: 3, frame: 4, coverage: 0.75, gap: 65, noResult: {} });
    expect((divide.theilBetween ?? NaN) + (divide.theilWithin ?? NaN)).toBeCloseTo(divide.theil ?? NaN, 14);
  });

  test('a scheme beside it that classes everybody counts everybody', () => {
    const beside = { ...four, schemes: [...lookedUp([0, 0, null, 1]).schemes, ...four.schemes] };
    const [partly, whole] = dividesOf([10, 30, 50, 90], beside);
    expect([partly?.n, whole?.n]).toEqual([3, 4]);
    expect(whole).toEqual(dividesOf([10, 30, 50, 90], four)[0]);
  });

  test('nobody in a class: no result, and why', () => {
    const divide = divideBy('inhabitants', [10, 30, 50, 90], lookedUp([null, null, null, null]));
    expect(divide).toMatchObject({ n: 0, frame: 4, noResult: all('class-unknown') });
  });

  test('values that are no shares have no index of what lacks', () => {
    expect(divideBy('inhabitants', [10, 30, 50, 250]).noResult).toEqual({
      concentrationOfLack: 'not-a-share',
      erreygers: 'not-a-share',
    });
  });

  test('NaN and negative inhabitants give no result, and every measure says so', () => {
    const reasonsOf = (divide: Pick<Divide, 'noResult'>) => new Set(Object.values(divide.noResult));
    for (const divide of dividesOf([NaN, 1, 2, 3], four)) {
      expect(Object.keys(divide.noResult)).toHaveLength(divideMeasures.length);
      expect(reasonsOf(divide)).toEqual(new Set(['not-a-number']));
    }
    const byInhabitants = dividesOf([1, 2], regionOf(units(-5, 7), ['twenty'])).filter(
      ({ weighting }) => weighting === 'inhabitants',
    );
    expect(byInhabitants.map((divide) => divide.noResult.slopeIndex)).toEqual(['negative-weight']);
  });
});
