/** Answers that a category needs to be weighted by itself. */
export const fewestAnswers = 5;
/**
 * Units of the register that it needs as well: being weighted by itself says that at least 5 answered, and of fewer than 8 units
 * that would be their number to within 2.
 */
export const fewestUnits = 8;

/** A category of a margin: its answers, and its units in the register. */
export interface Weighable {
  readonly answers: number;
  readonly frame: number;
}

/**
 * Neighbouring categories put together until each has at least 5 answers and 8 units: from the largest down, one with fewer joins
 * the next smaller; the smallest of all, which has none below it, joins the next larger.
 * @param categories smallest category first
 * @returns positions of the categories that belong together, in their order; each once
 */
export function mergeOrdered(categories: readonly Weighable[]): readonly (readonly number[])[] {
  const merged: number[][] = [];
  let open: number[] = [];
  for (let category = categories.length - 1; category >= 0; category -= 1) {
    open = [category, ...open];
    if (!standsAlone(open.flatMap((position) => categories[position] ?? []))) continue;
    merged.unshift(open);
    open = [];
  }
  if (open.length === 0) return merged;
  const [next = [], ...others] = merged;
  return [[...open, ...next], ...others];
}

/**
 * A group put together as soon as one of its categories has fewer than 5 answers or 8 units; else each of them by itself.
 * @param groups positions of the categories; each in exactly one group
 */
export const mergeInGroups = (
  categories: readonly Weighable[],
  groups: readonly (readonly number[])[],
): readonly (readonly number[])[] =>
  groups.flatMap((group) =>
    group.every((position) => standsAlone(categories.slice(position, position + 1)))
      ? group.map((position) => [position])
      : [group],
  );

/** Whether these together have enough of both. */
const standsAlone = (categories: readonly Weighable[]): boolean =>
  categories.reduce((sum, { answers }) => sum + answers, 0) >= fewestAnswers &&
  categories.reduce((sum, { frame }) => sum + frame, 0) >= fewestUnits;
