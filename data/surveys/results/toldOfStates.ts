import type { StateKey } from '../../domain/ids.ts';
import { fewestUnits, type StateGroup } from './weighedCategories.ts';

/** What is said of states, whatever is shown of them. */
export interface ToldOfStates {
  /** Said to be without any answer. */
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
  const keysOf = (states: StateGroup['states']) => states.map(({ group }) => group.state);
  const nameable = covered.filter(isNameable).flatMap(({ states }) => states);
  return {
    nobody: keysOf([
      ...groups.filter(({ isCovered }) => !isCovered).flatMap(({ states }) => states),
      ...nameable.filter(({ answers }) => answers === 0),
    ]).toSorted(),
    somebody: [
      ...nameable.filter(({ answers }) => answers > 0).map((state) => keysOf([state])),
      ...covered.filter((group) => !isNameable(group)).map(({ states }) => keysOf(states)),
    ],
  };
}
