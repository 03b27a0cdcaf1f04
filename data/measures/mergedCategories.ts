/** Answers that a category needs to be weighted by itself. */
const fewestAnswers = 5;

/**
 * Neighbouring categories put together until each has enough: from the largest down, one with fewer joins
 * the next smaller; the smallest of all, which has none below it, joins the next larger.
 * @param sizes number of answers, or of units, of each category; smallest category first
 * @param fewest that are enough
 * @returns positions of the categories that belong together, in their order; each once
 */
export function mergeOrdered(
  sizes: readonly number[],
  fewest = fewestAnswers,
): readonly (readonly number[])[] {
  const merged: number[][] = [];
  let open: number[] = [];
  for (let category = sizes.length - 1; category >= 0; category -= 1) {
    open = [category, ...open];
    if (sumOf(open, sizes) < fewest) continue;
    merged.unshift(open);
    open = [];
  }
  if (open.length === 0) return merged;
  const [next = [], ...others] = merged;
  return [[...open, ...next], ...others];
}

const sumOf = (categories: readonly number[], sizes: readonly number[]): number =>
  categories.reduce((sum, category) => sum + (sizes[category] ?? 0), 0);
