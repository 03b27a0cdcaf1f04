import { sizeClassSchemes } from '../../catalogue/sizeClasses.ts';
import type { StateKey } from '../../domain/ids.ts';
import type { FrameCell } from '../../domain/survey.ts';
import type { SurveyGroup } from '../../domain/surveyGroup.ts';

/** A size class or a state, with its answers and its units in the frame. */
export interface Category {
  readonly group: SurveyGroup;
  readonly answers: number;
  readonly frame: number;
}

export interface StateCategory extends Category {
  readonly group: Extract<SurveyGroup, { readonly kind: 'state' }>;
  /** Somebody answered from it, or from another state of its group. */
  readonly isCovered: boolean;
}

/** The categories of both margins that answers are weighted to. */
export interface WeighedCategories {
  /** Of `standard`, smallest first, with their units in covered states. */
  readonly classes: readonly Category[];
  /** By key. */
  readonly states: readonly StateCategory[];
}

/**
 * @param frame cells of the unit
 * @param answering cell of each answer
 * @param stateGroups states that are weighted together where one has few answers
 */
export function weighedCategories(
  frame: readonly FrameCell[],
  answering: readonly FrameCell[],
  stateGroups: readonly (readonly StateKey[])[],
): WeighedCategories {
  const answered = new Set(answering.map(({ state }) => state));
  const isCovered = (state: StateKey): boolean =>
    (stateGroups.find((group) => group.includes(state)) ?? [state]).some((other) => answered.has(other));
  const countIn = (is: (cell: FrameCell) => boolean): Omit<Category, 'group'> => ({
    answers: answering.filter(is).length,
    frame: frame.filter(is).reduce((sum, { count }) => sum + count, 0),
  });
  return {
    classes: sizeClassSchemes.standard.classes.map(({ id }, position) => ({
      group: { kind: 'class', scheme: 'standard', sizeClass: id },
      ...countIn(({ sizeClass, state }) => sizeClass.standard === position && isCovered(state)),
    })),
    states: [...new Set(frame.map(({ state }) => state))].sort().map((state) => ({
      group: { kind: 'state', state },
      ...countIn((cell) => cell.state === state),
      isCovered: isCovered(state),
    })),
  };
}
