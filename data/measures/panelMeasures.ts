import { changeMeasures, type ChangeMeasure } from '../domain/change.ts';
import type { Weighting } from '../domain/divide.ts';
import type { NoResult } from '../domain/noResult.ts';
import { measured, noResult, type Measured } from './measured.ts';
import type { Panel } from './panel.ts';
import { sumAt, type PanelPass } from './panelSums.ts';

export type Side = 'start' | 'end';

/** What turns sums into measures, the same for all draws. */
export interface Frame {
  readonly n: number;
  readonly weighting: Weighting;
  readonly startCentre: number;
  readonly endCentre: number;
}

export const frameOf = (pass: PanelPass, weighting: Weighting): Frame => ({
  n: pass.weight.length,
  weighting,
  startCentre: pass.startCentre,
  endCentre: pass.endCentre,
});

/**
 * Writes the measures of one time into `measures`, in the order of `changeMeasures`; NaN stands for undefined.
 * gap = largest − smallest class mean; ratio = largest / smallest; standard deviation √(Σw(x−μ)²/W), with n − 1 below
 * it where municipalities count the same; variation = that / μ; slope index = Σw(x−μ)(r−½) / Σw(r−½)², where
 * Σw(r−½)² = W/12 − Σw³/(12·W²); relative index = that / μ. Formulas and sources: `gap`, `variation`, `slopeIndex`.
 */
export function writeMeasures(
  sums: Float64Array,
  { n, weighting, startCentre, endCentre }: Frame,
  side: Side,
  measures: Float64Array,
): void {
  const ofEnd = side === 'end' ? 1 : 0;
  const centre = ofEnd === 1 ? endCentre : startCentre;
  const firstOf = ofEnd === 1 ? sumAt.endValues : sumAt.startValues;
  const weight = sums[sumAt.weight] as number;
  const cubes = sums[sumAt.cubes] as number;
  const values = sums[firstOf] as number;
  const squares = sums[firstOf + 1] as number;
  const ranks = sums[firstOf + 2] as number;
  const smallest = meanAt(sums, sumAt.smallest, ofEnd, centre);
  const largest = meanAt(sums, sumAt.largest, ofEnd, centre);
  const mean = centre + values / weight;
  const divisor = weighting === 'municipalities' ? n - 1 : weight;
  const deviation = Math.sqrt(Math.max(0, squares - (values * values) / weight) / divisor);
  const rankSpread = 1 - cubes / (weight * weight * weight);
  const slope =
    rankSpread > leastRankSpread ? (ranks / weight - values / 2) / ((weight * rankSpread) / 12) : NaN;
  measures[0] = largest - smallest;
  measures[1] = smallest === 0 ? NaN : largest / smallest;
  measures[2] = deviation;
  measures[3] = mean === 0 ? NaN : deviation / mean;
  measures[4] = slope;
  measures[5] = mean === 0 ? NaN : slope / mean;
}

/** Mean of an end class. What is left of a mean of 0 by rounding, once the centre is added again, is 0. */
function meanAt(sums: Float64Array, at: number, ofEnd: number, centre: number): number {
  const mean = centre + (sums[at + 1 + ofEnd] as number) / (sums[at] as number);
  return Math.abs(mean) < 1e-12 * Math.abs(centre) ? 0 : mean;
}

/** Below this, rounding is all that is left: only one municipality has a weight. */
const leastRankSpread = 1e-12;
const relative: readonly ChangeMeasure[] = ['ratio', 'variation', 'relativeIndex'];

/** Relative measures are for values of 0 and more only. */
export const isDefinedFor = (measure: ChangeMeasure, values: Float64Array): boolean =>
  !relative.includes(measure) || values.every((value) => value >= 0);

/** The measures of one time out of the sums of the whole panel, or the reasons why there are none. */
export function readMeasures(
  panel: Panel,
  sums: Float64Array,
  frame: Frame,
  side: Side,
): Readonly<Record<ChangeMeasure, Measured>> {
  const measures = new Float64Array(changeMeasures.length);
  writeMeasures(sums, frame, side, measures);
  const results = changeMeasures.map((measure, position): readonly [ChangeMeasure, Measured] => {
    const value = measures[position] as number;
    const reason =
      whyUndefined(measure, panel, sums, frame) ??
      (isDefinedFor(measure, panel[side]) ? null : 'negative-values') ??
      (Number.isNaN(value) ? 'division-by-zero' : null);
    return [measure, reason === null ? measured(value) : noResult(reason)];
  });
  return Object.fromEntries(results) as Record<ChangeMeasure, Measured>;
}

/** What is wrong with the panel itself, whatever its values. */
function whyUndefined(
  measure: ChangeMeasure,
  panel: Panel,
  sums: Float64Array,
  { n, weighting }: Frame,
): NoResult | null {
  if (n === 0) return panel.classes.some(isInOneOnly) ? 'absent-in-one-period' : 'no-values';
  if (hasNoNumber(panel)) return 'not-a-number';
  if (sums[sumAt.weight] === 0) return 'zero-weight';
  switch (measure) {
    case 'gap':
    case 'ratio':
      return whyNoGap(panel, sums);
    case 'standardDeviation':
    case 'variation':
      return weighting === 'municipalities' && n < 2 ? 'too-few-values' : null;
    case 'slopeIndex':
    case 'relativeIndex':
      return withWeight(panel, weighting) < 2 ? 'too-few-values' : null;
  }
}

const hasNoNumber = ({ start, end, weight }: Panel): boolean =>
  [start, end, weight].some((column) => column.some((each) => !Number.isFinite(each)));

const isInOneOnly = ({ n, withStart, withEnd }: Panel['classes'][number]): boolean =>
  n === 0 && withStart + withEnd > 0;

function whyNoGap({ classes }: Panel, sums: Float64Array): NoResult | null {
  const smallest = classes[0];
  const largest = classes.at(-1);
  if (smallest === undefined || largest === undefined || classes.length < 2) return 'empty-class';
  for (const end of [smallest, largest]) {
    if (end.n === 0) return isInOneOnly(end) ? 'absent-in-one-period' : 'empty-class';
  }
  return sums[sumAt.smallest] === 0 || sums[sumAt.largest] === 0 ? 'zero-weight' : null;
}

const withWeight = ({ weight }: Panel, weighting: Weighting): number =>
  weighting === 'municipalities' ? weight.length : weight.filter((each) => each > 0).length;
