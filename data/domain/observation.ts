import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaRef } from './area.ts';
import type { Ags, DatasetId, IndicatorId, IsoDate } from './ids.ts';
import type { Period } from './period.ts';
import type { ProblemCode } from './problem.ts';
import type { TerritoryChange } from './territoryChange.ts';

/** Statuses of a value that exists. */
export type ValueStatus = 'asPublished' | 'provisional' | 'estimated' | 'viaAssociation';
/** Reasons why there is no value; the value is then `null`, never 0. */
export type GapStatus = 'suppressed' | 'missing' | 'notApplicable' | 'notSurveyed';
export type ObservationStatus = ValueStatus | GapStatus;

/** What a source says of an area besides numbers: name, ARS, kind, association … Keys are documented per dataset. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * One readable row of a source: the values of one area, in the order of the dataset's indicators.
 * A number is `asPublished` and `null` is `missing`, unless `statuses` says otherwise for that position.
 */
export interface ObservationRow {
  /** Row in the source file, counted from 1. */
  readonly row: number;
  readonly area: AreaRef;
  readonly values: readonly (number | null)[];
  readonly statuses?: Readonly<Record<number, ObservationStatus>>;
  readonly attributes?: Attributes;
}

/** A row that could not be read or cannot be true; it is counted and shown, and not stored. */
export interface Rejection {
  readonly row: number;
  readonly field: string;
  readonly code: ProblemCode;
  readonly reason: string;
}

/** A published figure, a class count or an aggregate: a value of a group of areas, with what the source says of it. */
export interface AggregateRow {
  /** Row in the source file, counted from 1. */
  readonly row: number;
  readonly region: string;
  /** Scheme id, or the source's own grouping. */
  readonly scheme: string;
  readonly sizeClass: string;
  readonly indicator: string;
  readonly value: number | null;
  /** Further numbers that describe the same group (n, quantiles …). Keys are documented per dataset. */
  readonly numbers?: Readonly<Record<string, number | null>>;
  readonly attributes?: Attributes;
}

/** Boundary of one area in WGS 84 longitude and latitude. */
export interface Boundary {
  readonly ags: Ags;
  readonly geometry: Polygon | MultiPolygon;
}

/** One table of one source for one period, read from a file. */
export interface ParsedDataset {
  readonly dataset: DatasetId;
  readonly period: Period;
  /** Day the data describe. */
  readonly dataDate: IsoDate;
  /** Day of the territory the keys belong to; `null` where the file does not say. */
  readonly territoryDate: IsoDate | null;
  readonly indicators: readonly IndicatorId[];
  /** Data rows of the file, headings and footers not counted. */
  readonly rowsRead: number;
  readonly rows: readonly ObservationRow[];
  readonly aggregates?: readonly AggregateRow[];
  readonly changes?: readonly TerritoryChange[];
  readonly boundaries?: readonly Boundary[];
  /** Texts that a release takes over whole: kept as objects, as they are. */
  readonly documents?: readonly { readonly name: string; readonly text: string }[];
  readonly rejections: readonly Rejection[];
  /** What of the file was left out or looks odd though no row is lost by it, in sentences without a full stop. */
  readonly notes?: readonly string[];
  /** Why the file as a whole is hard to believe, where only its reading shows it. */
  readonly doubts?: readonly string[];
}
