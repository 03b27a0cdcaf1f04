import type { AreaRegistry } from '../domain/area.ts';
import type { Finding } from '../domain/finding.ts';
import type { Ags, IndicatorId } from '../domain/ids.ts';
import { columnOf, faultShare, type PeriodValues } from './periodValues.ts';

/** Share of the municipalities from which on a loss of values is told. */
const toldFrom = 0.01;

/** Municipalities of the territory whose value of an indicator is gone although their row is there. */
export function coverageDrop(
  earlier: PeriodValues,
  later: PeriodValues,
  territory: AreaRegistry,
  indicators: readonly IndicatorId[],
): readonly Finding[] {
  return indicators.flatMap((indicator) => {
    const before = columnOf(earlier, indicator);
    const after = columnOf(later, indicator);
    const known = [...before.keys()].filter((key) => territory.get(key as Ags) === 'municipality');
    const areas = known.filter((key) => later.values.has(key) && !after.has(key)).sort();
    if (areas.length <= known.length * toldFrom) return [];
    return {
      kind: 'coverageDrop' as const,
      action: areas.length > known.length * faultShare ? ('stop' as const) : ('tell' as const),
      indicator,
      period: later.period,
      comparedWith: earlier.period,
      areas,
      outOf: known.length,
    };
  });
}
