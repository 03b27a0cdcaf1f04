import type { SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow, ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import { batchSize } from '../ports/snapshotStore.ts';
import type { SnapshotStore } from '../ports/snapshotStore.ts';

export interface WriteOptions {
  /** Batches in flight at a time. */
  readonly concurrency?: number;
  /** Called with the number of rows of each batch that is in. */
  readonly onProgress?: (rows: number) => void;
}

/** Writes a snapshot's rows, several batches at a time; their order does not matter to the store. */
export const writeAllObservations = (
  store: Pick<SnapshotStore, 'writeObservations'>,
  snapshot: SnapshotId,
  rows: readonly ObservationRow[],
  options: WriteOptions = {},
): Promise<void> => inBatches(rows, (batch) => store.writeObservations(snapshot, batch), options);

export const writeAllAggregates = (
  store: Pick<SnapshotStore, 'writeAggregates'>,
  snapshot: SnapshotId,
  rows: readonly AggregateRow[],
  options: WriteOptions = {},
): Promise<void> => inBatches(rows, (batch) => store.writeAggregates(snapshot, batch), options);

export const writeAllChanges = (
  store: Pick<SnapshotStore, 'writeChanges'>,
  snapshot: SnapshotId,
  rows: readonly TerritoryChange[],
  options: WriteOptions = {},
): Promise<void> => inBatches(rows, (batch) => store.writeChanges(snapshot, batch), options);

/** After a failure no new batch starts, and those in flight are waited for before it is passed on. */
async function inBatches<Row>(
  rows: readonly Row[],
  write: (batch: readonly Row[]) => Promise<void>,
  { concurrency = 4, onProgress = () => {} }: WriteOptions,
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const lane = async (): Promise<void> => {
    while (next < rows.length && failures.length === 0) {
      const batch = rows.slice(next, next + batchSize);
      next += batchSize;
      try {
        await write(batch);
        onProgress(batch.length);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: concurrency }, lane));
  if (failures.length > 0) throw failures[0];
}
