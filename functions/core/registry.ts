import type { AreaKind, AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import { indicatorId, isAgs, type Ags, type DatasetId } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import type { DatasetRole } from '@kluftatlas/data/domain/source.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import type { CurrentSnapshot, SnapshotStore } from '../ports/snapshotStore.ts';

/** Ids of all datasets with a role, in the order of the source registry. */
const datasetsOf = (role: DatasetRole): readonly DatasetId[] =>
  adapters.flatMap(({ source }) =>
    source.datasets.filter((dataset) => dataset.role === role).map(({ id }) => id),
  );

/** The newest current snapshot among the datasets of a role. */
async function newestCurrent(store: SnapshotStore, role: DatasetRole): Promise<CurrentSnapshot | null> {
  const current = await Promise.all(datasetsOf(role).map((dataset) => store.listCurrent(dataset)));
  return current
    .flat()
    .reduce<CurrentSnapshot | null>(
      (newest, candidate) => (newest === null || candidate.period > newest.period ? candidate : newest),
      null,
    );
}

/** The register that counts for the newest day; `null` without one. */
export const newestRegister = (store: SnapshotStore): Promise<CurrentSnapshot | null> =>
  newestCurrent(store, 'register');

/** Keys and kinds of the municipality rows of a register or of the geometry. */
export function registryOf(rows: Iterable<ObservationRow>): AreaRegistry {
  const registry = new Map<Ags, AreaKind>();
  for (const { area, attributes } of rows) {
    if (area.level !== 'municipality' || !isAgs(area.code)) continue;
    registry.set(
      area.code,
      attributes?.['kind'] === 'unincorporatedArea' ? 'unincorporatedArea' : 'municipality',
    );
  }
  return registry;
}

/** Inhabitants by AGS in the newest register; empty without one. */
export async function loadPopulations(store: SnapshotStore): Promise<ReadonlyMap<string, number>> {
  const current = await newestRegister(store);
  const meta = current === null ? null : await store.readSnapshot(current.snapshot);
  if (meta === null) return new Map();
  const position = meta.indicators.indexOf(indicatorId('population'));
  const populations = new Map<string, number>();
  for await (const { area, values, attributes } of store.readObservations(meta.id)) {
    const population = values[position] ?? null;
    if (area.level !== 'municipality' || attributes?.['kind'] === 'unincorporatedArea') continue;
    if (population !== null) populations.set(area.code, population);
  }
  return populations;
}

/** The territory that keys are held against: the newest register, else the geometry's, else nothing. */
export async function loadRegistry(store: SnapshotStore): Promise<AreaRegistry> {
  const current = (await newestRegister(store)) ?? (await newestCurrent(store, 'geometry'));
  return current === null
    ? new Map()
    : registryOf(await Array.fromAsync(store.readObservations(current.snapshot)));
}
