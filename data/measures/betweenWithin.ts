import { filled, type ClassGroup } from './classGroups.ts';
import { measured, noResult, type Measured, type Result } from './measured.ts';
import { sumOf, totalsOf } from './totals.ts';

/** Sums of squares: SST = Σw(x−μ)² = SSB + SSW, with SSB = ΣW_k(μ_k−μ)² and SSW = Σw(x−μ_k)². */
export interface SquaredSums {
  readonly total: number;
  readonly between: number;
  readonly within: number;
  /** Municipalities with a value, and classes with one; never sums of weights. */
  readonly n: number;
  readonly k: number;
}

/** In the square of the indicator’s unit, times the weights. No result without values or where all are equal. */
export function squaredSums(groups: readonly ClassGroup[]): Result<SquaredSums> {
  const members = groups.flatMap((group) => group.members);
  const totals = totalsOf(members);
  if (totals.reason !== null) return totals;
  const { n, mean, smallest, largest } = totals.value;
  if (smallest === largest) return noResult('all-equal');
  const classes = filled(groups);
  return measured({
    total: sumOf(members, ({ value, weight }) => weight * (value - mean) ** 2),
    between: sumOf(classes, (group) => group.weight * distanceFrom(mean, group) ** 2),
    within: sumOf(classes, (group) =>
      sumOf(group.members, ({ value, weight }) => weight * (value - group.mean) ** 2),
    ),
    n,
    k: classes.length,
  });
}

/** μ_k − μ, summed up from single deviations: two means near 100 that differ by little would lose digits. */
const distanceFrom = (mean: number, { members, weight: total }: ClassGroup): number =>
  sumOf(members, ({ value, weight }) => weight * (value - mean)) / total;

/**
 * η² = SSB/SST: the share of all differences between municipalities that lies between size classes; the rest lies inside
 * them. Range 0 to 1, no unit; 0 where all are in one class. No result where all are equal, or without values.
 * Source: Fisher (1925), Statistical Methods for Research Workers; Pearson (1905) for the name.
 */
export const etaSquared = (sums: Result<SquaredSums>): Measured =>
  sums.reason === null ? measured(Math.min(sums.value.between / sums.value.total, 1)) : sums;

/**
 * ω² = (SSB − (k−1)·MSW)/(SST + MSW), MSW = SSW/(n−k): η² less what classes drawn at random would share by chance.
 * n is municipalities and k classes with values, also when sums are weighted. At most 1, a little below 0 where classes
 * explain less than chance. No result where all are equal, and with no more municipalities than classes (`too-few-values`).
 * Source: Hays (1963), Statistics for Psychologists; Olejnik and Algina (2003), doi:10.1037/1082-989X.8.4.434.
 */
export function omegaSquared(sums: Result<SquaredSums>): Measured {
  if (sums.reason !== null) return sums;
  const { total, between, within, n, k } = sums.value;
  if (n <= k) return noResult('too-few-values');
  const meanWithin = within / (n - k);
  return measured((between - (k - 1) * meanWithin) / (total + meanWithin));
}
