import {
  concentrationIndex,
  concentrationOfLack,
  erreygersIndex,
} from '@kluftatlas/data/measures/concentration.ts';
import { concentrationCurve } from '@kluftatlas/data/measures/concentrationCurve.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexOfCurve } from './support/indexOfCurve.ts';
import { members, scaled, shares } from './support/members.ts';

describe('the concentration index', () => {
  // r = ¼, ¾, μ = 40: (2/40) · [(−20)(−¼) + 20·¼]/2 = ¼
  const two = members([20, 1], [60, 1]);

  test('of 20 and 60 is ¼ of what is there', () => {
    expect(concentrationIndex(two)).toEqual({ value: 0.25, reason: null });
  });

  // of 80 and 40: μ = 60, (2/60) · [20·(−¼) + (−20)·¼]/2 = −1/6
  test('is another number of what lacks', () => {
    expect(concentrationOfLack(two).value).toBeCloseTo(-1 / 6, 12);
  });

  // all that lacks lies with the first of ten, at rank 1/20: 2 · 1/20 − 1 = −0.9
  test('of little that lacks loses no digits', () => {
    const full = Array.from({ length: 9 }, (): readonly [number, number] => [100, 1]);
    const some = members([100 - 1e-9, 1], ...full);
    expect(concentrationOfLack(some).value).toBeCloseTo(-0.9, 7);
    expect(concentrationOfLack(members([99.9999, 1], ...full)).value).toBeCloseTo(-0.9, 11);
  });

  // 4 · 40 · ¼ / 100
  test('corrected by Erreygers is the same for both, but for the sign', () => {
    expect(erreygersIndex(two).value).toBeCloseTo(0.4, 12);
    expect(erreygersIndex(members([80, 1], [40, 1])).value).toBeCloseTo(-0.4, 12);
  });

  test('of everything in one of many is near 1', () => {
    const one = [...Array.from({ length: 999 }, () => ({ value: 0, weight: 1 })), { value: 50, weight: 1 }];
    expect(concentrationIndex(one).value).toBeCloseTo(0.999, 12);
  });

  test('all equal: 0', () => {
    const equal = members([0.1, 3], [0.1, 7], [0.1, 11]);
    for (const index of [concentrationIndex, concentrationOfLack, erreygersIndex]) {
      expect(index(equal).value).toBe(0);
    }
  });

  test('one municipality: 0', () => {
    expect(concentrationIndex(members([7, 5])).value).toBe(0);
  });

  test('all zero: no index of what is there, 0 after Erreygers', () => {
    const zero = members([0, 3], [0, 7]);
    expect(concentrationIndex(zero).reason).toBe('division-by-zero');
    expect(concentrationCurve(zero).reason).toBe('division-by-zero');
    expect(erreygersIndex(zero).value).toBe(0);
    expect(concentrationOfLack(zero).value).toBe(0);
  });

  test('all 100: no index of what lacks', () => {
    expect(concentrationOfLack(members([100, 3], [100, 7])).reason).toBe('division-by-zero');
  });

  test('nobody, weights of zero, negative values, no shares: none, with the reason', () => {
    expect(concentrationIndex([]).reason).toBe('no-values');
    expect(concentrationIndex(members([1, 0], [2, 0])).reason).toBe('zero-weight');
    expect(concentrationIndex(members([-1, 1], [2, 1])).reason).toBe('negative-values');
    expect(erreygersIndex(members([1, 1], [101, 1])).reason).toBe('not-a-share');
    expect(concentrationOfLack(members([-1, 1], [2, 1])).reason).toBe('not-a-share');
  });

  test('NaN gives no result, and says so', () => {
    expect(concentrationIndex(members([NaN, 1], [2, 1])).reason).toBe('not-a-number');
  });

  test('does not change with the scale of the values, nor of the weights, and stays within −1 and 1', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 0.01, max: 1000, noNaN: true }), (some, factor) => {
        const index = concentrationIndex(some).value ?? NaN;
        expect(concentrationIndex(scaled(some, factor)).value).toBeCloseTo(index, 10);
        const heavier = some.map(({ value, weight }) => ({ value, weight: weight * factor }));
        expect(concentrationIndex(heavier).value).toBeCloseTo(index, 10);
        expect(Math.abs(index)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });

  test('after Erreygers of what is there is minus that of what lacks', () => {
    fc.assert(
      fc.property(shares, (some) => {
        const lack = some.map(({ value, weight }) => ({ value: 100 - value, weight }));
        expect(erreygersIndex(lack).value).toBeCloseTo(-(erreygersIndex(some).value ?? NaN), 10);
        const { value } = concentrationOfLack(some);
        if (value !== null) expect(value).toBeCloseTo(concentrationIndex(lack).value ?? NaN, 10);
      }),
    );
  });
});

describe('the concentration curve', () => {
  // a quarter of the inhabitants has 10 of 10 + 3·30 = 100
  test('tells which share of the inhabitants has which share of the value', () => {
    expect(concentrationCurve(members([10, 1], [30, 3])).value).toEqual({
      shareOfUnits: [0, 0.25, 1],
      shareOfValue: [0, 0.1, 1],
    });
  });

  test('encloses with the diagonal half of the index', () => {
    fc.assert(
      fc.property(shares, (some) => {
        expect(indexOfCurve(concentrationCurve(some).value)).toBeCloseTo(
          concentrationIndex(some).value ?? NaN,
          9,
        );
      }),
    );
  });

  test('leaves out points on a straight line', () => {
    expect(concentrationCurve(members([10, 1], [10, 2], [10, 3], [30, 4])).value?.shareOfUnits).toEqual([
      0, 0.6, 1,
    ]);
  });

  test('has the number of points that it may have, those farthest from the line first', () => {
    const some = members([0, 1], [0, 1], [50, 1], [60, 1], [90, 1]);
    expect(concentrationCurve(some, 3).value?.shareOfUnits).toEqual([0, 0.4, 1]);
    expect(concentrationCurve(some, 2).value?.shareOfUnits).toEqual([0, 1]);
  });

  // cumulated 1, 3, 5 and 8 of 8: an eighth below the diagonal three times
  test('of points that are equally far keeps that of the smallest municipality', () => {
    const some = members([1, 1], [2, 1], [2, 1], [3, 1]);
    expect(concentrationCurve(some, 3).value?.shareOfUnits).toEqual([0, 0.25, 1]);
  });

  test('of many stays near the whole curve and rises in both columns', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      value: (index * 7919) % 101,
      weight: 1 + index * index,
    }));
    const { value: curve } = concentrationCurve(many, 40);
    expect(curve?.shareOfUnits).toHaveLength(40);
    for (const column of [curve?.shareOfUnits ?? [], curve?.shareOfValue ?? []]) {
      expect([...column].sort((a, b) => a - b)).toEqual(column);
    }
    expect(indexOfCurve(curve)).toBeCloseTo(concentrationIndex(many).value ?? NaN, 3);
  });
});
