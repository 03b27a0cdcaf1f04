import type { FrameCell } from '../../domain/survey.ts';
import { designEffectOf } from '../../measures/designEffect.ts';
import { marginDeviations, rake } from '../../measures/raking.ts';
import { trim } from '../../measures/trimming.ts';
import { sizeMargin, stateMargin, type Weighable, type WeighedMargin } from './weighedCategories.ts';

/** Weights of the answers of one unit, and what was done to get them. */
export interface UnitWeights {
  /** In the order of the answers. */
  readonly weights: readonly number[];
  readonly designEffect: number;
  readonly effectiveN: number;
  readonly trimmed: number;
  /** What cutting took the category that lost most off its number in the frame, as a share of it. */
  readonly deviation: number;
}

/**
 * Weights that bring size classes and states to their numbers in the frame, start weights 1. What is not shown is weighted together, so
 * that the number of answers in each category is published: weights, and intervals and design effects made with them, cannot
 * tell more. Where no weights reach both margins, all states count as one category.
 * @param cell of each answer
 */
export function weightsOf(of: Omit<Weighable, 'answers'>, cell: readonly number[]): UnitWeights {
  const weighable = { ...of, answers: answersIn(of.cells, cell) };
  const size = sizeMargin(weighable);
  const both = rakedTo(size, stateMargin(weighable), cell);
  const { raked, margins, result } =
    both.result.reason === null ? both : rakedTo(size, withoutStates(size), cell);
  const weights = result.value?.weights ?? cell.map(() => 1);
  const cut = trim(weights).value ?? { weights, trimmed: 0 };
  const effect = designEffectOf(cut.weights).value;
  const off = marginDeviations(raked, cut.weights, margins).value;
  return {
    weights: cut.weights,
    designEffect: effect?.designEffect ?? 1,
    effectiveN: effect?.effectiveN ?? weights.length,
    trimmed: cut.trimmed,
    deviation: Math.max(0, ...[...(off?.rows ?? []), ...(off?.columns ?? [])].map((by) => by ?? 0)),
  };
}

function rakedTo(size: WeighedMargin, state: WeighedMargin, cell: readonly number[]) {
  const categoryIn = ({ categoryOf }: WeighedMargin, position: number) => categoryOf[position] ?? -1;
  const raked = cell.map((position) => ({
    row: categoryIn(size, position),
    column: categoryIn(state, position),
    start: 1,
  }));
  const margins = { rows: size.frame, columns: state.frame };
  return { raked, margins, result: rake(raked, margins) };
}

const withoutStates = ({ categoryOf, frame }: WeighedMargin): WeighedMargin => ({
  categoryOf: categoryOf.map((category) => (category === null ? null : 0)),
  frame: [frame.reduce((sum, units) => sum + units, 0)],
});

function answersIn(cells: readonly FrameCell[], cell: readonly number[]): readonly number[] {
  const answers = cells.map(() => 0);
  for (const position of cell) answers[position] = (answers[position] ?? 0) + 1;
  return answers;
}
