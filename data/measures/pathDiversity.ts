import { measured, noResult, type SurveyResult } from './measured.ts';

/** One answer: its weight, and the positions of the paths that it names. */
export interface PathAnswer {
  readonly weight: number;
  readonly paths: readonly number[];
}

export interface PathDiversity {
  /** e^H: how many equally frequent paths the mix is worth; 1 to k. */
  readonly effectiveNumber: number;
  /** H in nats; 0 to ln k. */
  readonly shannon: number;
  /** H / ln k; 0 to 1, `null` where the list has one path. */
  readonly pielou: number | null;
  /** Weighted share of the answers that name more than one path; 0 to 1. */
  readonly severalPaths: number;
}

/**
 * Diversity of paths: p = weighted mentions of a path / weighted mentions of all; H = −Σ p · ln p (0 · ln 0 = 0).
 * An answer that names none counts for `severalPaths` alone. None without answers, and where nobody names a path.
 * Sources: Shannon (1948), doi:10.1002/j.1538-7305.1948.tb01338.x; e^H: Hill (1973), doi:10.2307/1934352;
 * H / ln k: Pielou (1966), doi:10.1016/0022-5193(66)90013-0.
 * @param k paths in the list, named or not
 */
export function pathDiversity(answers: readonly PathAnswer[], k: number): SurveyResult<PathDiversity> {
  if (answers.length === 0) return noResult('no-answers');
  const mentions = new Float64Array(k);
  let weight = 0;
  let several = 0;
  for (const answer of answers) {
    weight += answer.weight;
    if (answer.paths.length > 1) several += answer.weight;
    for (const path of answer.paths) mentions[path] = (mentions[path] as number) + answer.weight;
  }
  const shannon = shannonOf(mentions);
  if (Number.isNaN(shannon) || !(weight > 0)) return noResult('zero-weight');
  return measured({
    effectiveNumber: Math.exp(shannon),
    shannon,
    pielou: k > 1 ? shannon / Math.log(k) : null,
    severalPaths: several / weight,
  });
}

/** H of weighted mentions; NaN where there are none. */
export function shannonOf(mentions: Float64Array): number {
  let total = 0;
  for (const mentioned of mentions) total += mentioned;
  if (!(total > 0)) return NaN;
  let shannon = 0;
  for (const mentioned of mentions) {
    if (mentioned > 0) shannon -= (mentioned / total) * Math.log(mentioned / total);
  }
  return shannon;
}
