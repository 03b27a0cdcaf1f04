import { sizeClassSchemes } from '../../catalogue/sizeClasses.ts';
import type { StateKey } from '../../domain/ids.ts';
import type { FrameCell } from '../../domain/survey.ts';
import type { SurveyGroup } from '../../domain/surveyGroup.ts';
import { mergeOrdered } from '../../measures/mergedCategories.ts';

/** Where it is said of a group whether anybody in it answered, it has at least so many units: of fewer, that would tell of each. */
export const fewestUnits = 5;

/** A size class or a state, with its answers and its units in the frame. */
export interface Category {
  readonly group: SurveyGroup;
  readonly answers: number;
  readonly frame: number;
}

export interface StateCategory extends Category {
  readonly group: Extract<SurveyGroup, { readonly kind: 'state' }>;
}

/** States that are weighted together where one has few answers. */
export interface StateGroup {
  /** By key. */
  readonly states: readonly StateCategory[];
  /** Somebody answered from one of its states. */
  readonly isCovered: boolean;
}

/** The categories of both margins that answers are weighted to. */
export interface WeighedCategories {
  /** Of `standard`, smallest first, with their units in covered states. */
  readonly classes: readonly Category[];
  readonly stateGroups: readonly StateGroup[];
}

/**
 * @param frame cells of the unit
 * @param answering cell of each answer
 * @param stateGroups of the codebook; one with fewer than 5 units of the frame joins the group before it, as a group is named when
 * nobody in it answered
 */
export function weighedCategories(
  frame: readonly FrameCell[],
  answering: readonly FrameCell[],
  stateGroups: readonly (readonly StateKey[])[],
): WeighedCategories {
  const countIn = (is: (cell: FrameCell) => boolean): Omit<Category, 'group'> => ({
    answers: answering.filter(is).length,
    frame: frame.filter(is).reduce((sum, { count }) => sum + count, 0),
  });
  const states = [...new Set(frame.map(({ state }) => state))].sort().map((state): StateCategory => ({
    group: { kind: 'state', state },
    ...countIn((cell) => cell.state === state),
  }));
  const grouped = stateGroups.map((group) => states.filter(({ group: { state } }) => group.includes(state)));
  const unitsOf = (of: readonly Category[]) => of.reduce((sum, { frame: units }) => sum + units, 0);
  const groups = mergeOrdered(grouped.map(unitsOf), fewestUnits).map((positions): StateGroup => {
    const together = positions.flatMap((position) => grouped[position] ?? []);
    return { states: together, isCovered: together.some(({ answers }) => answers > 0) };
  });
  const covered = new Set(
    groups.filter(({ isCovered }) => isCovered).flatMap((of) => of.states.map(({ group }) => group.state)),
  );
  return {
    classes: sizeClassSchemes.standard.classes.map(({ id }, position) => ({
      group: { kind: 'class', scheme: 'standard', sizeClass: id },
      ...countIn(({ sizeClass, state }) => sizeClass.standard === position && covered.has(state)),
    })),
    stateGroups: groups,
  };
}
