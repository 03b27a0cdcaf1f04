import type {
  Ceiling,
  Estimate,
  MeasureChange,
  PeriodChange,
  Verdict,
  WeightedChange,
} from '../domain/change.ts';
import type { Aggregate } from '../domain/classAggregate.ts';
import type { ConcentrationCurve, Divide } from '../domain/divide.ts';
import type { MeasuresFile } from '../domain/measuresFile.ts';
import type { MeasureDefinition } from './definition.ts';

/** A field of `classes/<indicator>.json`, of `measures/<indicator>.json`, or of what the command for measures prints. */
export type FieldName =
  | keyof Aggregate
  | keyof Ceiling
  | keyof ConcentrationCurve
  | keyof Divide
  | keyof Estimate
  | keyof MeasureChange
  | keyof MeasuresFile
  | keyof PeriodChange
  | keyof PeriodChange['convergence']
  | keyof Verdict
  | keyof WeightedChange;

/** Where the result of a definition stands, if it is no measure of the divide at one time, which stands under its own name. */
const fields: Readonly<Record<string, readonly FieldName[]>> = {
  mean: ['weightedMean'],
  quantiles: ['quantiles'],
  sharesAtEnds: ['shareAtMinimum', 'shareAtMaximum'],
  coverage: ['n', 'frame', 'coverage', 'populationCoverage'],
  concentrationCurve: ['curves', 'shareOfUnits', 'shareOfValue'],
  sigmaConvergence: ['changes', 'start', 'end', 'change'],
  betaConvergence: ['convergence', 'onStart', 'onStartAndPopulation'],
  timeLag: ['lags'],
  sensitivityRange: ['interval', 'draws', 'seed', 'generator'],
  verdict: ['widening', 'verdict'],
  ceiling: ['ceiling', 'nearFull', 'quarterFull'],
};

/** By which names the result of a definition stands in the files. Empty for what no file has. */
export const fieldsOf = ({
  id,
  explains,
}: Pick<MeasureDefinition, 'id' | 'explains'>): readonly FieldName[] => [...explains, ...(fields[id] ?? [])];

/** Ids of the definitions that have fields of their own. */
export const definitionsWithFields: readonly string[] = Object.keys(fields);
