import type { GapIndicator } from './pageData.ts';
import type { OfferedScheme } from './schemes.ts';

/** An indicator with the source of its classes beside its others, where they are somebody's types. */
export function classedBy(indicator: GapIndicator, lookUp: OfferedScheme['lookUp']): GapIndicator {
  if (lookUp === null) return indicator;
  const periods = indicator.periods.map((one) => ({ ...one, sources: [...one.sources, lookUp.source] }));
  return { ...indicator, periods };
}
