import { concentrationIndex } from './concentration.ts';
import type { Measured, Weighted } from './measured.ts';

/**
 * Gini coefficient G = ΣΣ v·v′·|x−x′| / 2μ, without a factor for small numbers: the concentration index in the order of the
 * values themselves, so it says how different municipalities are, whatever their size. Range 0 to 1, no unit.
 * For values of 0 and more (`negative-values`); none where the mean is 0. All equal, or one alone: 0. n log n steps.
 * Source: Lerman and Yitzhaki (1989), Journal of Econometrics 42.
 */
export const giniCoefficient = (members: readonly Weighted[]): Measured =>
  concentrationIndex([...members].sort((a, b) => a.value - b.value));
