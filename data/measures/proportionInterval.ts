import type { Interval } from '../domain/interval.ts';
import { measured, noResult, type SurveyResult } from './measured.ts';

/** What a share rests on. */
export interface ShareBasis {
  /** Valid answers, unweighted. */
  readonly n: number;
  /** As `designEffectOf`, at most n. */
  readonly effectiveN: number;
  /** N: units of the frame in the subgroup. */
  readonly frame: number;
}

/** 97.5 % point of the normal distribution. */
export const z = 1.959963984540054;
const oneSided = 0.025;

/**
 * f = (N − n) / (N − 1): what of the variance is left when n of N have answered. None for n = N (`full-enumeration`)
 * and for more answers than units (`frame-too-small`).
 */
export function finitePopulation({ n, frame }: Pick<ShareBasis, 'n' | 'frame'>): SurveyResult<number> {
  if (!Number.isInteger(frame) || n > frame) return noResult('frame-too-small');
  if (n === 0) return noResult('no-answers');
  return n === frame ? noResult('full-enumeration') : measured((frame - n) / (frame - 1));
}

/**
 * 95 % interval of a share p: Wilson’s, with n* = effective n / f in place of n, as few units are left to ask in a small
 * frame. For p = 0 and p = 1 the exact bound of Clopper and Pearson, 1 − 0.025^(1/n*) away, as Wilson’s is too narrow there;
 * the other end is p itself. Range: 0–1, p inside. None as `finitePopulation`, and for a p outside 0–1 (`not-a-number`).
 * Sources: Wilson (1927), doi:10.1080/01621459.1927.10502953; Clopper and Pearson (1934), doi:10.1093/biomet/26.4.404;
 * effective n in their place: Korn and Graubard (1998), Survey Methodology 24.
 */
export function proportionInterval(p: number, basis: ShareBasis): SurveyResult<Interval> {
  const left = finitePopulation(basis);
  if (left.reason !== null) return left;
  if (!(p >= 0 && p <= 1) || !(basis.effectiveN > 0)) return noResult('not-a-number');
  const n = basis.effectiveN / left.value;
  const exact = 1 - oneSided ** (1 / n);
  if (p === 0) return measured([0, exact]);
  if (p === 1) return measured([1 - exact, 1]);
  const scale = 1 + (z * z) / n;
  const middle = (p + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  return measured([Math.max(0, middle - half), Math.min(1, middle + half)]);
}
