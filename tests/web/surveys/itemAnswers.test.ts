import { describe, expect, it } from 'vitest';
import type { Interval } from '@kluftatlas/data/domain/interval.ts';
import { meanRange, meanText } from '../../../web/src/lib/surveys/itemAnswers.ts';

/** As JSON has them: without the last zeros. */
const written = (mean: number, interval: Interval | null, lowN = false) => {
  const numbers = { mean, interval };
  return [meanText(numbers, { lowN }), meanRange(numbers, { lowN })];
};

describe('a mean and both ends of its range', () => {
  it.each([
    ['an end that lost its zero', 3.24, [3.09, 3.4], ['3,24', '3,09\u00a0bis\u00a03,40']],
    ['a whole end', 4.38, [4, 4.78], ['4,38', '4,00\u00a0bis\u00a04,78']],
    ['a whole mean', 49, [38.8, 59.1], ['49,0', '38,8\u00a0bis\u00a059,1']],
    ['an end below the next power of ten', 12.1, [9.54, 15.8], ['12,1', '9,5\u00a0bis\u00a015,8']],
    ['hundreds', 412, [98.4, 1230], ['412', '98\u00a0bis\u00a01.230']],
    ['nothing on average', 0, [0, 0.41], ['0,00', '0,00\u00a0bis\u00a00,41']],
  ] as const)('have the same decimals: %s', (_, mean, interval, texts) => {
    expect(written(mean, interval)).toEqual(texts);
  });

  it('have a digit less below 30 answers', () => {
    expect(written(4.3, [3, 5.9], true)).toEqual(['4,3', '3,0\u00a0bis\u00a05,9']);
  });

  it('are written without a range where everybody answered', () => {
    expect(written(3.4, null)).toEqual(['3,40', '']);
  });
});
