import type { ItemUnit } from '../../domain/codebook.ts';
import type { StateKey } from '../../domain/ids.ts';
import type { Counted } from './counted.ts';
import type { DisclosureSystem } from './system.ts';

/** All that a wave publishes numbers of. */
export interface PublishedCounts {
  readonly system: DisclosureSystem;
  /** Who answered anything, by unit. */
  readonly answered: readonly Counted[];
  readonly questions: readonly Counted[];
  /** States of which together somebody is known to have answered. */
  readonly somebody: readonly { readonly unit: ItemUnit; readonly states: readonly StateKey[] }[];
}

export const totalOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Answers in a group. */
export const answersIn = ({ system }: PublishedCounts, { n }: Pick<Counted, 'n'>, group: number): number =>
  totalOf((system.groups[group]?.cells ?? []).map((cell) => n[cell] ?? 0));

/** Positions of the groups of a unit. */
export const groupsOfUnit = (
  { system }: Pick<PublishedCounts, 'system'>,
  unit: ItemUnit,
): ReadonlySet<number> =>
  new Set([...system.groups.keys()].filter((position) => system.groups[position]?.unit === unit));

/** Whether a group must not be shown for itself. */
export const isPrimary = ({ system }: PublishedCounts, { isSafe }: Counted, position: number): boolean => {
  const group = system.groups[position];
  return group !== undefined && !group.isNobody && !isSafe(group.cells);
};

/** Units of a group. What else is suppressed is chosen by them: were it the group with the fewest answers, the choice would tell so. */
export const unitsIn =
  ({ system }: Pick<PublishedCounts, 'system'>) =>
  (group: number): number =>
    system.groups[group]?.frame ?? 0;
