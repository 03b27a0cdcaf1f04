import type { Coefficient } from '../domain/change.ts';
import type { Interval } from '../domain/interval.ts';

/** The 97.5 % quantile of the standard normal distribution. */
const standardErrors = 1.96;

/** β ± 1.96 standard errors (HC3); `null` where there is no standard error. It supports no verdict. */
export const coefficientRange = ({ value, standardError }: Coefficient): Interval | null =>
  standardError === null
    ? null
    : [value - standardErrors * standardError, value + standardErrors * standardError];
