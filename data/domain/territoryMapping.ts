import type { IsoDate } from './ids.ts';

/**
 * What was done to put a value onto another territory: nothing · a new key · several whole municipalities became
 * one · shares of divided municipalities were used, or a small part had no value.
 */
export type HowMapped = 'kept' | 'renamed' | 'merged' | 'estimated';

/** Why a row of another territory has no place. */
export type UnplacedReason =
  /** no territory that the changes know has this key */
  | 'unknownKey'
  /** what became of it is no municipality of this territory */
  | 'successorUnknown'
  /** it became, or became part of, an unincorporated area: never counted */
  | 'unincorporatedArea'
  /** nobody lived there, so its value says nothing of the people of its successor */
  | 'uninhabited'
  /** the file has a row for its successor too, which is the newer one */
  | 'successorHasOwnRow'
  /** the shares of its parts are not known or do not add up to 1 */
  | 'weightsUnusable'
  /** it came into being after this territory's day; values are never put back */
  | 'laterTerritory';

/** A row whose value no municipality gets. */
export interface Unplaced {
  readonly key: string;
  readonly reason: UnplacedReason;
  /** Keys on the later territory that it led to, sorted. */
  readonly successors: readonly string[];
}

/** A municipality whose predecessors had different types, or not all of them one. */
export interface UndecidedType {
  readonly key: string;
  /** Those that have a row, sorted by key. */
  readonly from: readonly { readonly key: string; readonly type: string | null }[];
}

/** What became of a municipality that is no more. */
export interface Successors {
  readonly ags: string;
  readonly name: string;
  /** First day of the territory without it; where only a span is known, its last day. */
  readonly date: IsoDate;
  /** Municipalities of the later territory with their share of its inhabitants, the largest first. */
  readonly to: readonly { readonly ags: string; readonly weight: number }[];
}
