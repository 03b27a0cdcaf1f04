import {
  changeMeasures,
  type Coefficient,
  type ConvergenceModel,
  type Estimate,
  type MeasureChange,
  type PeriodChange,
} from '@kluftatlas/data/domain/change.ts';
import { divideMeasures, weightings, type Divide, type Weighting } from '@kluftatlas/data/domain/divide.ts';
import type { MeasuresFile, RegionLags, StateChangesFile } from '@kluftatlas/data/domain/measuresFile.ts';

/** One measure as a line of a table: long, so that every number has its own n, interval and reason. */
export interface MeasureRow {
  readonly period: string;
  /** First of two periods; `null` for a measure at one time. */
  readonly from: string | null;
  readonly region: string;
  readonly scheme: string;
  readonly weighting: Weighting | null;
  /** Of time lags only. */
  readonly sizeClass: string | null;
  readonly measure: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly standardError: number | null;
  readonly n: number | null;
  readonly frame: number | null;
  readonly coverage: number | null;
  readonly populationCoverage: number | null;
  readonly noResult: string | null;
  readonly verdict: string | null;
}

type Place = Pick<MeasureRow, 'period' | 'from' | 'region' | 'scheme'>;
type Extent = Pick<MeasureRow, 'n' | 'frame' | 'coverage' | 'populationCoverage'>;

const nothing = {
  weighting: null,
  sizeClass: null,
  low: null,
  high: null,
  standardError: null,
  noResult: null,
  verdict: null,
} as const;

/** All measures of an indicator, at one time first, then the time lags, then the changes. */
export function measureRows(
  { divides, lags, changes }: Pick<MeasuresFile, 'divides' | 'lags' | 'changes'>,
  ofStates: readonly StateChangesFile[],
): readonly MeasureRow[] {
  return [
    ...divides.flatMap(divideRows),
    ...lags.flatMap(lagRows),
    ...[...changes, ...ofStates.flatMap((state) => state.changes)].flatMap(changeRows),
  ];
}

const extentOf = ({ n, frame, coverage, populationCoverage }: Extent): Extent => ({
  n,
  frame,
  coverage,
  populationCoverage,
});

const divideRows = (divide: Divide): readonly MeasureRow[] =>
  divideMeasures.map((measure) => ({
    ...nothing,
    period: divide.period,
    from: null,
    region: divide.region,
    scheme: divide.scheme,
    weighting: divide.weighting,
    measure,
    value: divide[measure],
    ...extentOf(divide),
    noResult: divide.noResult[measure] ?? null,
  }));

/** `moreThan`: the value is a lower bound, as is said under `no_result`. */
const lagRows = ({ period, region, scheme, classes }: RegionLags): readonly MeasureRow[] =>
  classes.map(({ sizeClass, kind, years }) => ({
    ...nothing,
    ...{ period, from: null, region, scheme, weighting: 'inhabitants', sizeClass },
    measure: 'timeLag',
    value: years,
    ...{ n: null, frame: null, coverage: null, populationCoverage: null },
    noResult: kind === 'lag' || kind === 'leader' ? null : kind,
  }));

function changeRows(change: PeriodChange): readonly MeasureRow[] {
  const { from, to: period, region, scheme, weightings: byWeighting, convergence } = change;
  const row = { ...nothing, period, from, region, scheme, ...extentOf(change) };
  const models = [
    ['onStart', convergence.onStart],
    ['onStartAndPopulation', convergence.onStartAndPopulation],
  ] as const;
  return [
    ...weightings.flatMap((weighting) =>
      changeMeasures.flatMap((measure) =>
        estimateRows({ ...row, weighting }, measure, byWeighting[weighting].measures[measure]),
      ),
    ),
    ...models.flatMap(([name, model]) => modelRows(row, name, model)),
  ];
}

function estimateRows(
  row: Omit<MeasureRow, 'measure' | 'value'>,
  measure: string,
  of: MeasureChange,
): MeasureRow[] {
  const estimate = (name: string, given: Estimate | null): MeasureRow => ({
    ...row,
    measure: name,
    value: given?.value ?? null,
    low: given?.interval?.[0] ?? null,
    high: given?.interval?.[1] ?? null,
    noResult: given === null ? of.noResult : null,
  });
  return [
    estimate(`${measure}.start`, of.start),
    estimate(`${measure}.end`, of.end),
    { ...estimate(`${measure}.change`, of.change), verdict: of.verdict.direction ?? of.verdict.none },
    ...(of.widening === null ? [] : [estimate(`${measure}.widening`, of.widening)]),
  ];
}

function modelRows(
  row: Place & Omit<MeasureRow, 'measure' | 'value'>,
  name: string,
  model: ConvergenceModel | string,
): MeasureRow[] {
  if (typeof model === 'string') {
    return [{ ...row, measure: `beta.${name}`, value: null, noResult: model }];
  }
  const coefficient = (part: string, given: Coefficient): MeasureRow => ({
    ...row,
    measure: `beta.${name}.${part}`,
    value: given.value,
    standardError: given.standardError,
    n: model.n,
  });
  return [
    coefficient('intercept', model.intercept),
    coefficient('start', model.start),
    ...(model.lnPopulation === null ? [] : [coefficient('lnPopulation', model.lnPopulation)]),
  ];
}
