import type { Everything } from '@kluftatlas/data/surveys/disclosure/everything.ts';
import { giveUp } from '@kluftatlas/data/surveys/disclosure/giveUp.ts';
import { describe, expect, it } from 'vitest';

/** A hidden number beside a shown one, and both together: the hidden one is what is left. */
function leftOver(hidden: number, possible: number): Everything {
  const place = (group: number, ...variables: number[]) => ({
    ...{ questions: [], group },
    sum: variables.map((variable): [number, number] => [variable, 1]),
  });
  const [own, other, both] = [place(0, 0), place(1, 1), place(2, 0, 1)];
  return {
    most: [possible, 20],
    shown: [other, both],
    hidden: [{ ...own, needed: Math.min(3, possible) }],
    limits: [
      { sum: other.sum, min: 9, max: 9 },
      { sum: both.sum, min: 9 + hidden, max: 9 + hidden },
    ],
  };
}

describe.each([
  [2, 1],
  [3, 1],
  [3, 2],
  [4, 2],
  [5, 2],
  [3, 0],
  [9, 4],
])('of %i units that can have answered, %i did', (possible, hidden) => {
  it('gives up the cheaper of two shown numbers', () => {
    const everything = leftOver(hidden, possible);
    const [place] = everything.hidden;
    if (place === undefined) throw new Error('nothing is hidden');
    const given = giveUp(everything, { place, low: hidden, high: hidden }, ({ group }) => group * 1000);
    expect(given.map(({ group }) => group)).toEqual([1]);
  });
});
