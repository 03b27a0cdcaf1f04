import type { Diversity, NumberSummary } from '../../domain/surveyResults.ts';
import type { Interval } from '../../domain/interval.ts';

/** Below this many answers shares are whole percent, and the result is flagged. */
const manyAnswers = 30;
/** Fewest answers with quartiles: 5 in each quarter. */
const fewestForQuartiles = 20;

export const isLowN = (n: number): boolean => n < manyAnswers;

/*
 * Weights differ from answer to answer. Somebody who knows who answered could compute them and, out of a share with all its
 * digits, find the one set of answers that adds up to it. Rounded, many sets do.
 */

const decimals = (value: number, digits: number): number => Number(value.toFixed(digits));
const significant = (value: number, digits: number): number => Number(value.toPrecision(digits));
const both = (interval: Interval | null, round: (end: number) => number): Interval | null =>
  interval === null ? null : [round(interval[0]), round(interval[1])];

/** Percent as published. */
const percent = (value: number, n: number): number => decimals(value, isLowN(n) ? 0 : 1);

/** A share of 0–1 and its ends as percent. */
export const roundedShare = (
  { share, interval }: { readonly share: number; readonly interval: Interval | null },
  n: number,
): { readonly share: number; readonly interval: Interval | null } => ({
  share: percent(share * 100, n),
  interval: both(interval, (end) => percent(end * 100, n)),
});

export function roundedDiversity(diversity: Diversity, n: number): Diversity {
  const round = (value: number) => decimals(value, isLowN(n) ? 1 : 2);
  return {
    effectiveNumber: round(diversity.effectiveNumber),
    interval: both(diversity.interval, round),
    shannon: round(diversity.shannon),
    pielou: diversity.pielou === null ? null : round(diversity.pielou),
    severalPaths: percent(diversity.severalPaths, n),
  };
}

/** Numbers as published. */
export function roundedNumbers(numbers: Required<NumberSummary>, n: number): NumberSummary {
  const round = (value: number) => significant(value, isLowN(n) ? 2 : 3);
  const quartile = (value: number | null) =>
    n < fewestForQuartiles || value === null ? null : significant(value, 2);
  return {
    mean: round(numbers.mean),
    interval: both(numbers.interval, round),
    p25: quartile(numbers.p25),
    median: quartile(numbers.median),
    p75: quartile(numbers.p75),
  };
}

/** Times a published share it must not tell another one more exactly than that is published. */
export const roundedRatio = (value: number, n: number): number => decimals(value, isLowN(n) ? 1 : 2);
/** A count in whole tens, rounded down; `null` for 1 to 9. */
export const tensOrNull = (count: number): number | null =>
  count > 0 && count < 10 ? null : Math.floor(count / 10) * 10;
/** A count of at least 5 or 0; `null` for 1 to 4. */
export const countOrNull = (count: number): number | null => (count > 0 && count < 5 ? null : count);
