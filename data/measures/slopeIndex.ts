import { measured, noResult, type Measured, type Weighted } from './measured.ts';
import { rankMoments } from './rank.ts';
import { positiveTotalsOf, totalsOf } from './totals.ts';

/**
 * Slope index of inequality: the slope b of weighted least squares x = a + b·r, weights w, so
 * b = Σw(x−μ)(r−½) / Σw(r−½)²; the distance between the two ends of the order by size, if it were a straight line.
 * Unit: the indicator’s (percent: points). Signed; positive where the large are ahead; no bounds.
 * No result without values, without weights, or with only one member that has a weight (`too-few-values`).
 * Source: Mackenbach and Kunst (1997), doi:10.1016/S0277-9536(96)00073-1.
 * @param ordered by size, see `orderBySize`
 */
export function slopeIndex(ordered: readonly Weighted[]): Measured {
  const totals = totalsOf(ordered);
  if (totals.reason !== null) return totals;
  if (totals.value.n < 2) return noResult('too-few-values');
  const { covariance, variance } = rankMoments(ordered, totals.value);
  return measured(covariance / variance);
}

/**
 * Relative index of inequality: slope index / mean under the same weights. No unit: 1 is a distance as large as the
 * mean. For values of 0 and more; none where the mean is 0, and where the slope index has none. Source: as above.
 */
export function relativeIndex(ordered: readonly Weighted[]): Measured {
  const slope = slopeIndex(ordered);
  if (slope.reason !== null) return slope;
  const totals = positiveTotalsOf(ordered);
  return totals.reason === null ? measured(slope.value / totals.value.mean) : totals;
}
