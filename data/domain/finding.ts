import type { IndicatorId } from './ids.ts';
import type { Period } from './period.ts';

/** What a check found. */
export type FindingKind =
  /** municipalities that had a row in the earlier period have none in the later */
  | 'rowsGone'
  /** far fewer municipalities have a value of an indicator than before */
  | 'coverageDrop'
  /** values that should not fall fell far */
  | 'fall'
  /** numbers of inhabitants far from those before */
  | 'jump'
  /** the mean over municipalities is far from the publisher's own total */
  | 'differsFromTotal';

/**
 * What follows. `stop`: the file stays out unless a person takes it with a reason. `mark`: it goes in, and the
 * release says so beside the values. `tell`: it goes in, and the run report says so.
 */
export type FindingAction = 'stop' | 'mark' | 'tell';

/** `findings.json`: what is odd between released periods, or beside a publisher's totals, and goes in all the same. */
export interface FindingsFile {
  readonly findings: readonly Finding[];
}

/** One result of a check, and what follows from it. */
export interface Finding {
  readonly kind: FindingKind;
  readonly action: FindingAction;
  /** `null` where the rows as such are meant. */
  readonly indicator: IndicatorId | null;
  readonly period: Period;
  /** The earlier period it was held against; `null` where the check needs only one. */
  readonly comparedWith: Period | null;
  /** Keys of the areas concerned, sorted. */
  readonly areas: readonly string[];
  /** How many areas could have been concerned. */
  readonly outOf: number;
  /** For `differsFromTotal`: ours and theirs, in the indicator's unit. */
  readonly totals?: { readonly ours: number; readonly official: number };
}
