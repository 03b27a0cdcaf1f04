import type { IsoDate, Sha256 } from './ids.ts';
import type { Period } from './period.ts';
import type { HowMapped, Successors, UndecidedType, Unplaced } from './territoryMapping.ts';

/* The part of a release's files that is about other territories; see `release.ts`. */

/** A row of another territory that a municipality's values are made of. */
export interface SourcePart {
  readonly ags: string;
  readonly row: number;
  /** Share of its inhabitants, above 0, at most 1. */
  readonly weight: number;
}

/** `territory/<dataset, / as ->/<period>.json`: what became of the rows whose key this territory does not have. */
export interface TerritoryReportFile {
  readonly dataset: string;
  readonly period: Period;
  readonly sha256: Sha256;
  /** The territory that values were put onto. */
  readonly territoryDate: IsoDate;
  /** Sorted by key. */
  readonly mapped: readonly {
    readonly key: string;
    readonly to: readonly string[];
    readonly how: HowMapped;
  }[];
  readonly unplaced: readonly Unplaced[];
  /** Of types only: municipalities without one, as what they were made of had several, or none. Sorted by key. */
  readonly undecided?: readonly UndecidedType[];
}

/** `successors.json`: municipalities that are no more, sorted by AGS. */
export interface SuccessorsFile {
  readonly territoryDate: IsoDate;
  readonly municipalities: readonly Successors[];
}

export type { Successors } from './territoryMapping.ts';
