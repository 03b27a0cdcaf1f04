import { measured, noResult, type SurveyResult } from './measured.ts';

export interface DesignEffect {
  /** 1 (all weights alike) to n. */
  readonly designEffect: number;
  /** n / design effect = (Σw)² / Σw². */
  readonly effectiveN: number;
}

/**
 * Design effect of weighting by Kish, n · Σw² / (Σw)², and the number of equally weighted answers that would be as exact.
 * Taken over the valid answers of the subgroup that a result is of. No unit. None without answers or weight.
 * Source: Kish (1965), Survey Sampling, section 11.7.
 */
export function designEffectOf(weights: readonly number[]): SurveyResult<DesignEffect> {
  if (weights.length === 0) return noResult('no-answers');
  if (!weights.every((weight) => Number.isFinite(weight))) return noResult('not-a-number');
  if (weights.some((weight) => weight < 0)) return noResult('negative-weight');
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum === 0) return noResult('zero-weight');
  const squares = weights.reduce((all, weight) => all + weight * weight, 0);
  const effectiveN = (sum * sum) / squares;
  return measured({ designEffect: weights.length / effectiveN, effectiveN });
}
