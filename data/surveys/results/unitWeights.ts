import type { ItemUnit } from '../../domain/codebook.ts';
import type { StateKey } from '../../domain/ids.ts';
import { isOfUnit, type FrameCell } from '../../domain/survey.ts';
import type { SurveyGroup } from '../../domain/surveyGroup.ts';
import { designEffectOf } from '../../measures/designEffect.ts';
import { mergeInGroups, mergeOrdered } from '../../measures/mergedCategories.ts';
import { marginDeviations, rake, type Raked } from '../../measures/raking.ts';
import { trim } from '../../measures/trimming.ts';
import { toldOfStates, type ToldOfStates } from './toldOfStates.ts';
import { weighedCategories, type Category, type WeighedCategories } from './weighedCategories.ts';

/** Weights of the answers of one unit, and what was done to get them. */
export interface UnitWeights extends ToldOfStates {
  /** In the order of the answers. */
  readonly weights: readonly number[];
  readonly designEffect: number;
  readonly effectiveN: number;
  readonly trimmed: number;
  /** What cutting took each category off its number in the frame, as a share of it. */
  readonly deviations: readonly { readonly groups: readonly SurveyGroup[]; readonly deviation: number }[];
  /** States from whose whole group nobody answered. */
  readonly uncovered: readonly { readonly group: SurveyGroup; readonly frame: number }[];
}

/**
 * Weights that bring size classes (`standard`) and states to their numbers in the frame, start weights 1. Where no weights reach both
 * margins, all states count as one category. Which categories were weighted together is not published: from the largest class down
 * they are put together as long as they have fewer than 5 answers, so that it would tell how many answered.
 * @param cell of each answer
 */
export function weightsOf(
  cells: readonly FrameCell[],
  unit: ItemUnit,
  cell: readonly number[],
  stateGroups: readonly (readonly StateKey[])[],
): UnitWeights {
  const answering = cell.flatMap((position) => cells[position] ?? []);
  const frame = cells.filter((one) => isOfUnit(one, unit));
  const categories = weighedCategories(frame, answering, stateGroups);
  const { raked, rows, columns, margins, result } = rakedTo(categories, answering);
  const weights = result.value?.weights ?? answering.map(() => 1);
  const cut = trim(weights).value ?? { weights, trimmed: 0 };
  const effect = designEffectOf(cut.weights).value;
  const off = marginDeviations(raked, cut.weights, margins).value;
  return {
    weights: cut.weights,
    designEffect: effect?.designEffect ?? 1,
    effectiveN: effect?.effectiveN ?? weights.length,
    trimmed: cut.trimmed,
    deviations: [...deviationsOf(rows, off?.rows ?? []), ...deviationsOf(columns, off?.columns ?? [])],
    uncovered: categories.stateGroups
      .filter(({ isCovered }) => !isCovered)
      .flatMap(({ states }) => states)
      .map(({ group, frame: units }) => ({ group, frame: units }))
      .toSorted((a, b) => (a.group.state < b.group.state ? -1 : 1)),
    ...toldOfStates(categories.stateGroups),
  };
}

type Positions = readonly (readonly number[])[];
/** Categories of one margin, those together that are weighted as one. */
type Margin = readonly (readonly Category[])[];

function rakedTo({ classes, stateGroups }: WeighedCategories, answering: readonly FrameCell[]) {
  const groups = stateGroups.filter(({ isCovered }) => isCovered);
  const covered = groups.flatMap(({ states }) => states);
  const keys = covered.map(({ group }) => group.state);
  const classPositions = mergeOrdered(answersOf(classes));
  const rows = together(classPositions, classes);
  const rowOf = positionsIn(classPositions);
  const weighted = (statePositions: Positions) => {
    const columns = together(statePositions, covered);
    const columnOf = positionsIn(statePositions);
    const raked = answering.map(({ state, sizeClass }): Raked => ({
      row: rowOf.get(sizeClass.standard) ?? -1,
      column: columnOf.get(keys.indexOf(state)) ?? -1,
      start: 1,
    }));
    const margins = { rows: rows.map(frameOf), columns: columns.map(frameOf) };
    return { raked, rows, columns, margins, result: rake(raked, margins) };
  };
  const groupPositions = groups.map(({ states }) => states.map((state) => covered.indexOf(state)));
  const both = weighted(mergeInGroups(answersOf(covered), groupPositions));
  return both.result.reason === null ? both : weighted([[...covered.keys()]]);
}

const answersOf = (categories: readonly Category[]): readonly number[] =>
  categories.map(({ answers }) => answers);

const together = (positions: Positions, categories: readonly Category[]): Margin =>
  positions.map((merged) => merged.flatMap((position) => categories[position] ?? []));

const frameOf = (merged: readonly Category[]): number => merged.reduce((sum, { frame }) => sum + frame, 0);

const positionsIn = (merged: Positions): ReadonlyMap<number, number> =>
  new Map(merged.flatMap((positions, category) => positions.map((position) => [position, category])));

const deviationsOf = (margin: Margin, deviations: readonly (number | null)[]): UnitWeights['deviations'] =>
  margin.flatMap((merged, category) => {
    const deviation = deviations[category] ?? null;
    const groups = merged.filter(({ frame }) => frame > 0).map(({ group }) => group);
    return deviation === null ? [] : [{ groups, deviation }];
  });
