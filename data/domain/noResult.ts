/** Why a measure has no result. Words for them are in the texts of the site and of the commands. */
export type NoResult =
  /** a value or an inhabitant count is no finite number: missing values are `null` */
  | 'not-a-number'
  /** an inhabitant count is below 0 */
  | 'negative-weight'
  /** nobody has a value */
  | 'no-values'
  /** the formula needs more municipalities with a value than there are */
  | 'too-few-values'
  /** an end class of the scheme has nobody with a value */
  | 'empty-class'
  /** a class has some, but too few with a value (the limit is in the measure) */
  | 'class-too-small'
  /** somebody of a size that has no class, or everybody, is in no class of the scheme */
  | 'class-unknown'
  /** all have the same value, so that there is no difference to explain or to divide by */
  | 'all-equal'
  /** two regressors are multiples of each other, so that nobody can tell what belongs to which */
  | 'collinear'
  /** the mean, or the value to divide by, is 0 */
  | 'division-by-zero'
  /** the measure is only defined for values of 0 and more */
  | 'negative-values'
  /** the measure is only defined for shares from 0 to 100 */
  | 'not-a-share'
  /** weighting by inhabitants where somebody’s inhabitants are not known */
  | 'weights-missing'
  /** the weights add up to 0 */
  | 'zero-weight'
  /** one of the two periods has no value of it */
  | 'absent-in-one-period';

/** Why a measure of a survey has no result. */
export type SurveyNoResult =
  /** nobody answered */
  | 'no-answers'
  /** too few answered for the formula */
  | 'too-few-answers'
  /** a weight or a number is no finite number */
  | 'not-a-number'
  /** a weight is below 0 */
  | 'negative-weight'
  /** the weights add up to 0 */
  | 'zero-weight'
  /** more answers than units in the frame, or a frame that is no whole number */
  | 'frame-too-small'
  /** all of the frame have answered: nothing is left open */
  | 'full-enumeration'
  /** the margins of the frame do not add up to the same */
  | 'targets-differ'
  /** a category of the frame that nobody answered from, or an answer from a category that the frame does not have */
  | 'category-uncovered'
  /** no weights reach both margins: too many combinations of categories without an answer */
  | 'no-convergence'
  /** the share to divide by is 0 */
  | 'division-by-zero';
