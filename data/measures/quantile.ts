/**
 * Quantile of type 7 (Hyndman & Fan 1996): linear interpolation at position (n − 1) · p of the ordered values.
 * @param ordered ascending, at least one value
 * @param p 0–1
 */
export function quantile(ordered: ArrayLike<number>, p: number): number {
  const position = (ordered.length - 1) * p;
  const below = Math.floor(position);
  const lower = ordered[below] as number;
  const upper = ordered[Math.min(below + 1, ordered.length - 1)] as number;
  return lower + (position - below) * (upper - lower);
}
