import type { DisclosureSystem, Equation } from './system.ts';

/** What a pattern of suppressed groups is searched for. */
export interface PatternSearch {
  readonly system: DisclosureSystem;
  /** Positions of the groups that it is about. */
  readonly among: ReadonlySet<number>;
  /** The smallest group is given up first. */
  sizeOf(group: number): number;
  /** Whether what is left of a subtraction may be known: as if it were a group of its own. */
  isSafe(cells: readonly number[], of: Equation): boolean;
  /** Which of the groups asked for keep enough values possible when these are suppressed. */
  areUncertain(suppressed: ReadonlySet<number>, asked: readonly number[]): readonly boolean[];
  /** Groups to suppress as well, so that this one is uncertain; empty where that is impossible. */
  releaseFor(suppressed: ReadonlySet<number>, certain: number): readonly number[];
}

/**
 * Complementary suppression: gives up the next smallest group until no subtraction leaves anything that may not be shown, and
 * the cheapest ones until every suppressed number stays uncertain. Groups said to be of nobody are never suppressed.
 * @returns positions of the suppressed groups; `null` where not even suppressing all of them would do
 */
export function complete(search: PatternSearch, begin: ReadonlySet<number>): ReadonlySet<number> | null {
  const suppressed = new Set(begin);
  for (;;) {
    const left = firstUnsafe(search, suppressed);
    if (left !== null) {
      suppressed.add(left);
      continue;
    }
    const asked = [...suppressed];
    const areUncertain = search.areUncertain(suppressed, asked);
    const certain = asked.find((_, position) => areUncertain[position] === false);
    if (certain === undefined) return suppressed;
    const released = search.releaseFor(suppressed, certain);
    if (released.length === 0) return null;
    for (const group of released) suppressed.add(group);
  }
}

const smallestFirst = ({ sizeOf }: PatternSearch, groups: readonly number[]): readonly number[] =>
  groups.toSorted((a, b) => sizeOf(a) - sizeOf(b) || a - b);

/** A group to give up because a subtraction leaves what may not be shown; `null` where none does. */
function firstUnsafe(search: PatternSearch, suppressed: ReadonlySet<number>): number | null {
  const { groups, equations } = search.system;
  const cellsOf = (positions: readonly number[]) =>
    positions.flatMap((position) => groups[position]?.cells ?? []);
  for (const equation of equations) {
    const { whole, parts } = equation;
    if (!whole.every((position) => search.among.has(position) && !suppressed.has(position))) continue;
    const shown = parts.filter((position) => !suppressed.has(position));
    const subtracted = new Set(cellsOf(shown));
    const left = cellsOf(whole).filter((cell) => !subtracted.has(cell));
    if (left.length === 0 || search.isSafe(left, equation)) continue;
    const choice = [shown, whole].map((of) => of.filter((position) => groups[position]?.isNobody === false));
    const [smallest] = choice.flatMap((of) => smallestFirst(search, of));
    if (smallest !== undefined) return smallest;
  }
  return null;
}
