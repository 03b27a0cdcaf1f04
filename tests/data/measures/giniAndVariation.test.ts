import type { Weighted } from '@kluftatlas/data/measures/measured.ts';
import { giniCoefficient } from '@kluftatlas/data/measures/gini.ts';
import { coefficientOfVariation, standardDeviation } from '@kluftatlas/data/measures/variation.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { members, scaled, shares } from './support/members.ts';

/** The definition, pair by pair. */
function giniByPairs(some: readonly Weighted[]): number {
  const total = some.reduce((sum, { weight }) => sum + weight, 0);
  const sum = some.reduce((before, { value, weight }) => before + value * weight, 0);
  const differences = some.flatMap((a) => some.map((b) => a.weight * b.weight * Math.abs(a.value - b.value)));
  return differences.reduce((a, b) => a + b, 0) / (2 * total * sum);
}

describe('the Gini coefficient', () => {
  // two ordered pairs differ by 2: 2·2 / (2·2²·2) = ¼
  test('of 1 and 3 is ¼, whatever their order', () => {
    expect(giniCoefficient(members([1, 1], [3, 1]))).toEqual({ value: 0.25, reason: null });
    expect(giniCoefficient(members([3, 1], [1, 1])).value).toBe(0.25);
  });

  // 2·3·1·2 / (2·4²·1.5) = ¼
  test('weighs pairs by the inhabitants of both', () => {
    expect(giniCoefficient(members([1, 3], [3, 1])).value).toBeCloseTo(0.25, 14);
  });

  test('of everything in one of four is ¾: there is no factor for small numbers', () => {
    expect(giniCoefficient(members([0, 1], [0, 1], [0, 1], [8, 1])).value).toBeCloseTo(0.75, 14);
  });

  test('is that of the definition, pair by pair', () => {
    fc.assert(
      fc.property(shares, (some) => {
        expect(giniCoefficient(some).value).toBeCloseTo(giniByPairs(some), 10);
      }),
    );
  });

  test('does not change with the scale of the values and lies between 0 and 1', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 0.01, max: 1000, noNaN: true }), (some, factor) => {
        const gini = giniCoefficient(some).value ?? NaN;
        expect(giniCoefficient(scaled(some, factor)).value).toBeCloseTo(gini, 10);
        expect(gini).toBeGreaterThanOrEqual(-1e-12);
        expect(gini).toBeLessThan(1);
      }),
    );
  });

  test.each([
    ['nobody', [], null, 'no-values'],
    ['one municipality', members([5, 9]), 0, null],
    ['all equal', members([0.1, 1], [0.1, 3], [0.1, 7]), 0, null],
    ['all zero', members([0, 1], [0, 3]), null, 'division-by-zero'],
    ['weights of zero', members([1, 0], [2, 0]), null, 'zero-weight'],
    ['negative values', members([-1, 1], [2, 1]), null, 'negative-values'],
  ] as const)('%s: defined', (_, some, value, reason) => {
    expect(giniCoefficient(some)).toEqual({ value, reason });
  });

  test('NaN gives no result, and says so', () => {
    expect(giniCoefficient(members([NaN, 1], [2, 1])).reason).toBe('not-a-number');
  });
});

describe('the standard deviation', () => {
  // Σ(x−5)² = 9+1+1+1+0+0+4+16 = 32
  const values = members([2, 1], [4, 1], [4, 1], [4, 1], [5, 1], [5, 1], [7, 1], [9, 1]);

  test('divides by n − 1 where municipalities count the same, by W where they count by inhabitants', () => {
    expect(standardDeviation(values, 'municipalities').value).toBeCloseTo(Math.sqrt(32 / 7), 14);
    expect(standardDeviation(values, 'inhabitants').value).toBeCloseTo(2, 14);
  });

  test('over the mean is the coefficient of variation', () => {
    expect(coefficientOfVariation(values, 'municipalities').value).toBeCloseTo(Math.sqrt(32 / 7) / 5, 14);
    expect(coefficientOfVariation(values, 'inhabitants').value).toBeCloseTo(0.4, 14);
  });

  test('of one municipality: none by municipalities, 0 by inhabitants', () => {
    expect(standardDeviation(members([7, 1]), 'municipalities').reason).toBe('too-few-values');
    expect(coefficientOfVariation(members([7, 1]), 'municipalities').reason).toBe('too-few-values');
    expect(standardDeviation(members([7, 300]), 'inhabitants').value).toBe(0);
  });

  test('all equal: 0, without any rounding', () => {
    expect(standardDeviation(members([0.1, 1], [0.1, 1], [0.1, 1]), 'municipalities').value).toBe(0);
    expect(coefficientOfVariation(members([0.1, 3], [0.1, 7], [0.1, 11]), 'inhabitants').value).toBe(0);
  });

  test('all equal: 0 for any value, number and weights', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 4e6, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e9, noNaN: true }), weights, (value, some) => {
        const equal = some.map((weight) => ({ value, weight }));
        expect(standardDeviation(equal, 'inhabitants').value).toBe(0);
        expect(giniCoefficient(equal).value).toBe(0);
      }),
    );
  });

  test('all zero: a deviation of 0 and no coefficient', () => {
    expect(standardDeviation(members([0, 1], [0, 1]), 'municipalities').value).toBe(0);
    expect(coefficientOfVariation(members([0, 1], [0, 1]), 'municipalities').reason).toBe('division-by-zero');
  });

  test('nobody, weights of zero, negative values: none, with the reason', () => {
    expect(standardDeviation([], 'municipalities').reason).toBe('no-values');
    expect(coefficientOfVariation(members([1, 0], [2, 0]), 'inhabitants').reason).toBe('zero-weight');
    expect(coefficientOfVariation(members([-1, 1], [5, 1]), 'inhabitants').reason).toBe('negative-values');
  });

  test('loses no digits to a large mean', () => {
    const far = members([1e9 + 1, 1], [1e9 + 2, 1], [1e9 + 3, 1]);
    expect(standardDeviation(far, 'municipalities').value).toBe(1);
  });

  test('the coefficient does not change with the scale of the values', () => {
    fc.assert(
      fc.property(shares, fc.double({ min: 0.01, max: 1000, noNaN: true }), (some, factor) => {
        const plain = coefficientOfVariation(some, 'inhabitants').value ?? NaN;
        expect(coefficientOfVariation(scaled(some, factor), 'inhabitants').value).toBeCloseTo(plain, 9);
      }),
    );
  });
});
