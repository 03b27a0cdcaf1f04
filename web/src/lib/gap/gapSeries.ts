import type { PeriodChange } from '@kluftatlas/data/domain/change.ts';
import type { Interval } from '@kluftatlas/data/domain/interval.ts';
import type { ClassesFile, ReleaseIndicator } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { gapOf, type Mean } from '@kluftatlas/data/measures/gap.ts';
import { comparedClasses } from './comparedClasses.ts';

/** The distance at one period, in the indicator's unit. */
export interface GapPoint {
  readonly period: string;
  /** `null`: an end class has no value. */
  readonly value: number | null;
  /** Range of sensitivity; `null` where none is computed. */
  readonly interval: Interval | null;
  /** Municipalities that the value is of. */
  readonly n: number;
}

export interface SeriesOf {
  readonly indicator: Pick<ReleaseIndicator, 'unitOfMeasure'> & {
    readonly periods: readonly { readonly period: string }[];
  };
  readonly classes: Pick<ClassesFile, 'aggregates'>;
  readonly scheme: SizeClassSchemeId;
  readonly region: string;
  /** Of that region and scheme; empty where none are computed. */
  readonly changes: readonly PeriodChange[];
  /** The one of them that is told in words: its two ends have its values. */
  readonly told?: PeriodChange | null;
}

const weightingOf = { mean: 'municipalities', weightedMean: 'inhabitants' } as const;

/**
 * The distance at every period. Where a period was compared with another, value and interval are of the municipalities
 * with a value at both, as in the verdict; else the value is of all that have one.
 */
export const gapSeries = (
  { indicator, classes, scheme, region, changes, told = null }: SeriesOf,
  mean: Mean,
): readonly GapPoint[] =>
  indicator.periods.map(({ period }) => {
    const estimated =
      estimateAt(told === null ? [] : [told], period, mean) ?? estimateAt(changes, period, mean);
    if (estimated !== null) return { period, ...estimated };
    const aggregates = comparedClasses(indicator, classes, scheme, period, region);
    return {
      period,
      value: gapOf(aggregates, mean)?.gap ?? null,
      interval: null,
      n: aggregates.reduce((sum, { n }) => sum + n, 0),
    };
  });

function estimateAt(changes: readonly PeriodChange[], period: string, mean: Mean) {
  const compared = changes.filter(({ from, to }) => from === period || to === period);
  const widest = compared.toSorted((a, b) => compare(a.from, b.from) || compare(b.to, a.to))[0];
  const gap = widest?.weightings[weightingOf[mean]].measures.gap;
  const estimate = widest?.from === period ? gap?.start : gap?.end;
  return widest && estimate ? { ...estimate, n: widest.n } : null;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
