import type { SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow, ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import type { SnapshotStore } from '@kluftatlas/functions/ports/snapshotStore.ts';

export const observations = (store: SnapshotStore, snapshot: SnapshotId): Promise<ObservationRow[]> =>
  Array.fromAsync(store.readObservations(snapshot));

export const aggregates = (store: SnapshotStore, snapshot: SnapshotId): Promise<AggregateRow[]> =>
  Array.fromAsync(store.readAggregates(snapshot));

export const changes = (store: SnapshotStore, snapshot: SnapshotId): Promise<TerritoryChange[]> =>
  Array.fromAsync(store.readChanges(snapshot));
