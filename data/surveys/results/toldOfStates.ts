import type { StateKey } from '../../domain/ids.ts';
import { fewestUnits, type StateCount, type StateGroup } from './stateGroups.ts';

/** What is said of states, whatever is shown of them. */
export interface ToldOfStates {
  /** By key: states from whose whole group nobody answered. */
  readonly uncovered: readonly StateCount[];
  /** Said to be without any answer, the uncovered ones among them. */
  readonly nobody: readonly StateKey[];
  /** States of which together somebody has answered, as nothing says that nobody has. */
  readonly somebody: readonly (readonly StateKey[])[];
}

/**
 * States of a group from which nobody answered are named; of the others those without an answer, unless their group has a state of
 * fewer than 5 units: where all but that one were named, it would be known who answered.
 */
export function toldOfStates(groups: readonly StateGroup[]): ToldOfStates {
  const covered = groups.filter(({ isCovered }) => isCovered);
  const isNameable = ({ states }: StateGroup) => states.every(({ frame }) => frame >= fewestUnits);
  const nameable = covered.filter(isNameable).flatMap(({ states }) => states);
  const uncovered = groups
    .filter(({ isCovered }) => !isCovered)
    .flatMap(({ states }) => states)
    .toSorted((a, b) => (a.state < b.state ? -1 : 1));
  return {
    uncovered,
    nobody: [...uncovered, ...nameable.filter(({ answers }) => answers === 0)].map(({ state }) => state),
    somebody: [
      ...nameable.filter(({ answers }) => answers > 0).map(({ state }) => [state]),
      ...covered.filter((group) => !isNameable(group)).map(({ states }) => states.map(({ state }) => state)),
    ],
  };
}
