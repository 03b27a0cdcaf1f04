import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregateClass, type Member } from '@kluftatlas/data/measures/aggregate.ts';
import { quantile } from '@kluftatlas/data/measures/quantile.ts';

const percent = [0, 100] as const;
const member = (value: number | null, population: number | null): Member => ({ value, population });

describe('the aggregate of a class', () => {
  test('keeps the average municipality and the average inhabitant apart', () => {
    const { mean, weightedMean } = aggregateClass([member(10, 100), member(40, 300)], percent);
    expect(mean).toBe(25);
    expect(weightedMean).toBe(32.5);
  });

  test('counts missing values in the frame, never as zero', () => {
    const aggregate = aggregateClass([member(50, 100), member(null, 300), member(0, 100)], percent);
    expect(aggregate).toMatchObject({ n: 2, frame: 3, coverage: 2 / 3, populationCoverage: 0.4, mean: 25 });
  });

  test('an empty class has no means and no coverage', () => {
    expect(aggregateClass([], percent)).toMatchObject({
      n: 0,
      frame: 0,
      coverage: null,
      mean: null,
      quantiles: null,
    });
  });

  test('a class without any value has a coverage of 0 and no means', () => {
    expect(aggregateClass([member(null, 10)], percent)).toMatchObject({
      n: 0,
      frame: 1,
      coverage: 0,
      weightedMean: null,
    });
  });

  test('one municipality has no standard deviation', () => {
    expect(aggregateClass([member(7, 10)], percent)).toMatchObject({ standardDeviation: null, mean: 7 });
  });

  test('the standard deviation divides by n − 1', () => {
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    const aggregate = aggregateClass(
      values.map((value) => member(value, 1)),
      percent,
    );
    expect(aggregate.standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  test('weights of zero give no weighted mean', () => {
    expect(aggregateClass([member(10, 0), member(20, 0)], percent)).toMatchObject({
      weightedMean: null,
      mean: 15,
    });
  });

  test('an unknown number of inhabitants gives no weighted mean', () => {
    expect(aggregateClass([member(10, null), member(20, 5)], percent).weightedMean).toBeNull();
  });

  test.each([NaN, Infinity, -Infinity])(
    '%d as a value: counted, and no number that leaves it out',
    (value) => {
      const aggregate = aggregateClass([member(10, 1), member(value, 1), member(30, 1)], percent);
      expect(aggregate).toEqual({
        n: 3,
        frame: 3,
        coverage: 1,
        populationCoverage: 1,
        mean: null,
        weightedMean: null,
        standardDeviation: null,
        quantiles: null,
        shareAtMinimum: null,
        shareAtMaximum: null,
      });
    },
  );

  test.each([NaN, Infinity, -5])('%d inhabitants give no weighted mean', (population) => {
    expect(aggregateClass([member(10, population), member(20, 5)], percent)).toMatchObject({
      mean: 15,
      weightedMean: null,
    });
  });

  test('shares at the ends are shares of n', () => {
    const aggregate = aggregateClass(
      [member(0, 1), member(100, 1), member(100, 1), member(null, 1)],
      percent,
    );
    expect(aggregate.shareAtMinimum).toBeCloseTo(1 / 3, 12);
    expect(aggregate.shareAtMaximum).toBeCloseTo(2 / 3, 12);
  });

  test('means and quantiles lie between the smallest and the largest value, in any order of rows', () => {
    const members = fc.array(
      fc.record({ value: fc.integer({ min: 0, max: 100 }), population: fc.integer({ min: 1, max: 1e6 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(members, (rows) => {
        const aggregate = aggregateClass(rows, percent);
        const values = rows.map(({ value }) => value);
        for (const number of [
          aggregate.mean,
          aggregate.weightedMean,
          aggregate.quantiles?.p05,
          aggregate.quantiles?.p95,
        ]) {
          expect(number).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(number).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
        expect(aggregateClass([...rows].reverse(), percent).quantiles).toEqual(aggregate.quantiles);
      }),
    );
  });
});

describe('quantiles of type 7', () => {
  test.each([
    [0, 1],
    [0.25, 1.75],
    [0.5, 2.5],
    [0.95, 3.85],
    [1, 4],
  ])('the quantile %d of 1, 2, 3, 4 is %d', (p, expected) => {
    expect(quantile([1, 2, 3, 4], p)).toBeCloseTo(expected, 12);
  });
});
