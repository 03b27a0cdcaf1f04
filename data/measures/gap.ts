import type { ClassAggregate } from '../domain/classAggregate.ts';
import { measured, noResult, type Measured } from './measured.ts';

/** Which of the two means of a class: of the average municipality, or of the average inhabitant. */
export type Mean = 'mean' | 'weightedMean';

/** Means of the two end classes and their signed distance, in the indicator's unit (percent: in points). */
export interface Gap {
  readonly smallest: number;
  readonly largest: number;
  readonly gap: number;
  /** largest / smallest, without unit; see `ratioOf`. */
  readonly ratio: Measured;
}

/**
 * Signed gap: largest minus smallest class. `aggregates` are those of one scheme, region and period, in rising
 * order of size. An empty or suppressed end class gives no gap (`null`), and never the next class silently.
 */
export function gapOf(aggregates: readonly ClassAggregate[], mean: Mean): Gap | null {
  return gapBetween(aggregates.map((aggregate) => aggregate[mean]));
}

/** The same from means of classes in rising order of size; `null`: the class is empty or suppressed. */
export function gapBetween(means: readonly (number | null)[]): Gap | null {
  const smallest = means[0] ?? null;
  const largest = means.at(-1) ?? null;
  if (means.length < 2 || smallest === null || largest === null) return null;
  return { smallest, largest, gap: largest - smallest, ratio: ratioOf(smallest, largest) };
}

/** How many times the smallest class’s mean the largest has: 0 and more. None where the smallest is 0, or one negative. */
function ratioOf(smallest: number, largest: number): Measured {
  if (smallest < 0 || largest < 0) return noResult('negative-values');
  return smallest === 0 ? noResult('division-by-zero') : measured(largest / smallest);
}
