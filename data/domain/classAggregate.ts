import type { Region } from './area.ts';
import type { IndicatorId, IsoDate } from './ids.ts';
import type { Period } from './period.ts';
import type { SizeClassSchemeId } from './sizeClass.ts';

/** What is said of any group of units: `measures` has the formulas. Values in the indicator's unit. */
export interface GroupDescription {
  /** Municipalities with a value, and all of the group. */
  readonly n: number;
  readonly frame: number;
  /** n / frame; `null` for an empty group. */
  readonly coverage: number | null;
  /** Inhabitants of those with a value / inhabitants of the group. */
  readonly populationCoverage: number | null;
  /** The average municipality. */
  readonly mean: number | null;
  /** The average inhabitant. */
  readonly weightedMean: number | null;
  /** n − 1; `null` for n < 2. */
  readonly standardDeviation: number | null;
}

/** The same with how the values are spread. */
export interface Aggregate extends GroupDescription {
  /** Type 7, unweighted. */
  readonly quantiles: Quantiles | null;
  /** Shares of n, 0–1, exactly at the lower and upper end of the indicator's domain. */
  readonly shareAtMinimum: number | null;
  readonly shareAtMaximum: number | null;
}

/** One size class of one region at one period. */
export interface ClassAggregate extends Aggregate {
  readonly period: Period;
  readonly region: Region;
  readonly scheme: SizeClassSchemeId;
  /** Class id, e.g. `2000-4999`. */
  readonly sizeClass: string;
}

/** All municipalities of a district, a state or Germany at one period, whatever their size. */
export interface RegionAggregate extends GroupDescription {
  readonly period: Period;
  /** `DE`, or the key of a state (2 digits) or district (5 digits). */
  readonly region: string;
}

export interface Quantiles {
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}

/** `classes/<indicator>.json` */
export interface ClassesFile {
  readonly indicator: IndicatorId;
  /** Register whose inhabitants class the municipalities. */
  readonly classifiedBy: { readonly dataset: string; readonly date: IsoDate | null };
  readonly aggregates: readonly ClassAggregate[];
}

/** `regions/<indicator>.json` */
export interface RegionsFile {
  readonly indicator: IndicatorId;
  readonly aggregates: readonly RegionAggregate[];
}
