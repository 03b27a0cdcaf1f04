import type { ChangeMeasure, Estimate } from '@kluftatlas/data/domain/change.ts';
import type { Interval } from '@kluftatlas/data/domain/interval.ts';
import { objectionTo, verdictOn, wideningOf } from '@kluftatlas/data/measures/verdict.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { panelFrom, row } from './support/panels.ts';

const estimate = (value: number, ...[low, high]: Interval | []): Estimate => ({
  value,
  interval: low === undefined || high === undefined ? null : [low, high],
});

/** The verdict on a measure with these values and intervals. */
function judge(measure: ChangeMeasure, start: Estimate, end: Estimate, change: Estimate) {
  const { direction, none } = verdictOn(
    measure,
    { start, end, change, widening: wideningOf(measure, start, change) },
    null,
  );
  return direction ?? none;
}

describe('a gap', () => {
  test.each([
    ['widens', 'larger and its change above 0', [20, 18, 22], [30, 28, 32], [10, 7, 13]],
    ['narrows', 'smaller and its change below 0', [30, 28, 32], [20, 18, 22], [-10, -13, -7]],
    ['widens', 'below 0 and further from it', [-20, -22, -18], [-30, -32, -28], [-10, -13, -7]],
    ['narrows', 'below 0 and nearer to it', [-30, -32, -28], [-20, -22, -18], [10, 7, 13]],
    ['unclear', 'larger, but its change holds 0', [20, 10, 30], [25, 15, 35], [5, -1, 11]],
    ['unclear', 'larger, and its change ends at 0', [20, 10, 30], [25, 15, 35], [5, 0, 10]],
    ['reverses', 'on the other side, both clear of 0', [20, 18, 22], [-30, -32, -28], [-50, -55, -45]],
    ['unclear', 'on the other side, but the start holds 0', [2, -1, 5], [-30, -32, -28], [-32, -35, -29]],
    ['unclear', 'on the other side, but the end holds 0', [20, 18, 22], [-2, -5, 1], [-22, -25, -19]],
    ['unclear', 'on the same side, but the start holds 0', [2, -1, 5], [30, 28, 32], [28, 25, 31]],
    ['unclear', 'on the same side, but the end holds 0', [20, 18, 22], [1, -2, 4], [-19, -22, -16]],
    ['unclear', '0 at both times', [0, 0, 0], [0, 0, 0], [0, 0, 0]],
  ] as const)('%s: %s', (expected, _, [start, ...ofStart], [end, ...ofEnd], [change, ...ofChange]) => {
    expect(
      judge('gap', estimate(start, ...ofStart), estimate(end, ...ofEnd), estimate(change, ...ofChange)),
    ).toBe(expected);
  });

  test('that stands on its head gets the same verdict', () => {
    const ends = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 9 }));
    const upsideDown = ({ value, interval }: Estimate): Estimate => ({
      value: -value,
      interval: interval && [-interval[1], -interval[0]],
    });
    fc.assert(
      fc.property(ends, ends, ends, (...some) => {
        const [start, end, change] = some.map(([value, half]) =>
          estimate(value, value - half, value + half),
        ) as [Estimate, Estimate, Estimate];
        const turned = judge('gap', upsideDown(start), upsideDown(end), upsideDown(change));
        expect(turned).toBe(judge('gap', start, end, change));
      }),
    );
  });
});

describe('a ratio turns at 1', () => {
  test.each([
    ['narrows', [3, 2, 4], [1.5, 1.2, 1.8], [-1.5, -2, -1]],
    ['widens', [0.8, 0.7, 0.9], [0.4, 0.3, 0.5], [-0.4, -0.5, -0.3]],
    ['reverses', [3, 2, 4], [0.5, 0.4, 0.6], [-2.5, -3.5, -1.5]],
    ['unclear', [1.1, 0.9, 1.3], [3, 2, 4], [1.9, 1, 3]],
  ] as const)('%s from %j to %j', (expected, [start, ...ofStart], [end, ...ofEnd], [change, ...ofChange]) => {
    expect(
      judge('ratio', estimate(start, ...ofStart), estimate(end, ...ofEnd), estimate(change, ...ofChange)),
    ).toBe(expected);
  });
});

describe.each(['standardDeviation', 'variation'] as const)('a %s', (measure) => {
  test.each([
    ['widens', [1, 0.5, 2]],
    ['narrows', [-1, -2, -0.5]],
    ['unclear', [1, -0.5, 2]],
  ] as const)('%s by its change alone', (expected, [change, ...ofChange]) => {
    expect(judge(measure, estimate(0, 0, 1), estimate(change, 0, 2), estimate(change, ...ofChange))).toBe(
      expected,
    );
  });
});

describe('no verdict', () => {
  const panelWith = (inSmallest: number, inLargest: number) =>
    panelFrom(
      [
        ...Array.from({ length: inSmallest }, () => row(10, 0, 1, 2)),
        ...Array.from({ length: 90 }, () => row(20, 1, 1, 2)),
        ...Array.from({ length: inLargest }, () => row(30, 2, 1, 2)),
      ],
      3,
    );

  test.each([
    [5, 5, null],
    [4, 5, 'small-end-class'],
    [5, 4, 'small-end-class'],
    [0, 9, 'small-end-class'],
  ] as const)('stands against end classes of %d and %d: %s', (inSmallest, inLargest, expected) => {
    expect(objectionTo(panelWith(inSmallest, inLargest), 0)).toBe(expected);
  });

  test('where more than 5 % fell without an explanation: 5 of 100 are not, 6 are', () => {
    expect(objectionTo(panelWith(5, 5), 5)).toBeNull();
    expect(objectionTo(panelWith(5, 5), 6)).toBe('unexplained-falls');
  });

  test('where the measure or an interval is undefined', () => {
    const one = estimate(1, 0.5, 2);
    expect(judge('gap', one, one, estimate(0))).toBe('no-result');
    const verdict = verdictOn('gap', { start: null, end: one, change: null, widening: null }, null);
    expect(verdict).toEqual({ direction: null, none: 'no-result' });
  });

  test('on any measure, whatever its intervals, where there is an objection', () => {
    const [start, end, change] = [estimate(1, 0.9, 1.1), estimate(9, 8, 10), estimate(8, 7, 9)];
    const verdict = verdictOn('variation', { start, end, change, widening: null }, 'small-end-class');
    expect(verdict).toEqual({ direction: null, none: 'small-end-class' });
  });
});
