import type { Interval } from '../domain/interval.ts';
import {
  changeMeasures,
  type ChangeMeasure,
  type Estimate,
  type MeasureChange,
  type NoVerdict,
  type PeriodChange,
  type WeightedChange,
} from '../domain/change.ts';
import type { Weighting } from '../domain/divide.ts';
import { betaConvergence, type BetaConvergence } from './betaConvergence.ts';
import { bootstrap, defaultDraws, type MeasureIntervals } from './bootstrap.ts';
import { ceilingOf, classMeansOf } from './ceiling.ts';
import type { Measured } from './measured.ts';
import type { Panel } from './panel.ts';
import { sigmaConvergence, type Convergence } from './sigmaConvergence.ts';
import { objectionTo, verdictOn, wideningOf } from './verdict.ts';

/** Everything about one pair of periods but its name: the caller knows periods, region and scheme. */
export type Change = Omit<PeriodChange, 'from' | 'to' | 'region' | 'scheme'>;

export interface ChangeRequest {
  readonly panel: Panel;
  /** Seed of each weighting’s draws: the first 32 bits of the SHA-256 of `seedText`. */
  readonly seeds: Readonly<Record<Weighting, number>>;
  /** Municipalities of the panel whose value fell without an explanation. */
  readonly unexplainedFalls: number;
  /** Highest value that the indicator can have (percent: 100); `null`: none. */
  readonly maximum: number | null;
  /** 2,000 unless it is a trial. */
  readonly draws?: number;
}

/** Does it deepen? All measures of change between two periods, under both weightings, with intervals and verdicts. */
export function changeBetween(request: ChangeRequest): Change {
  const { panel, unexplainedFalls, draws = defaultDraws } = request;
  const n = panel.start.length;
  const inhabitants = panel.weight.reduce((sum, weight) => sum + weight, 0);
  return {
    n,
    frame: panel.frame,
    coverage: panel.frame === 0 ? null : n / panel.frame,
    populationCoverage: panel.frameInhabitants === 0 ? null : inhabitants / panel.frameInhabitants,
    classes: panel.classes.map((each) => each.n),
    unclassed: panel.unclassed,
    unexplainedFalls,
    draws,
    weightings: {
      municipalities: weightedChange(request, 'municipalities', draws),
      inhabitants: weightedChange(request, 'inhabitants', draws),
    },
    convergence: convergenceOf(betaConvergence(panel)),
  };
}

function weightedChange(
  { panel, seeds, unexplainedFalls, maximum }: ChangeRequest,
  weighting: Weighting,
  draws: number,
): WeightedChange {
  const seed = seeds[weighting];
  const values = sigmaConvergence(panel, weighting);
  const intervals = bootstrap(panel, { weighting, seed, draws });
  const objection = objectionTo(panel, unexplainedFalls);
  const classMeans = classMeansOf(panel, weighting);
  const changes = changeMeasures.map((measure): readonly [ChangeMeasure, MeasureChange] => [
    measure,
    measureChange(measure, values[measure], intervals[measure], objection),
  ]);
  return {
    seed,
    measures: Object.fromEntries(changes) as Record<ChangeMeasure, MeasureChange>,
    classMeans,
    ceiling: ceilingOf(panel, classMeans, maximum),
  };
}

function measureChange(
  measure: ChangeMeasure,
  values: Convergence,
  intervals: MeasureIntervals,
  objection: NoVerdict | null,
): MeasureChange {
  const start = estimate(values.start, intervals.start);
  const end = estimate(values.end, intervals.end);
  const change = estimate(values.change, intervals.change);
  const widening = start === null || change === null ? null : wideningOf(measure, start, change);
  const verdict = verdictOn(measure, { start, end, change, widening }, objection);
  return { start, end, change, widening, noResult: values.change.reason, verdict };
}

const estimate = ({ value }: Measured, interval: Interval | null): Estimate | null =>
  value === null ? null : { value, interval };

const convergenceOf = ({ onStart, onStartAndPopulation }: BetaConvergence): PeriodChange['convergence'] => ({
  onStart: onStart.value ?? onStart.reason,
  onStartAndPopulation: onStartAndPopulation.value ?? onStartAndPopulation.reason,
});
