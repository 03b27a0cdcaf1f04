import type { Interval } from './interval.ts';
import type { Region } from './area.ts';
import type { Weighting } from './divide.ts';
import type { NoResult } from './noResult.ts';
import type { Period } from './period.ts';
import type { SizeClassSchemeId } from './sizeClass.ts';

/** The measures whose change is followed, in the order in which they are listed. Formulas: `data/measures`. */
export const changeMeasures = [
  'gap',
  'ratio',
  'standardDeviation',
  'variation',
  'slopeIndex',
  'relativeIndex',
] as const;
export type ChangeMeasure = (typeof changeMeasures)[number];

/** A value and its interval, on the site the Empfindlichkeitsbereich: nothing was left to chance but the draws; `null` where too many draws have none. */
export interface Estimate {
  readonly value: number;
  readonly interval: Interval | null;
}

/** What became of a distance. `unclear`: the data cannot tell. */
export type Direction = 'reverses' | 'widens' | 'narrows' | 'unclear';

export type NoVerdict =
  /** an end class has fewer than 5 municipalities with both values */
  | 'small-end-class'
  /** more than 5 % of the municipalities have a fall that nobody explains */
  | 'unexplained-falls'
  /** the measure is undefined at one of the two times, or in too many draws */
  | 'no-result';

/** Stands for one measure, scheme, weighting and pair of periods, and never without them. */
export type Verdict =
  | { readonly direction: Direction; readonly none: null }
  | { readonly direction: null; readonly none: NoVerdict };

/** One measure at both times, in its own unit, and what becomes of it. */
export interface MeasureChange {
  /** `null` where the measure is undefined at that time; `change` then is, too. */
  readonly start: Estimate | null;
  readonly end: Estimate | null;
  /** end − start */
  readonly change: Estimate | null;
  /**
   * |end| − |start| with the sign of the start, for the signed measures; that of `ratio` is counted from 1. `null` for
   * the others, and where the start has no sign.
   */
  readonly widening: Estimate | null;
  /** Why it is undefined; `null` where it is not. */
  readonly noResult: NoResult | null;
  readonly verdict: Verdict;
}

/** Means of the classes on the panel, smallest first; `null` for a class that has none. */
export interface ClassMeans {
  readonly start: readonly (number | null)[];
  readonly end: readonly (number | null)[];
}

/** What is near its end: at such a ceiling a distance can only become smaller. */
export interface Ceiling {
  /** Positions of end classes whose mean is 95 % of the highest possible value or more at either time. */
  readonly nearFull: readonly number[];
  /** Positions of classes of which more than a quarter has the highest possible value at either time. */
  readonly quarterFull: readonly number[];
}

/** All measures of one weighting. */
export interface WeightedChange {
  /** Seed of the draws, 32 bits. */
  readonly seed: number;
  readonly measures: Readonly<Record<ChangeMeasure, MeasureChange>>;
  readonly classMeans: ClassMeans;
  readonly ceiling: Ceiling;
}

/** A coefficient and its standard error (HC3); `null` where a single municipality decides the whole coefficient. */
export interface Coefficient {
  readonly value: number;
  readonly standardError: number | null;
}

/** Unweighted least squares of the change on the starting value, in the second model also on ln inhabitants. */
export interface ConvergenceModel {
  readonly n: number;
  readonly intercept: Coefficient;
  /** Points of change per point of the start; below 0 those behind gain more. */
  readonly start: Coefficient;
  /** Points of change per unit of ln inhabitants; `null` in the first model. */
  readonly lnPopulation: Coefficient | null;
}

/** What became of the divide between two periods, on the municipalities with a value in both, on one territory. */
export interface PeriodChange {
  readonly from: Period;
  readonly to: Period;
  readonly region: Region;
  readonly scheme: SizeClassSchemeId;
  /** Municipalities with both values, and all of the region; inhabitants of both as a share. */
  readonly n: number;
  readonly frame: number;
  readonly coverage: number | null;
  readonly populationCoverage: number | null;
  /** Municipalities with both values by class, smallest first. */
  readonly classes: readonly number[];
  /** With both values, but left out as their inhabitants, or their class, are not known. */
  readonly unclassed: number;
  /** Municipalities whose value fell without an explanation. */
  readonly unexplainedFalls: number;
  readonly draws: number;
  readonly weightings: Readonly<Record<Weighting, WeightedChange>>;
  /** β-convergence; gives no verdict (regression to the mean, ceiling). */
  readonly convergence: {
    readonly onStart: ConvergenceModel | NoResult;
    readonly onStartAndPopulation: ConvergenceModel | NoResult;
  };
}

/**
 * By how many years a class is behind the leading one: `lag` exactly so many, `moreThan` more than the series is long,
 * `leader` it leads, `none` it has no mean.
 */
export interface TimeLag {
  readonly sizeClass: string;
  readonly kind: 'lag' | 'moreThan' | 'leader' | 'none';
  readonly years: number | null;
}
