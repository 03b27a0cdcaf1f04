import { changeMeasures, type ChangeMeasure } from '../domain/change.ts';
import type { Interval } from '../domain/interval.ts';
import type { Weighting } from '../domain/divide.ts';
import type { Panel } from './panel.ts';
import { frameOf, isDefinedFor, writeMeasures } from './panelMeasures.ts';
import { passOf, sumCount, sumPanel } from './panelSums.ts';
import { quantile } from './quantile.ts';
import { countDrawn, seededRandom, type Random } from './random.ts';

/** Draws of a published interval. */
export const defaultDraws = 2_000;
/** More draws without a result than this, as a share of all, leave a measure without an interval. */
const undefinedAllowed = 0.01;
/** Ends of the percentile interval. */
const ends = [0.025, 0.975] as const;

/** Intervals of a measure at both times and of its change; `null`: too many draws have none. */
export interface MeasureIntervals {
  readonly start: Interval | null;
  readonly end: Interval | null;
  readonly change: Interval | null;
}

export interface Resampling {
  readonly weighting: Weighting;
  /** 32 bits; those of SHA-256 of `seedText`. */
  readonly seed: number;
  readonly draws: number;
}

/**
 * Stratified paired bootstrap: percentile 95 % intervals (ends of type 7). Each draw takes from every class of the
 * scheme as many municipalities as it has, with replacement, and each with its values of both periods; a municipality
 * drawn twice counts as two neighbours in rank. One resampling serves all measures, at both times and their change.
 * A draw in which a measure is undefined (a smallest class with a mean of 0 has no ratio) is left out of that
 * measure’s interval alone; where more than 1 % of the draws are, there is no interval. Numbers: `random`.
 * Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapters 8 and 13.
 */
export function bootstrap(
  panel: Panel,
  { weighting, seed, draws }: Resampling,
): Readonly<Record<ChangeMeasure, MeasureIntervals>> {
  const pass = passOf(panel, weighting);
  const frame = frameOf(pass, weighting);
  const strata = strataOf(panel);
  const random = seededRandom(seed);
  const times = new Uint16Array(frame.n);
  const sums = new Float64Array(sumCount);
  const start = new Float64Array(changeMeasures.length);
  const end = new Float64Array(changeMeasures.length);
  const drawn = changeMeasures.map(() => ({
    start: new Float64Array(draws),
    end: new Float64Array(draws),
    change: new Float64Array(draws),
  }));
  for (let draw = 0; draw < draws; draw += 1) {
    countTimes(strata, random, times);
    sumPanel(pass, times, sums);
    writeMeasures(sums, frame, 'start', start);
    writeMeasures(sums, frame, 'end', end);
    for (const [position, into] of drawn.entries()) {
      into.start[draw] = start[position] as number;
      into.end[draw] = end[position] as number;
      into.change[draw] = (end[position] as number) - (start[position] as number);
    }
  }
  const intervals = changeMeasures.map((measure, position): readonly [ChangeMeasure, MeasureIntervals] => {
    const { start, end, change } = drawn[position] as (typeof drawn)[number];
    const atStart = isDefinedFor(measure, panel.start);
    const atEnd = isDefinedFor(measure, panel.end);
    return [
      measure,
      {
        start: atStart ? percentileInterval(start) : null,
        end: atEnd ? percentileInterval(end) : null,
        change: atStart && atEnd ? percentileInterval(change) : null,
      },
    ];
  });
  return Object.fromEntries(intervals) as Record<ChangeMeasure, MeasureIntervals>;
}

/** Who is drawn from whom. */
interface Strata {
  readonly sizes: readonly number[];
  /** Positions in the panel class by class, and room to count in that order; `null` where that is the rank order. */
  readonly mixed: { readonly positions: Uint32Array; readonly counts: Uint16Array } | null;
}

function strataOf({ sizeClass, classes }: Panel): Strata {
  const sizes = classes.map(({ n }) => n);
  const isRankOrder = sizeClass.every(
    (each, position) => position === 0 || each >= (sizeClass[position - 1] ?? 0),
  );
  if (isRankOrder) return { sizes, mixed: null };
  const positions = Uint32Array.from(sizeClass.keys()).sort(
    (a, b) => (sizeClass[a] as number) - (sizeClass[b] as number) || a - b,
  );
  return { sizes, mixed: { positions, counts: new Uint16Array(positions.length) } };
}

/** How often each municipality is drawn; one number a draw. A class is far smaller than 2¹⁶, so counts fit. */
function countTimes({ sizes, mixed }: Strata, random: Random, times: Uint16Array): void {
  if (mixed === null) return countDrawn(random, sizes, times);
  const { positions, counts } = mixed;
  countDrawn(random, sizes, counts);
  for (let index = 0; index < positions.length; index += 1) {
    times[positions[index] as number] = counts[index] as number;
  }
}

/**
 * From the 2.5 % to the 97.5 % quantile (type 7) of what the draws gave; `null` where more than 1 % of them gave nothing.
 * Sorts in place.
 */
export function percentileInterval(drawn: Float64Array): Interval | null {
  const defined = drawn.filter((value) => Number.isFinite(value));
  if (defined.length === 0 || drawn.length - defined.length > undefinedAllowed * drawn.length) return null;
  const ordered = defined.sort();
  return [quantile(ordered, ends[0]), quantile(ordered, ends[1])];
}

/** What a resampling is made for; its SHA-256 gives the seed. */
export interface SeedParts {
  /** Over the sorted hashes of the indicator’s inputs and of the register. */
  readonly inputsHash: string;
  readonly indicator: string;
  readonly scheme: string;
  readonly weighting: Weighting;
  readonly region: string;
  readonly from: string;
  readonly to: string;
}

/** The text whose SHA-256 begins, in its first 32 bits, with the seed. */
export const seedText = ({ inputsHash, indicator, scheme, weighting, region, from, to }: SeedParts): string =>
  [inputsHash, indicator, scheme, weighting, region, from, to].join('|');
