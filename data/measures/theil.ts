import { filled, type ClassGroup } from './classGroups.ts';
import { measured, type Result, type Weighted } from './measured.ts';
import { positiveTotalsOf, sumOf } from './totals.ts';

/** Theil’s T and its two parts, which add up to it. */
export interface TheilSplit {
  readonly total: number;
  readonly between: number;
  readonly within: number;
}

/** y·ln y, continued to 0 at 0. */
const timesLogarithm = (share: number): number => (share === 0 ? 0 : share * Math.log(share));

/** Σ v·y·ln y of members around their own mean. */
const theilAround = (members: readonly Weighted[], weight: number, mean: number): number =>
  mean === 0 ? 0 : sumOf(members, (member) => (member.weight / weight) * timesLogarithm(member.value / mean));

/**
 * Theil’s T = Σ v·y·ln y with v = w/W, y = x/μ, 0·ln 0 = 0; between classes Σ V_k·Y_k·ln Y_k with V_k = W_k/W, Y_k = μ_k/μ;
 * within them Σ V_k·Y_k·T_k, each class’s own T. No unit; 0 (all equal) to ln of W over the smallest weight.
 * For values of 0 and more (`negative-values`); none where the mean is 0. All equal, or one alone: 0.
 * Source: Theil (1967), Economics and Information Theory; the split: Shorrocks (1980), doi:10.2307/1913126.
 */
export function theilSplit(groups: readonly ClassGroup[]): Result<TheilSplit> {
  const members = groups.flatMap((group) => group.members);
  const totals = positiveTotalsOf(members);
  if (totals.reason !== null) return totals;
  const { weight, mean } = totals.value;
  const classes = filled(groups);
  const share = (group: ClassGroup) => group.weight / weight;
  return measured({
    total: theilAround(members, weight, mean),
    between: sumOf(classes, (group) => share(group) * timesLogarithm(group.mean / mean)),
    within: sumOf(
      classes,
      (group) => share(group) * (group.mean / mean) * theilAround(group.members, group.weight, group.mean),
    ),
  });
}
