import type { ClassAggregate } from '../domain/classAggregate.ts';

/** Which of the two means of a class: of the average municipality, or of the average inhabitant. */
export type Mean = 'mean' | 'weightedMean';

/** Means of the two end classes and their signed distance, in the indicator's unit (percent: in points). */
export interface Gap {
  readonly smallest: number;
  readonly largest: number;
  readonly gap: number;
}

/**
 * Signed gap: largest minus smallest class. `aggregates` are those of one scheme, region and period, in rising
 * order of size. An empty or suppressed end class gives no gap (`null`), and never the next class silently.
 */
export function gapOf(aggregates: readonly ClassAggregate[], mean: Mean): Gap | null {
  const smallest = aggregates[0]?.[mean] ?? null;
  const largest = aggregates.at(-1)?.[mean] ?? null;
  if (aggregates.length < 2 || smallest === null || largest === null) return null;
  return { smallest, largest, gap: largest - smallest };
}
