import { measured, noResult, type SurveyResult } from './measured.ts';

/**
 * Lowest position at which the cumulated share of the weight reaches p: of rungs the median rung (p = ½), of ordered
 * numbers a weighted quantile. Range: a position. None without weight. Rounding must not push the sum below p: a relative 10⁻¹²
 * counts as reached.
 * @param weights of each rung, lowest first
 */
export function lowestReaching(weights: readonly number[], p = 0.5): SurveyResult<number> {
  if (weights.length === 0) return noResult('no-answers');
  if (!weights.every((weight) => Number.isFinite(weight))) return noResult('not-a-number');
  if (weights.some((weight) => weight < 0)) return noResult('negative-weight');
  const total = weights.reduce((all, weight) => all + weight, 0);
  if (total === 0) return noResult('zero-weight');
  let cumulated = 0;
  const reached = weights.findIndex((weight) => {
    cumulated += weight;
    return cumulated >= total * (p - 1e-12);
  });
  return measured(reached);
}
