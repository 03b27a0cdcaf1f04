import { measured, noResult, type Measured, type NoResult } from './measured.ts';
import { sumOf } from './totals.ts';

/** One size class in a state and in Germany; weights and means of those with a value, under one weighting. */
export interface ClassInBoth {
  /** Municipalities of the class in the state, and those of them with a value. */
  readonly frame: number;
  readonly n: number;
  /** Their number, or their inhabitants. */
  readonly weight: number;
  readonly mean: number | null;
  readonly countryWeight: number;
  readonly countryMean: number | null;
}

/** Fewer with a value in any class of the state, and it is not compared: single municipalities would decide. */
const fewestInClass = 5;

/**
 * Expectation of a state Σ W_k·M_k / Σ W_k: the mean that it would have if each of its classes had Germany’s mean M_k of the class,
 * with the state’s own mix of classes W_k (inhabitants, or municipalities, with a value). What its own mean has more or
 * less than that is not due to how large its municipalities are. Unit and range: the indicator’s.
 * No result without values or weights, and `class-too-small` where a class that the state has counts fewer than 5.
 * Source: indirect standardisation, Keiding and Clayton (2014), doi:10.1214/13-STS453.
 * @param classes all classes of a scheme
 */
export const expectationOf = (classes: readonly ClassInBoth[]): Measured =>
  blended(
    classes,
    ({ weight }) => weight,
    ({ countryMean }) => countryMean,
  );

/**
 * Standardised mean of a state Σ V_k·m_k / Σ V_k: the mean that it would have with Germany’s mix of classes V_k and its own
 * mean m_k of each. No result as above, and `empty-class` where Germany has a class that the state has not.
 * Source: direct standardisation, as above.
 */
export const standardisedMeanOf = (classes: readonly ClassInBoth[]): Measured =>
  blended(
    classes,
    ({ countryWeight }) => countryWeight,
    ({ mean }) => mean,
  );

function blended(
  classes: readonly ClassInBoth[],
  weightOf: (one: ClassInBoth) => number,
  meanOf: (one: ClassInBoth) => number | null,
): Measured {
  const reason = whyNone(classes);
  if (reason !== null) return noResult(reason);
  const counted = classes.filter((one) => weightOf(one) > 0);
  if (counted.length === 0) return noResult('zero-weight');
  if (counted.some((one) => meanOf(one) === null)) return noResult('empty-class');
  const total = sumOf(counted, weightOf);
  return measured(sumOf(counted, (one) => weightOf(one) * (meanOf(one) ?? 0)) / total);
}

function whyNone(classes: readonly ClassInBoth[]): NoResult | null {
  if (classes.some(hasNoNumber)) return 'not-a-number';
  if (classes.some(({ weight, countryWeight }) => weight < 0 || countryWeight < 0)) return 'negative-weight';
  if (classes.every(({ n }) => n === 0)) return 'no-values';
  return classes.some(({ frame, n }) => frame > 0 && n < fewestInClass) ? 'class-too-small' : null;
}

const hasNoNumber = ({ weight, mean, countryWeight, countryMean }: ClassInBoth): boolean =>
  [weight, mean ?? 0, countryWeight, countryMean ?? 0].some((each) => !Number.isFinite(each));
