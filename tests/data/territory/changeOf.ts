import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { AreaKind } from '@kluftatlas/data/domain/area.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import type { TargetTerritory } from '@kluftatlas/data/territory/placeKeys.ts';

/** A change of a whole municipality on an exact day, with 1,000 inhabitants and 10 km², as far as not said otherwise. */
export const changeOf = (
  from: string,
  to: string,
  date: string,
  more: Partial<TerritoryChange> = {},
): TerritoryChange => ({
  row: 2,
  level: 'municipality',
  from,
  fromName: `Ort ${from}`,
  to,
  toName: `Ort ${to}`,
  date: isoDate(date),
  since: null,
  kinds: ['dissolved'],
  weight: 1,
  areaWeight: 1,
  inhabitants: 1_000,
  area: 10,
  evidence: 'official',
  source: 'official-changes',
  ...more,
});

/** A territory by inhabitants and area of its municipalities; keys that end in 9 are unincorporated. */
export function territoryOf(
  date: string,
  sizes: Readonly<Record<string, readonly [number, number]>>,
): TargetTerritory {
  const kindOf = (key: string): AreaKind => (key.endsWith('9') ? 'unincorporatedArea' : 'municipality');
  return {
    date: isoDate(date),
    registry: new Map(
      Object.keys(sizes).map((key) => [key, kindOf(key)]),
    ) as unknown as TargetTerritory['registry'],
    sizeOf: (key) => ({ inhabitants: sizes[key]?.[0] ?? null, area: sizes[key]?.[1] ?? null }),
  };
}
