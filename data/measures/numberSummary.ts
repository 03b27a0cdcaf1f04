import type { Interval } from '../domain/interval.ts';
import { measured, noResult, type SurveyResult, type Weighted } from './measured.ts';
import { lowestReaching } from './medianRung.ts';
import { finitePopulation, z } from './proportionInterval.ts';

export interface NumbersInGroup {
  /** Σwx / Σw, in the unit of the numbers. */
  readonly mean: number;
  /** 95 %; `null` where all of the frame have answered. */
  readonly interval: Interval | null;
  /** Lowest numbers that a quarter, a half and three quarters of the weight reach. */
  readonly quartiles: readonly [p25: number, median: number, p75: number];
}

/**
 * Weighted mean of numbers with its interval mean ± 1.96 · √( f · n/(n−1) · Σw²(x−mean)² / W² ) by linearisation, f as
 * `finitePopulation`, and weighted quartiles. None below 2 answers. Source: Cochran (1977), Sampling Techniques, section 6.3 (mean
 * of a domain as a ratio).
 */
export function numbersInGroup(answers: readonly Weighted[], frame: number): SurveyResult<NumbersInGroup> {
  const n = answers.length;
  if (n < 2) return noResult(n === 0 ? 'no-answers' : 'too-few-answers');
  if (!answers.every(({ value, weight }) => Number.isFinite(value) && Number.isFinite(weight))) {
    return noResult('not-a-number');
  }
  const left = finitePopulation({ n, frame });
  if (left.reason === 'frame-too-small') return noResult(left.reason);
  const sum = (of: (answer: Weighted) => number) => answers.reduce((all, answer) => all + of(answer), 0);
  const weight = sum((answer) => answer.weight);
  if (!(weight > 0)) return noResult('zero-weight');
  const mean = sum((answer) => answer.weight * answer.value) / weight;
  const ordered = answers.toSorted((a, b) => a.value - b.value);
  const at = (p: number): number =>
    ordered[
      lowestReaching(
        ordered.map((answer) => answer.weight),
        p,
      ).value ?? 0
    ]?.value ?? mean;
  const squares = sum((answer) => (answer.weight * (answer.value - mean)) ** 2);
  const half =
    left.value === null ? null : z * Math.sqrt((left.value * (n / (n - 1)) * squares) / (weight * weight));
  return measured({
    mean,
    interval: half === null ? null : [mean - half, mean + half],
    quartiles: [at(0.25), at(0.5), at(0.75)],
  });
}
