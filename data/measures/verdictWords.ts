import type { Direction, ChangeMeasure, NoVerdict } from '../domain/change.ts';
import type { Indicator, UnitOfMeasure } from '../domain/indicator.ts';
import type { Weighting } from '../domain/divide.ts';
import type { NoResult } from '../domain/noResult.ts';
import type { Period } from '../domain/period.ts';
import type { SizeClass } from '../domain/sizeClass.ts';
import type { Bilingual } from '../domain/source.ts';
import type { AbsoluteMeasure } from './verdict.ts';

export type Locale = keyof Bilingual;

/** How numbers, periods and classes are written; the site’s own functions fit. */
export interface SentenceFormats {
  readonly number: (value: number, digits: number, locale: Locale) => string;
  /** With its sign, also a plus. */
  readonly difference: (value: number, digits: number, locale: Locale) => string;
  readonly period: (period: Period, locale: Locale) => string;
  /** `über 20.000`, `2.000 bis unter 5.000`: without the word for inhabitants. */
  readonly sizeClass: (bounds: Pick<SizeClass, 'min' | 'max'>, locale: Locale) => string;
}

/** The pair of periods, weighting, scheme and region that a verdict never stands without, as words and numbers. */
export interface Comparison {
  readonly title: string;
  readonly unit: Indicator['unit'];
  readonly from: string;
  readonly to: string;
  readonly weighting: Weighting;
  readonly classCount: number;
  /** Labels of the end classes, without “inhabitants”. */
  readonly smallest: string;
  readonly largest: string;
  readonly region: string;
}

/** Ends of an interval. */
export type Range = readonly [low: string, high: string];

/** A measure with its numbers, each with its unit. */
export interface MeasuredChange {
  readonly measure: ChangeMeasure;
  readonly start: string;
  readonly end: string;
  readonly startRange: Range;
  readonly endRange: Range;
  /** By how much the distance or spread is larger or smaller: for `unclear` with its sign, else without. */
  readonly by: string;
  readonly range: Range;
  /** For `unclear`, where it is not even clear which side has the higher values: the interval that tells so. */
  readonly open: { readonly period: string; readonly range: Range } | null;
  /** For `reverses`: which end has the higher values at the end. */
  readonly higher: 'smallest' | 'largest';
}

/** Why there is no verdict, with its numbers. */
export interface Withheld {
  readonly reason: NoVerdict;
  readonly noResult: NoResult | null;
  readonly inSmallest: string;
  readonly inLargest: string;
  readonly least: string;
  readonly falls: string;
  readonly n: string;
  readonly allowed: string;
}

/** The sentences of one language. `lead`: the first sentence of a text, which names the indicator and the periods. */
export interface VerdictWords {
  readonly finding: (
    comparison: Comparison,
    direction: Direction,
    change: MeasuredChange,
    lead: boolean,
  ) => string;
  readonly noVerdict: (
    comparison: Comparison,
    measure: ChangeMeasure,
    why: Withheld,
    lead: boolean,
  ) => string;
  /** Absolute and relative measures go different ways; `grows`: what the absolute one does. */
  readonly disagreement: (
    absolute: AbsoluteMeasure,
    unitOfMeasure: UnitOfMeasure,
    grows: boolean,
    directions: readonly [absolute: Direction, relative: Direction],
  ) => string;
  readonly basis: (unit: Indicator['unit'], n: string, frame: string) => string;
  readonly nearFull: (classes: readonly string[], share: string) => string;
  /** `all`: these are all classes that the scheme has. */
  readonly quarterFull: (unit: Indicator['unit'], classes: readonly string[], all: boolean) => string;
  /** For what a place is supplied with. */
  readonly notAdministration: string;
  /** A number with its unit; empty for counts. */
  readonly units: Readonly<Record<UnitOfMeasure, string>>;
}
