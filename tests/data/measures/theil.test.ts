import { groupsOf } from '@kluftatlas/data/measures/classGroups.ts';
import type { Weighted } from '@kluftatlas/data/measures/measured.ts';
import { theilSplit } from '@kluftatlas/data/measures/theil.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classed, members, scaled } from './support/members.ts';

const theilOf = (some: readonly Weighted[], classes: readonly number[] = some.map(() => 0)) =>
  theilSplit(groupsOf(some, classes, 3));

describe('Theil’s T', () => {
  // μ = 2: ½·½·ln ½ + ½·1½·ln 1½
  test('of 1 and 3 in one class lies within it', () => {
    const total = 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5);
    const { value } = theilOf(members([1, 1], [3, 1]));
    expect(value?.total).toBeCloseTo(total, 14);
    expect(value?.within).toBeCloseTo(total, 14);
    expect(value?.between).toBe(0);
  });

  test('of 1 and 3 in two classes lies between them', () => {
    const { value } = theilOf(members([1, 1], [3, 1]), [0, 1]);
    expect(value?.between).toBeCloseTo(value?.total ?? NaN, 14);
    expect(value?.within).toBe(0);
  });

  // everything in one of four: v·y·ln y = ¼·4·ln 4
  test('takes 0·ln 0 as 0', () => {
    expect(theilOf(members([0, 1], [0, 1], [0, 1], [8, 1])).value?.total).toBeCloseTo(Math.log(4), 14);
  });

  // weights 1 and 3, μ = (4 + 12)/4 = 4 is both’s value
  test('is 0 where all are equal, and for one municipality', () => {
    expect(theilOf(members([0.1, 1], [0.1, 3], [0.1, 7])).value).toEqual({ total: 0, between: 0, within: 0 });
    expect(theilOf(members([4, 5])).value?.total).toBe(0);
  });

  test('a class in which all are 0 adds nothing within', () => {
    const { value } = theilOf(members([0, 1], [0, 1], [2, 1], [2, 1]), [0, 0, 1, 1]);
    expect(value?.within).toBe(0);
    expect(value?.total).toBeCloseTo(Math.log(2), 14);
  });

  test.each([
    ['nobody', [], 'no-values'],
    ['all zero', members([0, 1], [0, 3]), 'division-by-zero'],
    ['weights of zero', members([1, 0], [2, 0]), 'zero-weight'],
    ['negative values', members([-1, 1], [2, 1]), 'negative-values'],
  ] as const)('%s: none, with the reason', (_, some, reason) => {
    expect(theilOf(some)).toEqual({ value: null, reason });
  });

  test('NaN gives no result, and says so', () => {
    expect(theilOf(members([NaN, 1], [2, 1])).reason).toBe('not-a-number');
  });

  test('between and within add up to the total, none of them below 0', () => {
    fc.assert(
      fc.property(classed, ({ some, classes }) => {
        const { value } = theilOf(some, classes);
        if (value === null) return;
        expect(Math.abs(value.between + value.within - value.total)).toBeLessThan(1e-12);
        for (const part of [value.between, value.within]) expect(part).toBeGreaterThan(-1e-12);
        const weights = some.map(({ weight }) => weight);
        const most = Math.log(weights.reduce((a, b) => a + b, 0) / Math.min(...weights));
        expect(value.total).toBeLessThanOrEqual(most + 1e-12);
      }),
    );
  });

  test('changes neither with the scale of the values nor with the order of municipalities', () => {
    const factor = fc.double({ min: 0.01, max: 1000, noNaN: true });
    fc.assert(
      fc.property(classed, factor, ({ some, classes }, times) => {
        const { value } = theilOf(some, classes);
        if (value === null) return;
        expect(theilOf(scaled(some, times), classes).value?.between).toBeCloseTo(value.between, 10);
        expect(theilOf([...some].reverse(), [...classes].reverse()).value?.within).toBeCloseTo(
          value.within,
          10,
        );
      }),
    );
  });
});
