/**
 * Neighbours put together until each has enough: from the last down, one with fewer joins the one before it; the first, which has none
 * before it, joins the next.
 * @param sizes answers, or units, of each
 * @param fewest that are enough
 * @returns positions of those that belong together, in their order; each once
 */
export function joinSmall(sizes: readonly number[], fewest: number): readonly (readonly number[])[] {
  const joined: number[][] = [];
  let open: number[] = [];
  for (let position = sizes.length - 1; position >= 0; position -= 1) {
    open = [position, ...open];
    if (open.reduce((sum, at) => sum + (sizes[at] ?? 0), 0) < fewest) continue;
    joined.unshift(open);
    open = [];
  }
  if (open.length === 0) return joined;
  const [next = [], ...others] = joined;
  return [[...open, ...next], ...others];
}
