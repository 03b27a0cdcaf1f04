import loadHighs from 'highs';
import type { Sum } from './reach.ts';

// Its types describe the CommonJS build, where the default is a property; what Node imports is the function itself.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/** A linear programme: variables from 0 to a most, and sums of them that lie within limits. */
export interface Programme {
  /** By variable. */
  readonly most: readonly number[];
  readonly limits: readonly { readonly sum: Sum; readonly min: number; readonly max: number }[];
}

/**
 * Values of all variables where a sum is largest; `null` where the limits contradict each other.
 * @throws Error where the solver finds out neither
 */
export type LargestOf = (sum: Sum) => Float64Array | null;

/** The values found for one sum are allowed for the next, which the primal method begins with. */
const fromTheLast = { output_flag: false, presolve: 'off', simplex_strategy: 4 };
/** Slower, and gets through where the other one loses its way. */
const fromTheStart = { simplex_strategy: 1 };

/** Solves one programme for several sums, each from where the last one ended. */
export function withProgramme<Result>(programme: Programme, use: (largestOf: LargestOf) => Result): Result {
  const { optimal, infeasible } = highs.constants.modelStatus;
  return highs.withModel(modelOf(programme), (model) => {
    const width = programme.most.length;
    const solved = (how: Readonly<Record<string, string | number | boolean>>): number => {
      model.options.set(how);
      model.run();
      return model.getModelStatus();
    };
    return use((sum) => {
      const costs = new Float64Array(width);
      for (const [variable, coefficient] of sum) costs[variable] = coefficient;
      model.changeColsCost({ kind: 'range', from: 0, to: width - 1 }, costs);
      let status = solved(fromTheLast);
      if (status !== optimal && status !== infeasible) {
        model.clearSolver();
        status = solved(fromTheStart);
      }
      if (status === infeasible) return null;
      if (status !== optimal) throw new Error(`HiGHS ended with status ${status}`);
      return Float64Array.from(model.getSolution().colValue);
    });
  });
}

function modelOf({ most, limits }: Programme) {
  const starts = [0];
  for (const { sum } of limits) starts.push((starts.at(-1) ?? 0) + sum.length);
  const entries = limits.flatMap(({ sum }) => sum);
  return {
    numCols: most.length,
    numRows: limits.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost: new Float64Array(most.length),
    colLower: new Float64Array(most.length),
    colUpper: Float64Array.from(most),
    rowLower: Float64Array.from(limits, ({ min }) => min),
    rowUpper: Float64Array.from(limits, ({ max }) => max),
    matrix: {
      format: 'csr' as const,
      numRows: limits.length,
      numCols: most.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(entries, ([variable]) => variable),
      values: Float64Array.from(entries, ([, coefficient]) => coefficient),
    },
  };
}
