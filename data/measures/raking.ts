import { measured, noResult, type SurveyResult } from './measured.ts';

/** One answer: the category of each margin that it is in, by position, and the weight that it begins with. */
export interface Raked {
  readonly row: number;
  readonly column: number;
  readonly start: number;
}

/** Units of the frame by category. */
export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

export interface RakedWeights {
  /** In the order of the answers; they add up to the frame. */
  readonly weights: readonly number[];
}

/** Largest relative deviation of a margin that still counts as reached. */
const tolerance = 1e-10;
const mostRounds = 10_000;

/**
 * Classical raking (iterative proportional fitting): w = start · f_row · g_column, rows and columns adjusted in turn
 * until Σw of each category is its number of units in the frame, to a relative 10⁻¹⁰. Unit of the weights: units of the
 * frame that an answer stands for. None where the margins have different totals (`targets-differ`), a category has units
 * but no answer or answers but no units (`category-uncovered`), or combinations without an answer let no weights reach
 * both margins (`no-convergence`). Source: Deming and Stephan (1940), doi:10.1214/aoms/1177731829.
 */
export function rake(answers: readonly Raked[], targets: Margins): SurveyResult<RakedWeights> {
  if (answers.length === 0) return noResult('no-answers');
  if (answers.some(({ start }) => !Number.isFinite(start))) return noResult('not-a-number');
  if (answers.some(({ start }) => start < 0)) return noResult('negative-weight');
  const { rows, columns } = targets;
  const total = sum(rows);
  if (Math.abs(total - sum(columns)) > tolerance * total) return noResult('targets-differ');
  const width = columns.length;
  const starts = new Float64Array(rows.length * width);
  for (const { row, column, start } of answers) {
    starts[row * width + column] = (starts[row * width + column] as number) + start;
  }
  const rowFactors = new Float64Array(rows.length).fill(1);
  const columnFactors = new Float64Array(width).fill(1);
  const at = (row: number, column: number) => starts[row * width + column] as number;
  const rowSum = (row: number) =>
    columns.reduce((all, _, column) => all + at(row, column) * (columnFactors[column] as number), 0);
  const columnSum = (column: number) =>
    rows.reduce((all, _, row) => all + at(row, column) * (rowFactors[row] as number), 0);
  const isUncovered = (target: number, answered: number) => target > 0 !== answered > 0;
  if (
    rows.some((target, row) => isUncovered(target, rowSum(row))) ||
    columns.some((target, column) => isUncovered(target, columnSum(column)))
  ) {
    return noResult('category-uncovered');
  }
  for (let round = 1; round <= mostRounds; round += 1) {
    rows.forEach((target, row) => {
      rowFactors[row] = target === 0 ? 0 : target / rowSum(row);
    });
    columns.forEach((target, column) => {
      columnFactors[column] = target === 0 ? 0 : target / columnSum(column);
    });
    const isReached = rows.every(
      (target, row) => Math.abs((rowFactors[row] as number) * rowSum(row) - target) <= tolerance * target,
    );
    if (!isReached) continue;
    const weights = answers.map(
      ({ row, column, start }) => start * (rowFactors[row] as number) * (columnFactors[column] as number),
    );
    return measured({ weights });
  }
  return noResult('no-convergence');
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** Relative deviation |Σw − target| / target of each category; `null` for one without units. */
export interface MarginDeviations {
  readonly rows: readonly (number | null)[];
  readonly columns: readonly (number | null)[];
}

/** Relative deviations from both margins. Range: 0 (reached) and more, no unit. None without weights (`no-answers`). */
export function marginDeviations(
  answers: readonly Pick<Raked, 'row' | 'column'>[],
  weights: readonly number[],
  { rows, columns }: Margins,
): SurveyResult<MarginDeviations> {
  if (answers.length === 0) return noResult('no-answers');
  const deviations = (
    targets: readonly number[],
    categoryOf: (answer: Pick<Raked, 'row' | 'column'>) => number,
  ) => {
    const sums = targets.map(() => 0);
    answers.forEach((answer, position) => {
      const category = categoryOf(answer);
      sums[category] = (sums[category] ?? 0) + (weights[position] ?? 0);
    });
    return targets.map((target, category) =>
      target > 0 ? Math.abs((sums[category] ?? 0) - target) / target : null,
    );
  };
  return measured({
    rows: deviations(rows, ({ row }) => row),
    columns: deviations(columns, ({ column }) => column),
  });
}
