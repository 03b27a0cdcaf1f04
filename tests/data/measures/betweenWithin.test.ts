import { etaSquared, omegaSquared, squaredSums } from '@kluftatlas/data/measures/betweenWithin.ts';
import { groupsOf } from '@kluftatlas/data/measures/classGroups.ts';
import type { Weighted } from '@kluftatlas/data/measures/measured.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classed, members, scaled } from './support/members.ts';

const sumsOf = (some: readonly Weighted[], classes: readonly number[], count = 3) =>
  squaredSums(groupsOf(some, classes, count));

describe('η² and ω²', () => {
  // classes {1, 3} and {5, 7}: μ = 4, SST = 9+1+1+9 = 20, SSB = 2·(2−4)² + 2·(6−4)² = 16, SSW = 4,
  // MSW = 4/(4−2) = 2, ω² = (16 − 1·2)/(20 + 2)
  const sums = sumsOf(members([1, 1], [3, 1], [5, 1], [7, 1]), [0, 0, 1, 1], 2);

  test('of two classes of two', () => {
    expect(sums.value).toEqual({ total: 20, between: 16, within: 4, n: 4, k: 2 });
    expect(etaSquared(sums)).toEqual({ value: 0.8, reason: null });
    expect(omegaSquared(sums).value).toBeCloseTo(14 / 22, 12);
  });

  // weights 3, 1 | 1, 1: μ_0 = 1.5, μ_1 = 6, W = 6, μ = 18/6 = 3; SST = 3·4 + 0 + 4 + 16 = 32,
  // SSB = 4·2.25 + 2·9 = 27, SSW = 3·¼ + 2.25 + 1 + 1 = 5; n stays 4: MSW = 5/2, ω² = (27 − 2.5)/(32 + 2.5)
  test('with weights count municipalities, not inhabitants', () => {
    const weighted = sumsOf(members([1, 3], [3, 1], [5, 1], [7, 1]), [0, 0, 1, 1], 2);
    expect(weighted.value).toEqual({ total: 32, between: 27, within: 5, n: 4, k: 2 });
    expect(omegaSquared(weighted).value).toBeCloseTo(24.5 / 34.5, 12);
  });

  // near 100 the means 99.99975 and 100 of the classes share twelve digits: SSB = 2·2·0.000125², SST = SSB + 2·0.00025²
  test('lose no digits where all are near the ceiling', () => {
    const near = sumsOf(members([99.9995, 1], [100, 1], [100, 1], [100, 1]), [0, 0, 1, 1], 2);
    expect(Math.abs((etaSquared(near).value ?? 0) * 3 - 1)).toBeLessThan(1e-12);
  });

  test('a class absent from the values is no class', () => {
    const absent = sumsOf(members([1, 1], [3, 1], [5, 1], [7, 1]), [0, 0, 2, 2], 4);
    expect(absent.value).toEqual(sums.value);
  });

  test('a class of which nobody has a weight is no class either', () => {
    const weightless = sumsOf(members([1, 1], [3, 1], [5, 1], [7, 1], [99, 0]), [0, 0, 1, 1, 2]);
    expect(weightless.value).toEqual(sums.value);
  });

  test('all in one class: size explains nothing', () => {
    expect(etaSquared(sumsOf(members([1, 1], [3, 1]), [1, 1])).value).toBe(0);
  });

  test('one municipality in each class: all is between them, and ω² has too few', () => {
    const single = sumsOf(members([1, 1], [3, 1]), [0, 1]);
    expect(etaSquared(single).value).toBe(1);
    expect(omegaSquared(single)).toEqual({ value: null, reason: 'too-few-values' });
  });

  test.each([
    ['nobody', [], 'no-values'],
    ['one municipality', members([4, 2]), 'all-equal'],
    ['all equal', members([0.1, 3], [0.1, 7], [0.1, 11]), 'all-equal'],
    ['all zero', members([0, 3], [0, 7]), 'all-equal'],
    ['weights of zero', members([1, 0], [2, 0]), 'zero-weight'],
  ] as const)('%s: none, with the reason', (_, some, reason) => {
    const none = sumsOf(some, [0, 1, 2]);
    expect(etaSquared(none)).toEqual({ value: null, reason });
    expect(omegaSquared(none)).toEqual({ value: null, reason });
  });

  test('NaN gives no result, and says so', () => {
    expect(sumsOf(members([NaN, 1], [2, 1]), [0, 1]).reason).toBe('not-a-number');
  });

  test('between and within add up to the total, and η² lies between 0 and 1', () => {
    fc.assert(
      fc.property(classed, ({ some, classes }) => {
        const { value } = sumsOf(some, classes);
        if (value === null) return;
        expect((value.between + value.within) / value.total).toBeCloseTo(1, 12);
        const eta = etaSquared(sumsOf(some, classes)).value ?? NaN;
        expect(eta).toBeGreaterThanOrEqual(0);
        expect(eta).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('change neither with the scale of the values nor with the order of municipalities', () => {
    const factor = fc.double({ min: 0.01, max: 1000, noNaN: true });
    fc.assert(
      fc.property(classed, factor, ({ some, classes }, times) => {
        const eta = etaSquared(sumsOf(some, classes)).value;
        if (eta === null) return;
        expect(etaSquared(sumsOf(scaled(some, times), classes)).value).toBeCloseTo(eta, 10);
        const backwards = sumsOf([...some].reverse(), [...classes].reverse());
        expect(etaSquared(backwards).value).toBeCloseTo(eta, 10);
        const omega = omegaSquared(sumsOf(some, classes)).value;
        if (omega !== null) expect(omega).toBeLessThanOrEqual(eta + 1e-12);
      }),
    );
  });
});
