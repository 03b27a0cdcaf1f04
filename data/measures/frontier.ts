import type { Direction, Verdict } from '../domain/change.ts';

/** One technology of a ladder (≥ 50 Mbit/s, say), its gap over time and the verdict on that. */
export interface FrontierStep<Id extends string = string> {
  readonly indicator: Id;
  /** In order of time; `null`: no gap at that time. */
  readonly gaps: readonly { readonly period: string; readonly gap: number | null }[];
  /** On the gap between the first and the last period. */
  readonly verdict: Verdict;
}

/** What a ladder of technologies shows when its gaps stand side by side. */
export interface Frontier<Id extends string = string> {
  /** Technologies whose gap closes and those whose gap opens, lowest first. */
  readonly closing: readonly Id[];
  readonly opening: readonly Id[];
  /** A gap closes on a technology and opens on a higher one. */
  readonly movesOn: boolean;
  /** The technology with the widest gap at each time; of equals the lower one. Times without any gap are left out. */
  readonly widest: readonly { readonly period: string; readonly indicator: Id; readonly gap: number }[];
}

/**
 * Frontier view: the gaps of successive technologies side by side, in the indicators’ unit (percent: points). A gap
 * that closes on one technology while it opens on the next has moved, not gone. Only verdicts count as closing or
 * opening; `unclear` is neither, and a gap that reverses is neither.
 * @param steps rising: 50, 100, 1000 Mbit/s
 */
export function frontierOf<Id extends string>(steps: readonly FrontierStep<Id>[]): Frontier<Id> {
  const withVerdict = (direction: Direction): readonly number[] =>
    steps.flatMap(({ verdict }, position) => (verdict.direction === direction ? [position] : []));
  const idsOf = (positions: readonly number[]): readonly Id[] =>
    positions.flatMap((position) => steps[position]?.indicator ?? []);
  const closing = withVerdict('narrows');
  const opening = withVerdict('widens');
  const periods = [...new Set(steps.flatMap(({ gaps }) => gaps.map(({ period }) => period)))].sort();
  return {
    closing: idsOf(closing),
    opening: idsOf(opening),
    movesOn: closing.some((lower) => opening.some((higher) => higher > lower)),
    widest: periods.flatMap((period) => widestAt(steps, period) ?? []),
  };
}

function widestAt<Id extends string>(
  steps: readonly FrontierStep<Id>[],
  period: string,
): Frontier<Id>['widest'][number] | null {
  let widest: Frontier<Id>['widest'][number] | null = null;
  for (const { indicator, gaps } of steps) {
    const gap = gaps.find((each) => each.period === period)?.gap ?? null;
    if (gap !== null && (widest === null || Math.abs(gap) > Math.abs(widest.gap))) {
      widest = { period, indicator, gap };
    }
  }
  return widest;
}
