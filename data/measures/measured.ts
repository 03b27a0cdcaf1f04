import type { NoResult } from '../domain/noResult.ts';

export type { NoResult } from '../domain/noResult.ts';

/** A result, or `null` with the reason. Numbers in it are never NaN and never infinite. */
export type Result<Value> =
  { readonly value: Value; readonly reason: null } | { readonly value: null; readonly reason: NoResult };

/** A number in the unit its function names, or `null` with the reason. */
export type Measured = Result<number>;

export const measured = <Value>(value: Value): Result<Value> => ({ value, reason: null });
export const noResult = (reason: NoResult): { value: null; reason: NoResult } => ({ value: null, reason });

/** A municipality with a value, as measures see it: `weight` is its inhabitants, or 1 where all count the same. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}
