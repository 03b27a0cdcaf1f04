import { indicators } from '@kluftatlas/data/catalogue/indicators.ts';
import { comparePeriods } from '@kluftatlas/data/checks/comparePeriods.ts';
import type { PeriodValues } from '@kluftatlas/data/checks/periodValues.ts';
import { differencesFromTotals } from '@kluftatlas/data/checks/totals.ts';
import type { AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import type { Finding } from '@kluftatlas/data/domain/finding.ts';
import type { ObservationRow, ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import type { DatasetId } from '@kluftatlas/data/domain/ids.ts';
import { outcomeOf } from '@kluftatlas/data/domain/rowOutcome.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import type { CurrentSnapshot, SnapshotStore } from '../ports/snapshotStore.ts';
import { loadPopulations } from './registry.ts';

type Described = Pick<ParsedDataset, 'period' | 'indicators'>;

/** The values of the areas among the rows; what is never counted is not compared either. */
function periodValuesOf(
  { period, indicators }: Described,
  rows: Iterable<ObservationRow>,
  territory: AreaRegistry,
): PeriodValues {
  const values = new Map<string, readonly (number | null)[]>();
  for (const row of rows) {
    if (outcomeOf(row.area, territory) !== 'setAside') values.set(row.area.code, row.values);
  }
  return { period, indicators, values };
}

/**
 * A dataset held against the periods before and after it in the store, and against its publisher's totals: from
 * both sides, so that it does not matter in which order files come in.
 */
export async function findingsOf(
  store: SnapshotStore,
  parsed: ParsedDataset,
  territory: AreaRegistry,
): Promise<readonly Finding[]> {
  const others = (await store.listCurrent(parsed.dataset)).toSorted((a, b) => (a.period < b.period ? -1 : 1));
  const earlier = others.findLast(({ period }) => period < parsed.period);
  const later = others.find(({ period }) => period > parsed.period);
  const own = periodValuesOf(parsed, parsed.rows, territory);
  const before = await loadValues(store, earlier, territory);
  const after = await loadValues(store, later, territory);
  return [
    ...(before === null ? [] : comparePeriods(before, own, territory)),
    ...(after === null ? [] : comparePeriods(own, after, territory)),
    ...(await totalsFindings(store, parsed, territory)),
  ];
}

const datasets = adapters.flatMap(({ source }) => source.datasets);

/** Values by municipality and the totals of the same period, whichever of the two is new. */
async function totalsFindings(
  store: SnapshotStore,
  parsed: ParsedDataset,
  territory: AreaRegistry,
): Promise<readonly Finding[]> {
  const load = async (dataset: DatasetId) => {
    const pointers = await store.listCurrent(dataset);
    return loadValues(
      store,
      pointers.find(({ period }) => period === parsed.period),
      territory,
    );
  };
  const own = periodValuesOf(parsed, parsed.rows, territory);
  const totalOf = datasets.find(({ id }) => id === parsed.dataset)?.totalOf;
  const pairs =
    totalOf === undefined
      ? datasets
          .filter((dataset) => dataset.totalOf === parsed.dataset)
          .map(({ id }) => [own, load(id)] as const)
      : [[load(totalOf), own] as const];
  if (pairs.length === 0) return [];
  const populations = await loadPopulations(store);
  const found: Finding[] = [];
  for (const [values, official] of pairs) {
    const [ours, theirs] = [await values, await official];
    if (ours === null || theirs === null) continue;
    found.push(...differencesFromTotals(ours, populations, theirs, indicators));
  }
  return found;
}

async function loadValues(
  store: SnapshotStore,
  pointer: CurrentSnapshot | undefined,
  territory: AreaRegistry,
): Promise<PeriodValues | null> {
  const meta = pointer === undefined ? null : await store.readSnapshot(pointer.snapshot);
  if (meta === null) return null;
  return periodValuesOf(meta, await Array.fromAsync(store.readObservations(meta.id)), territory);
}
