import type { FrameCell } from '../../domain/survey.ts';
import { designEffectOf } from '../../measures/designEffect.ts';
import type { SurveyResult } from '../../measures/measured.ts';
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
  /** Whether states have their numbers in the frame too, or size classes alone. */
  readonly isByState: boolean;
  /** Of the category furthest off its number in the frame, how far that is, as a share of it. */
  readonly deviation: number;
}

/**
 * Weights that bring size classes and states to their numbers in the frame, start weights 1. What is not shown is weighted together, so
 * that the number of answers in each category is published, and weights tell as little as they can of others. Where no weights reach
 * both margins, size classes alone have their numbers.
 * @param cell of each answer
 * @throws Error where there are none: then a category is wrong, not the answers
 */
export function weightsOf(of: Omit<Weighable, 'answers'>, cell: readonly number[]): UnitWeights {
  const weighable = { ...of, answers: answersIn(of.cells, cell) };
  const size = sizeMargin(weighable);
  const both = rakedTo(size, stateMargin(weighable), cell);
  const isByState = both.result.reason !== 'no-convergence';
  const { weights } = valueOf(isByState ? both.result : rakedTo(size, withoutStates(size), cell).result);
  const cut = valueOf(trim(weights));
  const { designEffect, effectiveN } = valueOf(designEffectOf(cut.weights));
  const { rows, columns } = valueOf(marginDeviations(both.raked, cut.weights, both.margins));
  return {
    weights: cut.weights,
    designEffect,
    effectiveN,
    trimmed: cut.trimmed,
    isByState,
    deviation: Math.max(...[...rows, ...columns].map((deviation) => deviation ?? 0)),
  };
}

function valueOf<Value>({ value, reason }: SurveyResult<Value>): Value {
  if (value === null) throw new Error(`Answers cannot be weighted: ${reason}`);
  return value;
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
