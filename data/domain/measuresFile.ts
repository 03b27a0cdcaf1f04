import type { PeriodChange, TimeLag } from './change.ts';
import type { Region } from './area.ts';
import type { ClassesFile } from './classAggregate.ts';
import type { IndicatorId, StateKey } from './ids.ts';
import type { ConcentrationCurve, Divide, Weighting } from './divide.ts';
import type { Period } from './period.ts';
import type { SizeClassSchemeId } from './sizeClass.ts';

/** How many years each size class of a region is behind the leading one. */
export interface RegionLags {
  readonly period: Period;
  readonly region: Region;
  readonly scheme: SizeClassSchemeId;
  readonly classes: readonly TimeLag[];
}

/** `measures/<indicator>.json`: all measures of Germany and the states, and the changes of Germany. */
export interface MeasuresFile {
  readonly indicator: IndicatorId;
  /** Register whose inhabitants class and weight the units. */
  readonly classifiedBy: ClassesFile['classifiedBy'];
  /** Over the sorted hashes of the indicator's files and of the register: part of every seed. */
  readonly inputsHash: string;
  /** Name of the generator of the draws. */
  readonly generator: string;
  /** Every period × region × weighting × scheme. */
  readonly divides: readonly Divide[];
  /** Of Germany at every period. */
  readonly curves: readonly (ConcentrationCurve & {
    readonly period: Period;
    readonly weighting: Weighting;
  })[];
  readonly lags: readonly RegionLags[];
  /** Of Germany: (previous, this) and (first, this) of every unbroken series, schemes `standard` and `twenty`. */
  readonly changes: readonly PeriodChange[];
  /** States whose changes are in `measures/<indicator>/<state>.json`: all of them for headline indicators. */
  readonly changesOfStates: readonly StateKey[];
}

/** `measures/<indicator>/<state>.json` */
export interface StateChangesFile {
  readonly indicator: IndicatorId;
  readonly region: StateKey;
  readonly changes: readonly PeriodChange[];
}
