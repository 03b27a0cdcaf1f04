import type { SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow, ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import type { SnapshotStore } from '@kluftatlas/functions/ports/snapshotStore.ts';

export const observations = (store: SnapshotStore, snapshot: SnapshotId): Promise<ObservationRow[]> =>
  Array.fromAsync(store.readObservations(snapshot));

export const aggregates = (store: SnapshotStore, snapshot: SnapshotId): Promise<AggregateRow[]> =>
  Array.fromAsync(store.readAggregates(snapshot));
