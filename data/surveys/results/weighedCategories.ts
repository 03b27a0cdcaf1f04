import { sizeClassSchemes } from '../../catalogue/sizeClasses.ts';
import type { ItemUnit } from '../../domain/codebook.ts';
import type { StateKey } from '../../domain/ids.ts';
import { isOfUnit, type FrameCell } from '../../domain/survey.ts';
import { groupKey } from '../../domain/surveyGroup.ts';
import { joinSmall } from './joinSmall.ts';
import type { StateGroup } from './stateGroups.ts';

/** Categories that answers are weighted to, by one feature. */
export interface WeighedMargin {
  /** Of each cell of the frame its category; `null`: not represented. */
  readonly categoryOf: readonly (number | null)[];
  /** Units of each category in the frame. */
  readonly frame: readonly number[];
}

/** What answers of one unit are weighted by: categories whose number of answers is published. */
export interface Weighable {
  readonly unit: ItemUnit;
  readonly cells: readonly FrameCell[];
  /** Answers from each cell; counted for categories only. */
  readonly answers: readonly number[];
  readonly stateGroups: readonly StateGroup[];
  /** Keys of the groups whose numbers of answers are published. */
  readonly shown: ReadonlySet<string>;
}

const hidden = 'hidden';
/** Answers that a category needs to be weighted by itself. */
const fewestAnswers = 5;

/**
 * By size: each class of `standard` that is shown, and all others together, apart up to and above 20,000 inhabitants if that is shown.
 * Then a class with towns on both sides, of exactly 20,000 inhabitants and of more, counts among the others: how many answered of
 * its part on one side is not published.
 */
export function sizeMargin(of: Weighable): WeighedMargin {
  const inUnit = of.cells.filter((cell) => isOfUnit(cell, of.unit));
  const isOnBothSides = ({ sizeClass }: FrameCell): boolean =>
    inUnit.some(
      (other) =>
        other.sizeClass.standard === sizeClass.standard && other.sizeClass.twenty !== sizeClass.twenty,
    );
  return marginOf(
    of,
    (cell) => {
      const standard = classKey('standard', cell);
      const side = classKey('twenty', cell);
      const sideShown = of.shown.has(side) ? side : null;
      if (of.shown.has(standard) && (sideShown === null || !isOnBothSides(cell))) return standard;
      return sideShown ?? hidden;
    },
    (cells) => Math.max(...cells.map(({ sizeClass }) => sizeClass.standard)),
  );
}

const classKey = (scheme: 'standard' | 'twenty', { sizeClass }: FrameCell): string =>
  groupKey({
    kind: 'class',
    scheme,
    sizeClass: sizeClassSchemes[scheme].classes[sizeClass[scheme]]?.id ?? '',
  });

/** By state: each that is shown, those of a group together where one of them is silent; and all others together. */
export function stateMargin(of: Weighable): WeighedMargin {
  const isShown = (state: StateKey) => of.shown.has(groupKey({ kind: 'state', state }));
  const categories = new Map(
    of.stateGroups.flatMap(({ states }) => {
      const shown = states.filter(({ state }) => isShown(state));
      const answering = shown.filter(({ answers }) => answers > 0).map(({ state }) => state);
      const together = answering.length > 0 ? answering.join(' ') : hidden;
      return shown.map(({ state }): [StateKey, string] => [
        state,
        answering.length < shown.length ? together : state,
      ]);
    }),
  );
  return marginOf(
    of,
    ({ state }) => categories.get(state) ?? hidden,
    (_, answers) => answers,
  );
}

/** @param placeOf orders the categories, in which one with fewer than 5 answers joins the one before it, the first the next */
function marginOf(
  { unit, cells, answers, stateGroups }: Weighable,
  keyOf: (cell: FrameCell) => string,
  placeOf: (cells: readonly FrameCell[], answers: number) => number,
): WeighedMargin {
  const covered = new Set(
    stateGroups
      .filter(({ isCovered }) => isCovered)
      .flatMap(({ states }) => states.map(({ state }) => state)),
  );
  const keys = cells.map((cell) => (isOfUnit(cell, unit) && covered.has(cell.state) ? keyOf(cell) : null));
  const categories = [...Map.groupBy(cells.keys(), (position) => keys[position] ?? null)]
    .flatMap(([key, positions]) => {
      if (key === null) return [];
      const inside = positions.flatMap((position) => cells[position] ?? []);
      const count = positions.reduce((sum, position) => sum + (answers[position] ?? 0), 0);
      const frame = inside.reduce((sum, one) => sum + one.count, 0);
      return { key, answers: count, frame, place: placeOf(inside, count) };
    })
    .toSorted((a, b) => a.place - b.place);
  const joined = joinSmall(
    categories.map((category) => category.answers),
    fewestAnswers,
  );
  const at = new Map(
    joined.flatMap((positions, category) =>
      positions.map((position) => [categories[position]?.key, category]),
    ),
  );
  return {
    categoryOf: keys.map((key) => (key === null ? null : (at.get(key) ?? null))),
    frame: joined.map((positions) =>
      positions.reduce((sum, position) => sum + (categories[position]?.frame ?? 0), 0),
    ),
  };
}
