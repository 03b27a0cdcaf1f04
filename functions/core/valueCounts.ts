import type { ObservationStatus } from '@kluftatlas/data/domain/observation.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import type { ValuesFile } from '@kluftatlas/data/domain/release.ts';
import type { HowMapped } from '@kluftatlas/data/domain/territoryMapping.ts';

/** How many municipalities have which kind of value at one period; kinds that nobody has are left out. */
export interface ValueCounts {
  readonly period: Period;
  /** `estimated` are also shares above 100, which are kept as 100; `missing` and the like have no value. */
  readonly statuses: Readonly<Partial<Record<ObservationStatus, number>>>;
  /** Of those with a value of their own: put onto this territory in which way, where it was not just kept. */
  readonly mapped: Readonly<Partial<Record<HowMapped, number>>>;
}

/** Counts a column of values by status and by what was done to put them onto the territory. */
export function valueCounts({ period, values, statuses, mapped }: ValuesFile): ValueCounts {
  const all = values.map(
    (value, position) => statuses[position] ?? (value === null ? 'missing' : 'asPublished'),
  );
  return { period, statuses: countsOf(all), mapped: countsOf(Object.values(mapped)) };
}

const countsOf = <Kind extends string>(kinds: readonly Kind[]): Partial<Record<Kind, number>> =>
  Object.fromEntries(
    [...Map.groupBy(kinds, (kind) => kind)].map(([kind, of]) => [kind, of.length]),
  ) as Partial<Record<Kind, number>>;
