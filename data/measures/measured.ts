import type { NoResult, SurveyNoResult } from '../domain/noResult.ts';

export type { NoResult } from '../domain/noResult.ts';

/** A result, or `null` with the reason. Numbers in it are never NaN and never infinite. */
export type Result<Value, Reason extends string = NoResult> =
  { readonly value: Value; readonly reason: null } | { readonly value: null; readonly reason: Reason };

/** A number in the unit its function names, or `null` with the reason. */
export type Measured = Result<number>;

/** The same of a survey. */
export type SurveyResult<Value> = Result<Value, SurveyNoResult>;

export const measured = <Value>(value: Value): { value: Value; reason: null } => ({ value, reason: null });
export const noResult = <Reason extends string = NoResult>(
  reason: Reason,
): { value: null; reason: Reason } => ({
  value: null,
  reason,
});

/** A municipality with a value, as measures see it: `weight` is its inhabitants, or 1 where all count the same. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}
