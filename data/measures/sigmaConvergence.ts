import { changeMeasures, type ChangeMeasure } from '../domain/change.ts';
import type { Weighting } from '../domain/divide.ts';
import { measured, type Measured } from './measured.ts';
import type { Panel } from './panel.ts';
import { frameOf, readMeasures } from './panelMeasures.ts';
import { passOf, sumCount, sumPanel } from './panelSums.ts';

/** A measure at both times and its change, end − start. */
export interface Convergence {
  readonly start: Measured;
  readonly end: Measured;
  readonly change: Measured;
}

/**
 * σ-convergence: how gap, ratio, standard deviation, coefficient of variation, slope and relative index of inequality
 * change between two periods, on the municipalities with a value in both. Units: that of the indicator for the absolute
 * ones (percent: points), none for the relative ones (ratio, variation, relative index). Change: below 0 a convergence,
 * for signed measures with a positive start; no bounds. Undefined at one time: no change, with the reason.
 * Source of the idea: Barro and Sala-i-Martin (1992), doi:10.1086/261816.
 */
export function sigmaConvergence(
  panel: Panel,
  weighting: Weighting,
): Readonly<Record<ChangeMeasure, Convergence>> {
  const pass = passOf(panel, weighting);
  const frame = frameOf(pass, weighting);
  const sums = new Float64Array(sumCount);
  sumPanel(pass, new Uint16Array(frame.n).fill(1), sums);
  const start = readMeasures(panel, sums, frame, 'start');
  const end = readMeasures(panel, sums, frame, 'end');
  return Object.fromEntries(
    changeMeasures.map((measure) => [measure, between(start[measure], end[measure])]),
  ) as Record<ChangeMeasure, Convergence>;
}

function between(start: Measured, end: Measured): Convergence {
  if (start.reason !== null) return { start, end, change: start };
  return { start, end, change: end.reason === null ? measured(end.value - start.value) : end };
}
