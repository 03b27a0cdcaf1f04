import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';

/** The stretches of a series in which one method was used: a break begins a new one. In order of time. */
export function unbroken<Point extends { readonly period: Period }>(
  { comparabilityBreaks }: Pick<Indicator, 'comparabilityBreaks'>,
  series: readonly Point[],
): readonly (readonly Point[])[] {
  const breaksUpTo = (period: Period) => comparabilityBreaks.filter(({ from }) => from <= period).length;
  return [...Map.groupBy(series, ({ period }) => breaksUpTo(period)).values()];
}
