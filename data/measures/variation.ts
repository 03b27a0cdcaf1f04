import type { Weighting } from '../domain/divide.ts';
import { measured, noResult, type Measured, type Weighted } from './measured.ts';
import { positiveTotalsOf, sumOf, totalsOf } from './totals.ts';

/**
 * Standard deviation: √(Σ(x−μ)²/(n−1)) where municipalities count the same (`too-few-values` for n = 1), and
 * √(Σw(x−μ)²/W) where they count by their inhabitants. Unit: the indicator’s (percent: points). Range: 0 and more.
 * Source: textbook definitions; n − 1 as everywhere in this project for unweighted values.
 */
export function standardDeviation(members: readonly Weighted[], weighting: Weighting): Measured {
  const totals = totalsOf(members);
  if (totals.reason !== null) return totals;
  const { n, mean, weight: total } = totals.value;
  const divisor = weighting === 'municipalities' ? n - 1 : total;
  if (divisor === 0) return noResult('too-few-values');
  return measured(Math.sqrt(sumOf(members, ({ value, weight }) => weight * (value - mean) ** 2) / divisor));
}

/**
 * Coefficient of variation: standard deviation / mean under the same weighting. No unit; 0 and more.
 * For values of 0 and more (`negative-values`); none where the mean is 0.
 */
export function coefficientOfVariation(members: readonly Weighted[], weighting: Weighting): Measured {
  const deviation = standardDeviation(members, weighting);
  if (deviation.reason !== null) return deviation;
  const totals = positiveTotalsOf(members);
  return totals.reason === null ? measured(deviation.value / totals.value.mean) : totals;
}
