import type { ItemUnit } from '../../domain/codebook.ts';
import { isOfUnit, type FrameCell } from '../../domain/survey.ts';
import type { SurveyGroup } from '../../domain/surveyGroup.ts';
import { groupsOf, type GroupOfCells } from '../results/groups.ts';

/** A published group of one unit. */
export interface PublishedGroup extends GroupOfCells {
  readonly unit: ItemUnit;
  /** All its units are in states that are said to be without any answer: 0 is published and never suppressed. */
  readonly isNobody: boolean;
  /** Units that can have answered: those in states from which it says so cannot. */
  readonly possible: number;
}

/** What somebody can subtract: all of `whole` together, less those of `parts` that are shown. Positions of groups. */
export interface Equation {
  readonly whole: readonly number[];
  readonly parts: readonly number[];
}

/** All groups that a wave publishes numbers of answers for, and how they lie in each other. */
export interface DisclosureSystem {
  readonly cells: readonly FrameCell[];
  readonly groups: readonly PublishedGroup[];
  readonly equations: readonly Equation[];
}

type Kind = (group: SurveyGroup) => boolean;
const isAll: Kind = ({ kind }) => kind === 'all';
const isState: Kind = ({ kind }) => kind === 'state';
const isCrossed: Kind = ({ kind }) => kind === 'stateClass';
const isClass =
  (scheme: 'standard' | 'twenty'): Kind =>
  (group) =>
    group.kind === 'class' && group.scheme === scheme;

/**
 * @param units with the states that are said to be without any answer
 */
export function disclosureSystem(
  cells: readonly FrameCell[],
  units: readonly { readonly unit: ItemUnit; readonly nobody: readonly string[] }[],
): DisclosureSystem {
  // A municipality that runs itself answers in both units or in neither.
  const isAbsent = (cell: FrameCell) =>
    units.some(({ unit, nobody }) => isOfUnit(cell, unit) && nobody.includes(cell.state));
  const groups = units.flatMap(({ unit }) =>
    groupsOf(cells, unit).map((group): PublishedGroup => ({
      ...group,
      unit,
      isNobody: group.cells.flatMap((position) => cells[position] ?? []).every(isAbsent),
      possible: group.cells
        .flatMap((position) => cells[position] ?? [])
        .filter((cell) => !isAbsent(cell))
        .reduce((sum, { count }) => sum + count, 0),
    })),
  );
  return { cells, groups, equations: units.flatMap(({ unit }) => equationsOf(groups, unit)) };
}

/**
 * Every whole with the parts that it is made of, and the two schemes against each other: a town of exactly 20,000 inhabitants is
 * small in one and in a class of larger ones in the other, so that their difference would be this town alone.
 */
function equationsOf(groups: readonly PublishedGroup[], unit: ItemUnit): readonly Equation[] {
  const those = (is: Kind) =>
    [...groups.keys()].filter((position) => {
      const group = groups[position];
      return group?.unit === unit && is(group.group);
    });
  const cellsOf = (positions: readonly number[]) =>
    new Set(positions.flatMap((position) => groups[position]?.cells ?? []));
  const isWithin = (part: number, whole: ReadonlySet<number>) =>
    groups[part]?.cells.every((cell) => whole.has(cell)) === true;
  const standard = those(isClass('standard'));
  const all = those(isAll);
  const wholes = [...those(isState), ...those(isClass('twenty'))];
  return [
    ...[isClass('standard'), isClass('twenty'), isState, isCrossed].map((is) => ({
      whole: all,
      parts: those(is),
    })),
    ...wholes.map((whole) => {
      const inside = cellsOf([whole]);
      return { whole: [whole], parts: those(isCrossed).filter((part) => isWithin(part, inside)) };
    }),
    ...those(isClass('twenty')).flatMap((twenty) => {
      const inside = cellsOf([twenty]);
      const touching = standard.filter((position) =>
        groups[position]?.cells.some((cell) => inside.has(cell)),
      );
      return [
        { whole: [twenty], parts: standard.filter((part) => isWithin(part, inside)) },
        { whole: touching, parts: [twenty] },
      ];
    }),
  ];
}
