import type { Region } from './area.ts';
import type { NoResult } from './noResult.ts';
import type { Period } from './period.ts';
import type { SizeClassSchemeId } from './sizeClass.ts';

/** Who counts how much: every municipality the same (the average municipality), or by its inhabitants. */
export const weightings = ['municipalities', 'inhabitants'] as const;
export type Weighting = (typeof weightings)[number];

/** The measures of the divide at one time, in the order in which they are listed. Formulas: `data/measures`. */
export const divideMeasures = [
  'mean',
  'gap',
  'ratio',
  'slopeIndex',
  'relativeIndex',
  'concentration',
  'concentrationOfLack',
  'erreygers',
  'etaSquared',
  'omegaSquared',
  'theil',
  'theilBetween',
  'theilWithin',
  'gini',
  'standardDeviation',
  'variation',
] as const;
export type DivideMeasure = (typeof divideMeasures)[number];

/**
 * The divide of one indicator at one time, in one region, by one scheme of classes and one weighting.
 * `mean`, `gap`, `slopeIndex` and `standardDeviation` in the indicator’s unit (percent: points), all others without.
 */
export interface Divide extends Readonly<Record<DivideMeasure, number | null>> {
  readonly period: Period;
  readonly region: Region;
  readonly scheme: SizeClassSchemeId;
  readonly weighting: Weighting;
  /** Municipalities with a value, known inhabitants and a class of the scheme, and all of the region. */
  readonly n: number;
  readonly frame: number;
  /** n / frame; `null` for a region without municipalities. */
  readonly coverage: number | null;
  /** Inhabitants of those counted / inhabitants of the region, 0–1. */
  readonly populationCoverage: number | null;
  /** Why a measure is `null`; one entry for each that is. */
  readonly noResult: Readonly<Partial<Record<DivideMeasure, NoResult>>>;
}

/**
 * Concentration curve: units in order of size, their cumulated share of the weights and of the values, both from 0 to 1;
 * the first point is (0, 0), the last (1, 1). Two columns of one length.
 */
export interface ConcentrationCurve {
  readonly shareOfUnits: readonly number[];
  readonly shareOfValue: readonly number[];
}
