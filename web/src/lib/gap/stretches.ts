/**
 * The latest stretch of a series that one method measured at two or more periods; empty where there is none.
 * @param breaks first periods of a new method
 */
export function latestStretch<At extends { readonly period: string }>(
  periods: readonly At[],
  breaks: readonly { readonly from: string }[],
): readonly At[] {
  const methodOf = ({ period }: At) => breaks.filter(({ from }) => from <= period).length;
  const stretches = [...Map.groupBy(periods, methodOf).values()];
  return stretches.findLast(({ length }) => length > 1) ?? [];
}
