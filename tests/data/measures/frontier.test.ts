import type { Direction } from '@kluftatlas/data/domain/change.ts';
import { frontierOf, type FrontierStep } from '@kluftatlas/data/measures/frontier.ts';
import { describe, expect, test } from 'vitest';

const step = (
  indicator: string,
  direction: Direction | null,
  ...gaps: readonly (number | null)[]
): FrontierStep => ({
  indicator,
  gaps: gaps.map((gap, position) => ({ period: `${2018 + position}-12`, gap })),
  verdict: direction === null ? { direction, none: 'no-result' } : { direction, none: null },
});

describe('the frontier', () => {
  test('shows a gap that closes on one speed and opens on the next', () => {
    const frontier = frontierOf([
      step('50', 'narrows', 25, 20, 12),
      step('100', 'unclear', 22, 24, 23),
      step('1000', 'widens', 8, 21, 35),
    ]);
    expect(frontier).toEqual({
      closing: ['50'],
      opening: ['1000'],
      movesOn: true,
      widest: [
        { period: '2018-12', indicator: '50', gap: 25 },
        { period: '2019-12', indicator: '100', gap: 24 },
        { period: '2020-12', indicator: '1000', gap: 35 },
      ],
    });
  });

  test('has not moved where the higher speed closes and the lower opens, or nothing closes', () => {
    expect(frontierOf([step('50', 'widens'), step('1000', 'narrows')]).movesOn).toBe(false);
    expect(frontierOf([step('50', 'unclear'), step('1000', 'widens')]).movesOn).toBe(false);
    expect(frontierOf([step('50', 'reverses'), step('1000', null)])).toMatchObject({
      closing: [],
      opening: [],
    });
  });

  test('takes the widest gap whatever its sign, leaves out who has none, and of equals the lower speed', () => {
    const { widest } = frontierOf([
      step('50', null, 5, null, null),
      step('1000', null, -9, 4),
      step('x', null, 9),
    ]);
    expect(widest).toEqual([
      { period: '2018-12', indicator: '1000', gap: -9 },
      { period: '2019-12', indicator: '1000', gap: 4 },
    ]);
  });

  test('of no technology is empty', () => {
    expect(frontierOf([])).toEqual({ closing: [], opening: [], movesOn: false, widest: [] });
  });
});
