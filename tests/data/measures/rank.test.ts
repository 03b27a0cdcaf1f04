import { fractionalRanks, orderBySize } from '@kluftatlas/data/measures/rank.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { members, shares } from './support/members.ts';

describe('the order by size', () => {
  const units = {
    key: ['09000003', '01000001', '09000001', '10000001'],
    population: [500, 70, 500, null],
  };

  test('goes by inhabitants, and by key as text where they are the same', () => {
    expect(orderBySize({ ...units, population: [500, 900, 500, 500] })).toEqual([2, 0, 3, 1]);
  });

  test('leaves out who has no known inhabitants', () => {
    expect(orderBySize(units)).toEqual([1, 2, 0]);
  });

  test('keeps to the units of a region', () => {
    expect(orderBySize(units, [0, 1, 3])).toEqual([1, 0]);
  });
});

describe('the fractional rank', () => {
  // W = 10: (0 + ½)/10, (1 + 1½)/10, (4 + 3)/10
  test('is the middle of the own share of all weights', () => {
    expect(fractionalRanks(members([5, 1], [5, 3], [5, 6]))).toEqual([0.05, 0.25, 0.7]);
  });

  test('of one municipality is ½', () => {
    expect(fractionalRanks(members([5, 9]))).toEqual([0.5]);
  });

  test('rises, lies between 0 and 1, and is ½ in the weighted mean', () => {
    fc.assert(
      fc.property(shares, (some) => {
        const ranks = fractionalRanks(some);
        const total = some.reduce((sum, { weight }) => sum + weight, 0);
        const mean = some.reduce((sum, { weight }, index) => sum + weight * (ranks[index] ?? NaN), 0) / total;
        expect(mean).toBeCloseTo(0.5, 12);
        expect([...ranks].sort((a, b) => a - b)).toEqual(ranks);
        expect(ranks[0]).toBeGreaterThan(0);
        expect(ranks.at(-1)).toBeLessThan(1);
      }),
    );
  });
});
