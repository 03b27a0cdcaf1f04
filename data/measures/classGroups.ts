import type { Weighted } from './measured.ts';
import { totalsOf } from './totals.ts';

/** One size class with its members that have a value; `mean` under their weights, `null` where nobody has a weight. */
export interface ClassGroup {
  readonly weight: number;
  readonly mean: number | null;
  readonly members: readonly Weighted[];
}

/**
 * Members by class, in the order of the scheme; a class without members has a group all the same.
 * @param classes position of each member's class in the scheme, in the order of the members
 * @param count number of classes of the scheme
 */
export function groupsOf(
  members: readonly Weighted[],
  classes: readonly number[],
  count: number,
): readonly ClassGroup[] {
  const byClass = Array.from({ length: count }, () => [] as Weighted[]);
  members.forEach((member, position) => byClass[classes[position] ?? -1]?.push(member));
  return byClass.map((ofClass) => {
    const { value } = totalsOf(ofClass);
    return { weight: value?.weight ?? 0, mean: value?.mean ?? null, members: ofClass };
  });
}

/** A class whose members have a weight, and so a mean. */
export type FilledGroup = ClassGroup & { readonly mean: number };
export const filled = (groups: readonly ClassGroup[]): readonly FilledGroup[] =>
  groups.filter((group): group is FilledGroup => group.mean !== null);
