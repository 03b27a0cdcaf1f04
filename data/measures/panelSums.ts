import type { Weighting } from '../domain/divide.ts';
import type { Panel } from './panel.ts';

/** Where each sum stands. Values are counted from the period's `centre`, a = m·w, c = Σ a of those before in rank. */
export const sumAt = {
  /** Σ a and Σ m·w³ */
  weight: 0,
  cubes: 1,
  /** Σ a·x, Σ a·x² and Σ a·x·(c + a/2), of the start and of the end */
  startValues: 2,
  startSquares: 3,
  startRanks: 4,
  endValues: 5,
  endSquares: 6,
  endRanks: 7,
  /** Σ a, Σ a·x (start) and Σ a·x (end) of the smallest class, and of the largest */
  smallest: 8,
  largest: 11,
} as const;
export const sumCount = 14;

/** A run of neighbours in rank that are all in the smallest class, all in the largest, or all between. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** Where its sums are added; `null` between the end classes. */
  readonly into: number | null;
}

/**
 * A panel made ready to be summed many times: w, w³, w·x and w·x² of each municipality, so that a pass only multiplies
 * them by how often it is drawn.
 */
export interface PanelPass {
  readonly weight: Float64Array;
  readonly cube: Float64Array;
  readonly start: Float64Array;
  readonly startSquare: Float64Array;
  readonly end: Float64Array;
  readonly endSquare: Float64Array;
  readonly startCentre: number;
  readonly endCentre: number;
  readonly runs: readonly Run[];
}

export function passOf(panel: Panel, weighting: Weighting): PanelPass {
  const weight = weighting === 'inhabitants' ? panel.weight : new Float64Array(panel.weight.length).fill(1);
  const startCentre = centreOf(panel.start);
  const endCentre = centreOf(panel.end);
  const start = panel.start.map((value) => value - startCentre);
  const end = panel.end.map((value) => value - endCentre);
  const weighted = (values: Float64Array) => values.map((value, at) => value * (weight[at] as number));
  return {
    weight,
    cube: weight.map((each) => each ** 3),
    start: weighted(start),
    startSquare: weighted(start.map((value) => value * value)),
    end: weighted(end),
    endSquare: weighted(end.map((value) => value * value)),
    startCentre,
    endCentre,
    runs: runsOf(panel),
  };
}

/** A value from the middle: sums around it lose no digits, and are exactly 0 where all values are equal. */
const centreOf = (values: Float64Array): number =>
  values.length === 0 ? 0 : (values.toSorted()[values.length >> 1] as number);

function runsOf({ sizeClass, classes }: Panel): readonly Run[] {
  const runs: Run[] = [];
  for (let position = 0; position < sizeClass.length; position += 1) {
    const into = intoOf(sizeClass[position] as number, classes.length);
    const last = runs.at(-1);
    if (last?.into === into) runs[runs.length - 1] = { ...last, to: position + 1 };
    else runs.push({ from: position, to: position + 1, into });
  }
  return runs;
}

function intoOf(sizeClass: number, classCount: number): number | null {
  if (sizeClass === 0) return sumAt.smallest;
  return sizeClass === classCount - 1 ? sumAt.largest : null;
}

/**
 * Sums a panel in one pass in rank order, every municipality taken as often as `times` says. Copies are neighbours in
 * rank: together they lie at c + a/2, as one of them does. Overwrites `sums`; allocates nothing.
 */
export function sumPanel(pass: PanelPass, times: Uint16Array, sums: Float64Array): void {
  const { weight, cube, start, startSquare, end, endSquare, runs } = pass;
  sums.fill(0);
  let before = 0;
  let cubes = 0;
  let startValues = 0;
  let startSquares = 0;
  let startRanks = 0;
  let endValues = 0;
  let endSquares = 0;
  let endRanks = 0;
  for (const { from, to, into } of runs) {
    let runWeight = 0;
    let runStart = 0;
    let runEnd = 0;
    for (let position = from; position < to; position += 1) {
      const count = times[position] as number;
      const counted = count * (weight[position] as number);
      const countedX = count * (start[position] as number);
      const countedY = count * (end[position] as number);
      const rank = before + counted / 2;
      before += counted;
      cubes += count * (cube[position] as number);
      runWeight += counted;
      runStart += countedX;
      runEnd += countedY;
      startSquares += count * (startSquare[position] as number);
      endSquares += count * (endSquare[position] as number);
      startRanks += countedX * rank;
      endRanks += countedY * rank;
    }
    startValues += runStart;
    endValues += runEnd;
    if (into !== null) {
      sums[into] = (sums[into] as number) + runWeight;
      sums[into + 1] = (sums[into + 1] as number) + runStart;
      sums[into + 2] = (sums[into + 2] as number) + runEnd;
    }
  }
  sums[sumAt.weight] = before;
  sums[sumAt.cubes] = cubes;
  sums[sumAt.startValues] = startValues;
  sums[sumAt.startSquares] = startSquares;
  sums[sumAt.startRanks] = startRanks;
  sums[sumAt.endValues] = endValues;
  sums[sumAt.endSquares] = endSquares;
  sums[sumAt.endRanks] = endRanks;
}
