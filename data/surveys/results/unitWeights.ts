import { sizeClassSchemes } from '../../catalogue/sizeClasses.ts';
import type { ItemUnit } from '../../domain/codebook.ts';
import type { StateKey } from '../../domain/ids.ts';
import { isOfUnit, type FrameCell } from '../../domain/survey.ts';
import type { SurveyGroup } from '../../domain/surveyGroup.ts';
import { designEffectOf } from '../../measures/designEffect.ts';
import { fewestAnswers, mergeInGroups, mergeOrdered } from '../../measures/mergedCategories.ts';
import { marginDeviations, rake, type Margins, type Raked } from '../../measures/raking.ts';
import { trim } from '../../measures/trimming.ts';

/** Weights of the answers of one unit, and what was done to get them. */
export interface UnitWeights {
  /** In the order of the answers. */
  readonly weights: readonly number[];
  readonly designEffect: number;
  readonly effectiveN: number;
  readonly rounds: number;
  readonly trimmed: number;
  /** What cutting took each category off its number in the frame, as a share of it. */
  readonly deviations: readonly { readonly groups: readonly SurveyGroup[]; readonly deviation: number }[];
  /** States from whose whole group nobody answered. */
  readonly uncovered: readonly { readonly group: SurveyGroup; readonly frame: number }[];
  readonly merged: readonly (readonly SurveyGroup[])[];
  /** States said to be without any answer: those not represented, and those with too many units to name one of them. */
  readonly nobody: readonly StateKey[];
  /** What is told of the number of answers in a category by its merging, or by not being said to be without any. */
  readonly told: readonly { readonly group: SurveyGroup; readonly min: number; readonly max: number }[];
}

interface Category {
  readonly group: SurveyGroup;
  readonly answers: number;
  readonly frame: number;
}

const { classes } = sizeClassSchemes.standard;

/**
 * Weights that bring size classes (`standard`) and states to their numbers in the frame, start weights 1. Where no weights reach both
 * margins, all states count as one category, which is then among the merged.
 * @param cell of each answer
 */
