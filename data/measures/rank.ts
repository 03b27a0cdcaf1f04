import { byCodeUnits } from '../domain/codeUnits.ts';
import type { Weighted } from './measured.ts';
import { sumOf, type Totals } from './totals.ts';

/** The units of a region that measures order by size: columns of one length. */
export interface SizedUnits {
  /** AGS, or the key of an administration. */
  readonly key: readonly string[];
  /** Inhabitants; `null` where unknown. */
  readonly population: readonly (number | null)[];
}

/**
 * Positions in order of size: by inhabitants, those of the same size by key as text. Units whose inhabitants are not
 * known have no place in it. Ordered once per region, as it is the same for all indicators and periods.
 * @param positions the units of the region; all of them unless given
 */
export function orderBySize(
  { key, population }: SizedUnits,
  positions: readonly number[] = [...key.keys()],
): readonly number[] {
  const inhabitants = (position: number) => population[position] ?? 0;
  const keyAt = (position: number) => key[position] ?? '';
  return positions
    .filter((position) => population[position] !== null)
    .sort((a, b) => inhabitants(a) - inhabitants(b) || byCodeUnits(keyAt(a), keyAt(b)));
}

/**
 * Fractional ranks r = (w before + w/2) / W of members in the order given: each stands in the middle of its own share
 * of all weights. Range: above 0, below 1; their weighted mean is ½. Without weights they are all NaN: check first.
 * Source: Kakwani, Wagstaff and van Doorslaer (1997), doi:10.1016/S0304-4076(96)01807-6.
 */
export function fractionalRanks(ordered: readonly Weighted[]): readonly number[] {
  const total = sumOf(ordered, ({ weight }) => weight);
  let before = 0;
  return ordered.map(({ weight }) => {
    const rank = (before + weight / 2) / total;
    before += weight;
    return rank;
  });
}

/** Σw(x−μ)(r−½)/W, the covariance of value and rank, and Σw(r−½)²/W, the variance of the ranks. */
export function rankMoments(
  ordered: readonly Weighted[],
  { mean, weight: total }: Pick<Totals, 'mean' | 'weight'>,
): { readonly covariance: number; readonly variance: number } {
  let covariance = 0;
  let variance = 0;
  const ranks = fractionalRanks(ordered);
  for (let position = 0; position < ordered.length; position += 1) {
    const { value, weight } = ordered[position] as Weighted;
    const fromMiddle = (ranks[position] as number) - 0.5;
    covariance += weight * (value - mean) * fromMiddle;
    variance += weight * fromMiddle * fromMiddle;
  }
  return { covariance: covariance / total, variance: variance / total };
}
