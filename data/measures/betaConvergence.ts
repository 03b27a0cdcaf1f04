import type { Coefficient, ConvergenceModel } from '../domain/change.ts';
import type { Result } from './measured.ts';
import { measured, noResult } from './measured.ts';
import type { Panel } from './panel.ts';

/** β-convergence in both models. */
export interface BetaConvergence {
  readonly onStart: Result<ConvergenceModel>;
  readonly onStartAndPopulation: Result<ConvergenceModel>;
}

/**
 * β-convergence: unweighted least squares of the change (end − start) on the starting value, and in a second model also
 * on ln inhabitants; not annualised. Coefficients in the indicator’s unit per unit of the regressor; below 0: those
 * behind gain more. Standard errors HC3, √Σ(aᵢ·eᵢ/(1−hᵢ))², with aᵢ the weight of municipality i in the coefficient,
 * residual eᵢ and leverage hᵢ; none where a municipality has a leverage of 1. Municipalities without inhabitants have no
 * logarithm and are not in the second model. Gives no verdict: regression to the mean and a ceiling look the same.
 * No result with fewer municipalities than coefficients, with a regressor that is the same for all (`all-equal`), or
 * with regressors that are multiples of each other (`collinear`).
 * Source: MacKinnon and White (1985), doi:10.1016/0304-4076(85)90158-7.
 */
export function betaConvergence({ start, end, weight }: Panel): BetaConvergence {
  const all = [...start.keys()];
  const inhabited = all.filter((position) => (weight[position] as number) > 0);
  const at = (values: Float64Array, positions: readonly number[]) =>
    positions.map((position) => values[position] as number);
  const change = end.map((value, position) => value - (start[position] as number));
  return {
    onStart: leastSquares(at(change, all), [at(start, all)]),
    onStartAndPopulation: leastSquares(at(change, inhabited), [
      at(start, inhabited),
      at(weight, inhabited).map((inhabitants) => Math.log(inhabitants)),
    ]),
  };
}

type Columns = readonly [readonly number[]] | readonly [readonly number[], readonly number[]];

/** Regressors are counted from their means: this changes no slope, and the matrix to invert is at most 2 × 2. */
function leastSquares(outcome: readonly number[], columns: Columns): Result<ConvergenceModel> {
  const n = outcome.length;
  if (n === 0) return noResult('no-values');
  if ([outcome, ...columns].some((column) => column.some((value) => !Number.isFinite(value)))) {
    return noResult('not-a-number');
  }
  if (n <= columns.length) return noResult('too-few-values');
  if (columns.some((column) => column.every((value) => value === column[0]))) return noResult('all-equal');
  const means = columns.map(meanOf);
  const centred = columns.map((column, position) =>
    column.map((value) => value - (means[position] as number)),
  );
  const inverse = inverseOf(centred);
  if (inverse === null) return noResult('collinear');
  const outcomeMean = meanOf(outcome);
  /** aᵢ of each slope. */
  const shares = inverse.map((row) =>
    outcome.map((_, unit) => row.reduce((sum, factor, k) => sum + factor * valueAt(centred, k, unit), 0)),
  );
  const slopes = shares.map((share) =>
    share.reduce((sum, part, unit) => sum + part * ((outcome[unit] as number) - outcomeMean), 0),
  );
  const leverage = outcome.map(
    (_, unit) =>
      1 / n + shares.reduce((sum, share, k) => sum + (share[unit] as number) * valueAt(centred, k, unit), 0),
  );
  const residuals = outcome.map((value, unit) =>
    slopes.reduce((rest, slope, k) => rest - slope * valueAt(centred, k, unit), value - outcomeMean),
  );
  const interceptShare = outcome.map((_, unit) =>
    shares.reduce((sum, share, k) => sum - (means[k] as number) * (share[unit] as number), 1 / n),
  );
  const intercept = slopes.reduce((sum, slope, k) => sum - slope * (means[k] as number), outcomeMean);
  const coefficient = (value: number, share: readonly number[]): Coefficient => ({
    value,
    standardError: standardError(share, residuals, leverage),
  });
  const [start, lnPopulation] = slopes.map((slope, k) => coefficient(slope, shares[k] ?? []));
  return measured({
    n,
    intercept: coefficient(intercept, interceptShare),
    start: start as Coefficient,
    lnPopulation: lnPopulation ?? null,
  });
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const valueAt = (columns: readonly (readonly number[])[], k: number, unit: number): number =>
  columns[k]?.[unit] as number;

/** (X′X)⁻¹ of one or two centred columns; `null` where they are multiples of each other, but for rounding. */
function inverseOf(centred: readonly (readonly number[])[]): readonly (readonly number[])[] | null {
  const product = (a: number, b: number): number =>
    (centred[a] ?? []).reduce((sum, value, unit) => sum + value * valueAt(centred, b, unit), 0);
  const first = product(0, 0);
  if (centred.length === 1) return [[1 / first]];
  const [both, second] = [product(0, 1), product(1, 1)];
  const determinant = first * second - both * both;
  if (determinant < 1e-12 * first * second) return null;
  return [
    [second / determinant, -both / determinant],
    [-both / determinant, first / determinant],
  ];
}

function standardError(
  share: readonly number[],
  residuals: readonly number[],
  leverage: readonly number[],
): number | null {
  if (leverage.some((each) => 1 - each < 1e-10)) return null;
  const squares = share.map((part, unit) => {
    const residual = (residuals[unit] as number) / (1 - (leverage[unit] as number));
    return (part * residual) ** 2;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}
