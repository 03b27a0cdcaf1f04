import { joinSmall } from '@kluftatlas/data/surveys/results/joinSmall.ts';
import { describe, expect, it } from 'vitest';

describe('what has fewer than 5', () => {
  it.each([
    [
      [9, 9, 9],
      [[0], [1], [2]],
    ],
    [
      [9, 9, 4],
      [[0], [1, 2]],
    ],
    [
      [9, 2, 4],
      [[0], [1, 2]],
    ],
    [
      [4, 9, 9],
      [[0, 1], [2]],
    ],
    [[3, 1, 0], [[0, 1, 2]]],
    [
      [9, 0, 0, 9],
      [[0, 1, 2], [3]],
    ],
  ])('of %j joins the one before it, the first the next', (sizes, expected) => {
    expect(joinSmall(sizes, 5)).toEqual(expected);
  });
});
