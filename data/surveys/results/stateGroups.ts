import type { StateKey } from '../../domain/ids.ts';
import type { FrameCell } from '../../domain/survey.ts';
import { joinSmall } from './joinSmall.ts';

/** Where it is said of a group whether anybody in it answered, it has at least so many units: of fewer, that would tell of each. */
export const fewestUnits = 5;

/** A state, with its answers and its units in the frame. */
export interface StateCount {
  readonly state: StateKey;
  readonly answers: number;
  readonly frame: number;
}

/** States that stand for each other where nobody answered from one of them. */
export interface StateGroup {
  readonly states: readonly StateCount[];
  /** Somebody answered from one of its states. */
  readonly isCovered: boolean;
}

/**
 * @param frame cells of the unit
 * @param answering cell of each answer
 * @param groups of the codebook; one with fewer than 5 units of the frame joins the group before it, as a group is named when nobody
 * in it answered
 */
export function stateGroupsOf(
  frame: readonly FrameCell[],
  answering: readonly FrameCell[],
  groups: readonly (readonly StateKey[])[],
): readonly StateGroup[] {
  const present = new Set(frame.map(({ state }) => state));
  const grouped = groups.map((group) =>
    group
      .filter((state) => present.has(state))
      .map((state): StateCount => ({
        state,
        answers: answering.filter((cell) => cell.state === state).length,
        frame: frame.filter((cell) => cell.state === state).reduce((units, { count }) => units + count, 0),
      })),
  );
  const units = grouped.map((group) => group.reduce((sum, one) => sum + one.frame, 0));
  return joinSmall(units, fewestUnits).map((positions) => {
    const states = positions.flatMap((position) => grouped[position] ?? []);
    return { states, isCovered: states.some(({ answers }) => answers > 0) };
  });
}
