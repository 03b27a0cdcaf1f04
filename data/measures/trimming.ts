import { measured, noResult, type SurveyResult } from './measured.ts';
import { quantile } from './quantile.ts';

/** Times the median that a weight may have. */
const mostTimesMedian = 5;

export interface TrimmedWeights {
  readonly weights: readonly number[];
  /** How many were cut. */
  readonly trimmed: number;
}

/**
 * Weights cut to five times their median (type 7), without another raking, so that no single answer decides a result; what
 * the margins are then off by is told (`marginDeviations`). None without weights (`no-answers`).
 * Source of the practice: Potter (1990), A study of procedures to identify and trim extreme sampling weights.
 */
export function trim(weights: readonly number[]): SurveyResult<TrimmedWeights> {
  if (weights.length === 0) return noResult('no-answers');
  if (!weights.every((weight) => Number.isFinite(weight))) return noResult('not-a-number');
  const most =
    mostTimesMedian *
    quantile(
      weights.toSorted((a, b) => a - b),
      0.5,
    );
  return measured({
    weights: weights.map((weight) => Math.min(weight, most)),
    trimmed: weights.filter((weight) => weight > most).length,
  });
}
