import type { AreaRegistry } from '../domain/area.ts';
import type { Finding } from '../domain/finding.ts';
import type { Ags } from '../domain/ids.ts';
import { faultShare, type PeriodValues } from './periodValues.ts';

/**
 * Municipalities of the territory that had a row in the earlier period and have none in the later. Keys that the
 * territory does not have are no loss: their municipality was dissolved.
 */
export function rowsGone(
  earlier: PeriodValues,
  later: PeriodValues,
  territory: AreaRegistry,
): readonly Finding[] {
  const before = [...earlier.values.keys()].filter((key) => territory.get(key as Ags) === 'municipality');
  const areas = before.filter((key) => !later.values.has(key)).sort();
  if (areas.length === 0) return [];
  return [
    {
      kind: 'rowsGone',
      action: areas.length > before.length * faultShare ? 'stop' : 'tell',
      indicator: null,
      period: later.period,
      comparedWith: earlier.period,
      areas,
      outOf: before.length,
    },
  ];
}
