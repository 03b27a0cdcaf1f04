import { relativeIndex, slopeIndex } from '@kluftatlas/data/measures/slopeIndex.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { members, scaled, shares } from './support/members.ts';

describe('the slope index', () => {
  // r = ¼, ¾ and μ = 40: Σw(x−μ)(r−½) = (−20)(−¼) + 20·¼ = 10, Σw(r−½)² = 2/16, slope 80
  test('of 20 and 60 with equal weights is 80', () => {
    expect(slopeIndex(members([20, 1], [60, 1]))).toEqual({ value: 80, reason: null });
    expect(relativeIndex(members([20, 1], [60, 1])).value).toBeCloseTo(2, 12);
  });

  // W = 4, r = 1/8, 5/8, μ = (20 + 3·60)/4 = 50; Σw(x−μ)(r−½) = (−30)(−3/8) + 3·10·1/8 = 15,
  // Σw(r−½)² = 9/64 + 3/64 = 12/64, slope 15·64/12 = 80
  test('weighs a municipality by its inhabitants', () => {
    expect(slopeIndex(members([20, 1], [60, 3])).value).toBeCloseTo(80, 12);
    expect(relativeIndex(members([20, 1], [60, 3])).value).toBeCloseTo(1.6, 12);
  });

  test('is negative where the small are ahead', () => {
    expect(slopeIndex(members([60, 1], [20, 1])).value).toBe(-80);
  });

  test('finds the slope of values that lie on a straight line over the rank', () => {
    const weights = [3, 1, 4, 1, 5];
    let before = 0;
    const line = weights.map((weight) => {
      const rank = (before + weight / 2) / 14;
      before += weight;
      return { value: 10 + 70 * rank, weight };
    });
    expect(slopeIndex(line).value).toBeCloseTo(70, 10);
  });

  test('all equal: 0', () => {
    const equal = members([0.1, 3], [0.1, 7], [0.1, 11]);
    expect(slopeIndex(equal).value).toBe(0);
    expect(relativeIndex(equal).value).toBe(0);
  });

  test('all zero: a slope of 0 and no relative index', () => {
    expect(slopeIndex(members([0, 3], [0, 7])).value).toBe(0);
    expect(relativeIndex(members([0, 3], [0, 7]))).toEqual({ value: null, reason: 'division-by-zero' });
  });

  test('nobody, one municipality, weights of zero, one alone with a weight: none, with the reason', () => {
    expect(slopeIndex([]).reason).toBe('no-values');
    expect(slopeIndex(members([7, 5])).reason).toBe('too-few-values');
    expect(slopeIndex(members([7, 0], [8, 0])).reason).toBe('zero-weight');
    expect(relativeIndex(members([7, 0], [8, 3])).reason).toBe('too-few-values');
  });

  test('negative values have a slope but no index relative to their mean', () => {
    expect(slopeIndex(members([-20, 1], [20, 1])).value).toBe(80);
    expect(relativeIndex(members([-20, 1], [60, 1])).reason).toBe('negative-values');
  });

  test.each([
    ['NaN as a value', [NaN, 1], 'not-a-number'],
    ['NaN as a weight', [1, NaN], 'not-a-number'],
    ['an infinite value', [Infinity, 1], 'not-a-number'],
    ['a negative weight', [1, -1], 'negative-weight'],
  ] as const)('%s gives no result, and says so', (_, pair, reason) => {
    expect(slopeIndex(members([5, 5], pair))).toEqual({ value: null, reason });
  });

  test('grows with the scale of the values, and the relative one does not', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 0.01, max: 1000, noNaN: true }), (some, factor) => {
        const [plain, times] = [slopeIndex(some), slopeIndex(scaled(some, factor))];
        expect((times.value ?? NaN) / factor).toBeCloseTo(plain.value ?? NaN, 8);
        expect(relativeIndex(scaled(some, factor)).value).toBeCloseTo(relativeIndex(some).value ?? NaN, 10);
      }),
    );
  });
});
