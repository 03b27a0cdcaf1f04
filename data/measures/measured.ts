/** Why a measure has no result. Words for them are in the texts of the site and of the commands. */
export type NoResult =
  /** nobody has a value */
  | 'no-values'
  /** the formula needs more municipalities with a value than there are */
  | 'too-few-values'
  /** an end class of the scheme has nobody with a value */
  | 'empty-class'
  /** all have the same value, so that there is no difference to explain or to divide by */
  | 'all-equal'
  /** the mean, or the value to divide by, is 0 */
  | 'division-by-zero'
  /** the measure is only defined for values of 0 and more */
  | 'negative-values'
  /** weighting by inhabitants where somebody’s inhabitants are not known */
  | 'weights-missing'
  /** the weights add up to 0 */
  | 'zero-weight'
  /** one of the two periods has no value of it */
  | 'absent-in-one-period';

/** A number in the unit its function names, or `null` with the reason. Never NaN, never infinite. */
export type Measured =
  { readonly value: number; readonly reason: null } | { readonly value: null; readonly reason: NoResult };

export const measured = (value: number): Measured => ({ value, reason: null });
export const noResult = (reason: NoResult): Measured => ({ value: null, reason });

/** A municipality with a value, as measures see it: `weight` is its inhabitants, or 1 where all count the same. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}
