import type { Finding } from '../domain/finding.ts';
import type { Indicator } from '../domain/indicator.ts';
import { columnOf, faultShare, type PeriodValues } from './periodValues.ts';

/** Factor between two periods beyond which a number of inhabitants is asked about. */
const plausibleFactor = 1.3;
/** Inhabitants below which a factor says nothing: one house more is a jump for a hamlet. */
const smallestCompared = 100;

/**
 * Municipalities whose inhabitants grow or shrink by more than 30 percent. A merger or a new census explains some;
 * above 5 % of the municipalities the file itself is in doubt.
 */
export function jumps(
  earlier: PeriodValues,
  later: PeriodValues,
  indicators: readonly Indicator[],
): readonly Finding[] {
  return indicators.flatMap((indicator) => {
    if (indicator.unitOfMeasure !== 'persons') return [];
    const before = columnOf(earlier, indicator.id);
    const after = columnOf(later, indicator.id);
    const both = [...after.keys()].filter((key) => before.has(key));
    const jumped = (key: string) => {
      const smaller = Math.min(before.get(key) ?? 0, after.get(key) ?? 0);
      const larger = Math.max(before.get(key) ?? 0, after.get(key) ?? 0);
      return larger >= smallestCompared && larger > smaller * plausibleFactor;
    };
    const areas = both.filter(jumped).sort();
    if (areas.length === 0) return [];
    return {
      kind: 'jump' as const,
      action: areas.length > both.length * faultShare ? ('stop' as const) : ('tell' as const),
      indicator: indicator.id,
      period: later.period,
      comparedWith: earlier.period,
      areas,
      outOf: both.length,
    };
  });
}
