import { sizeClassSchemes } from '../../catalogue/sizeClasses.ts';
import type { ItemUnit } from '../../domain/codebook.ts';
import type { StateKey } from '../../domain/ids.ts';
import { isOfUnit, type FrameCell } from '../../domain/survey.ts';
import { groupKey, type SurveyGroup } from '../../domain/surveyGroup.ts';

/** A group that results are given for, with the cells of the frame that it is made of; never without units. */
export interface GroupOfCells {
  readonly group: SurveyGroup;
  readonly cells: readonly number[];
  readonly frame: number;
}

const classId = (scheme: 'standard' | 'twenty', position: number): string =>
  sizeClassSchemes[scheme].classes[position]?.id ?? '';

/** Groups that a cell is in, broadest first. */
const groupsOfCell = ({ state, sizeClass }: FrameCell): readonly SurveyGroup[] => {
  const twenty = classId('twenty', sizeClass.twenty);
  return [
    { kind: 'all' },
    { kind: 'class', scheme: 'standard', sizeClass: classId('standard', sizeClass.standard) },
    { kind: 'class', scheme: 'twenty', sizeClass: twenty },
    { kind: 'state', state },
    { kind: 'stateClass', state, scheme: 'twenty', sizeClass: twenty },
  ];
};

const kinds = ['all', 'class', 'state', 'stateClass'] as const;
const sortKey = (group: SurveyGroup): string => {
  const scheme = 'scheme' in group ? group.scheme : 'standard';
  const position =
    'sizeClass' in group ? sizeClassSchemes[scheme].classes.findIndex(({ id }) => id === group.sizeClass) : 0;
  const state: StateKey | '' = 'state' in group ? group.state : '';
  return [kinds.indexOf(group.kind), scheme, state, position].join(' ');
};

/** All groups of a unit with at least one unit in the frame: all, classes, states, states by `twenty`. */
export function groupsOf(cells: readonly FrameCell[], unit: ItemUnit): readonly GroupOfCells[] {
  const groups = new Map<string, { readonly group: SurveyGroup; readonly cells: number[]; frame: number }>();
  cells.forEach((cell, position) => {
    if (!isOfUnit(cell, unit)) return;
    for (const group of groupsOfCell(cell)) {
      const key = groupKey(group);
      const found = groups.get(key) ?? { group, cells: [], frame: 0 };
      groups.set(key, found);
      found.cells.push(position);
      found.frame += cell.count;
    }
  });
  return [...groups.values()].sort((a, b) => (sortKey(a.group) < sortKey(b.group) ? -1 : 1));
}
