import { comparePeriods } from '@kluftatlas/data/checks/comparePeriods.ts';
import { differencesFromTotals } from '@kluftatlas/data/checks/totals.ts';
import type { PeriodValues } from '@kluftatlas/data/checks/periodValues.ts';
import type { AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import type { Finding } from '@kluftatlas/data/domain/finding.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { ValuesFile } from '@kluftatlas/data/domain/release.ts';
import type { SnapshotStore } from '../../ports/snapshotStore.ts';
import type { Input } from './inputs.ts';
import type { Territory } from './territory.ts';

/** The columns of one indicator as values by AGS, in the order of their periods. */
function valuesByPeriod(
  columns: readonly ValuesFile[],
  { municipalities }: Territory,
): readonly PeriodValues[] {
  return columns.map(({ indicator, period, values }) => ({
    period,
    indicators: [indicator],
    values: new Map(municipalities.map(({ ags }, position) => [ags, [values[position] ?? null]] as const)),
  }));
}

/** What is odd between the released periods of one indicator, all of them on one territory. */
export function findingsBetween(
  columns: readonly ValuesFile[],
  territory: Territory,
  registry: AreaRegistry,
): readonly Finding[] {
  const periods = valuesByPeriod(columns, territory);
  return periods.flatMap((later, index) => {
    const earlier = periods[index - 1];
    return earlier === undefined ? [] : comparePeriods(earlier, later, registry);
  });
}

/** The publisher's totals in the store, by the dataset and period that they are totals of. */
export async function loadTotals(
  store: SnapshotStore,
  inputs: readonly Input[],
): Promise<ReadonlyMap<string, readonly PeriodValues[]>> {
  const totals = new Map<string, PeriodValues[]>();
  for (const { totalOf, id, period, indicators } of inputs) {
    if (totalOf === undefined) continue;
    const rows = await Array.fromAsync(store.readObservations(id));
    const values = new Map(rows.map(({ area, values: row }) => [area.code, row] as const));
    const key = `${totalOf} ${period}`;
    totals.set(key, [...(totals.get(key) ?? []), { period, indicators, values }]);
  }
  return totals;
}

/** Where the released values of an indicator are far from their publisher's totals. */
export function findingsBesideTotals(
  indicator: Indicator,
  columns: readonly ValuesFile[],
  territory: Territory,
  totals: ReadonlyMap<string, readonly PeriodValues[]>,
): readonly Finding[] {
  const populations = new Map(
    territory.municipalities.flatMap(({ ags, population }) =>
      population === null ? [] : [[ags, population]],
    ),
  );
  if (territory.population.approximate) return [];
  return valuesByPeriod(columns, territory).flatMap((values) =>
    (totals.get(`${indicator.dataset} ${values.period}`) ?? []).flatMap((official) =>
      differencesFromTotals(values, populations, official, [indicator]),
    ),
  );
}
