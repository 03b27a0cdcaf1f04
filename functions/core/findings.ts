import { comparePeriods } from '@kluftatlas/data/checks/comparePeriods.ts';
import type { PeriodValues } from '@kluftatlas/data/checks/periodValues.ts';
import type { AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import type { Finding } from '@kluftatlas/data/domain/finding.ts';
import type { ObservationRow, ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { outcomeOf } from '@kluftatlas/data/domain/rowOutcome.ts';
import type { CurrentSnapshot, SnapshotStore } from '../ports/snapshotStore.ts';

type Described = Pick<ParsedDataset, 'period' | 'indicators'>;

/** The values of the municipalities among the rows; what is never counted is not compared either. */
function periodValuesOf(
  { period, indicators }: Described,
  rows: Iterable<ObservationRow>,
  territory: AreaRegistry,
): PeriodValues {
  const values = new Map<string, readonly (number | null)[]>();
  for (const row of rows) {
    if (row.area.level !== 'municipality' || outcomeOf(row.area, territory) === 'setAside') continue;
    values.set(row.area.code, row.values);
  }
  return { period, indicators, values };
}

/**
 * A dataset held against the periods before and after it in the store: both, so that it does not matter in
 * which order files come in.
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
  ];
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
