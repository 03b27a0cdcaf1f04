import { defaultDraws, percentileInterval } from './bootstrap.ts';
import { measured, noResult, type SurveyResult } from './measured.ts';
import { shannonOf, type PathAnswer } from './pathDiversity.ts';
import type { Interval } from '../domain/interval.ts';
import { fillRandom, scaledDown, seededRandom } from './random.ts';

/**
 * 95 % interval of the effective number of paths e^H by the bootstrap: each draw takes from every size class as many answers as it
 * has, with replacement and with their final weights; percentile interval, ends of type 7. Draws in which nobody names a path
 * are left out, and where they are more than 1 % there is no interval (`too-few-answers`). Not narrowed for a small frame,
 * so rather too wide where most have answered. Numbers: `random`. Source: Efron and Tibshirani (1993), An Introduction to the
 * Bootstrap, chapter 13.
 * @param strata the answers by size class
 * @param seed 32 bits; those of SHA-256 of `pathSeedText`
 */
export function pathInterval(
  strata: readonly (readonly PathAnswer[])[],
  k: number,
  seed: number,
  draws = defaultDraws,
): SurveyResult<Interval> {
  const n = strata.reduce((all, { length }) => all + length, 0);
  if (n === 0) return noResult('no-answers');
  const random = seededRandom(seed);
  const numbers = new Uint32Array(n);
  const mentions = new Float64Array(k);
  const drawn = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw += 1) {
    fillRandom(random, numbers);
    mentions.fill(0);
    let position = 0;
    for (const stratum of strata) {
      for (let times = 0; times < stratum.length; times += 1) {
        const answer = stratum[scaledDown(numbers[position] as number, stratum.length)] as PathAnswer;
        for (const path of answer.paths) mentions[path] = (mentions[path] as number) + answer.weight;
        position += 1;
      }
    }
    drawn[draw] = Math.exp(shannonOf(mentions));
  }
  const interval = percentileInterval(drawn);
  return interval === null ? noResult('too-few-answers') : measured(interval);
}

/** What an interval of paths is of; its SHA-256 gives the seed. */
export interface PathSeedParts {
  /** SHA-256 of the answers. */
  readonly inputsHash: string;
  readonly survey: string;
  readonly wave: string;
  readonly item: string;
  readonly row: string | null;
  readonly group: string;
}

/** The text whose SHA-256 begins, in its first 32 bits, with the seed. */
export const pathSeedText = ({ inputsHash, survey, wave, item, row, group }: PathSeedParts): string =>
  [inputsHash, survey, wave, item, row ?? '', group].join('|');