export function weightsOf(
  cells: readonly FrameCell[],
  unit: ItemUnit,
  cell: readonly number[],
  stateGroups: readonly (readonly StateKey[])[],
): UnitWeights {
  const ofUnit = cells.filter((one) => isOfUnit(one, unit));
  const answering = cell.flatMap((position) => cells[position] ?? []);
  const keys = [...new Set(ofUnit.map(({ state }) => state))].sort();
  const answersIn = (is: (one: FrameCell) => boolean) => answering.filter(is).length;
  const groups = stateGroups.map((group) => group.filter((state) => keys.includes(state)));
  const isCovered = (state: StateKey) =>
    (groups.find((group) => group.includes(state)) ?? [state]).some(
      (other) => answersIn((one) => one.state === other) > 0,
    );
  const covered = keys.filter(isCovered);
  const frameIn = (is: (one: FrameCell) => boolean) =>
    ofUnit.filter(is).reduce((sum, { count }) => sum + count, 0);
  const stateCategories = covered.map((state): Category => ({
    group: { kind: 'state', state },
    answers: answersIn((one) => one.state === state),
    frame: frameIn((one) => one.state === state),
  }));
  const classCategories = classes.map(({ id }, position): Category => ({
    group: { kind: 'class', scheme: 'standard', sizeClass: id },
    answers: answersIn((one) => one.sizeClass.standard === position),
    frame: frameIn((one) => one.sizeClass.standard === position && covered.includes(one.state)),
  }));
  const rows = mergeOrdered(classCategories.map(({ answers }) => answers));
  const byGroup = mergeInGroups(
    stateCategories.map(({ answers }) => answers),
    groupPositions(covered, groups),
  );
  const weighted = (columns: readonly (readonly number[])[]) => {
    const rowOf = positionsIn(rows);
    const columnOf = positionsIn(columns);
    const raked = answering.map(({ state, sizeClass }): Raked => ({
      row: rowOf.get(sizeClass.standard) ?? -1,
      column: columnOf.get(covered.indexOf(state)) ?? -1,
      start: 1,
    }));
    const margins: Margins = { rows: sums(rows, classCategories), columns: sums(columns, stateCategories) };
    return { raked, margins, columns, result: rake(raked, margins) };
  };
  const both = weighted(byGroup);
  const used = both.result.reason === null ? both : weighted([covered.map((_, position) => position)]);
  const weights = used.result.value?.weights ?? answering.map(() => 1);
  const cut = trim(weights).value ?? { weights, trimmed: 0 };
  const effect = designEffectOf(cut.weights).value;
  const off = marginDeviations(used.raked, cut.weights, used.margins).value;
  const merged = [...named(rows, classCategories), ...named(used.columns, stateCategories)];
  return {
    weights: cut.weights,
    designEffect: effect?.designEffect ?? 1,
    effectiveN: effect?.effectiveN ?? weights.length,
    rounds: used.result.value?.rounds ?? 0,
    trimmed: cut.trimmed,
    deviations: [
      ...deviationsOf(rows, classCategories, off?.rows ?? []),
      ...deviationsOf(used.columns, stateCategories, off?.columns ?? []),
    ],
    uncovered: keys
      .filter((state) => !covered.includes(state))
      .map((state) => ({ group: { kind: 'state', state }, frame: frameIn((one) => one.state === state) })),
    merged: merged.filter((categories) => categories.length > 1).map((of) => of.map(({ group }) => group)),
    nobody: keys.filter(
      (state) =>
        answersIn((one) => one.state === state) === 0 &&
        (!covered.includes(state) || frameIn((one) => one.state === state) >= fewestAnswers),
    ),
    told: merged.flatMap((categories) =>
      categories.map(({ group, answers, frame }) => {
        const least = group.kind === 'state' && frame >= fewestAnswers && answers > 0 ? 1 : 0;
        if (answers < fewestAnswers) return { group, min: least, max: fewestAnswers - 1 };
        return { group, min: categories.length === 1 ? fewestAnswers : least, max: Infinity };
      }),
    ),
  };
}

const named = (merged: readonly (readonly number[])[], categories: readonly Category[]) =>
  merged
    .map((positions) => positions.flatMap((position) => categories[position] ?? []))
    .map((of) => of.filter(({ frame, answers }) => frame > 0 || answers > 0))
    .filter((of) => of.length > 0);

const deviationsOf = (
  merged: readonly (readonly number[])[],
  categories: readonly Category[],
  deviations: readonly (number | null)[],
): UnitWeights['deviations'] =>
  merged.flatMap((positions, category) => {
    const deviation = deviations[category] ?? null;
    const of = positions.flatMap((position) => categories[position] ?? []).filter(({ frame }) => frame > 0);
    return deviation === null ? [] : [{ groups: of.map(({ group }) => group), deviation }];
  });

const sums = (merged: readonly (readonly number[])[], categories: readonly Category[]): readonly number[] =>
  merged.map((positions) => positions.reduce((sum, position) => sum + (categories[position]?.frame ?? 0), 0));

const positionsIn = (merged: readonly (readonly number[])[]): ReadonlyMap<number, number> =>
  new Map(merged.flatMap((positions, category) => positions.map((position) => [position, category])));

/** Covered states by the groups of the codebook; one that is in none is alone. */
function groupPositions(
  covered: readonly StateKey[],
  groups: readonly (readonly StateKey[])[],
): readonly (readonly number[])[] {
  const grouped = groups.map((group) =>
    group.map((state) => covered.indexOf(state)).filter((position) => position !== -1),
  );
  const alone = covered.flatMap((state, position) =>
    groups.some((group) => group.includes(state)) ? [] : [[position]],
  );
  return [...grouped, ...alone].filter((positions) => positions.length > 0);
}
