import { datasetId, isoDate, sourceId, type Sha256 } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { snapshotId } from '@kluftatlas/data/domain/snapshotId.ts';
import { writeAllObservations } from '@kluftatlas/functions/core/writeRows.ts';
import type { SnapshotStore } from '@kluftatlas/functions/ports/snapshotStore.ts';
import { registerRows } from '../../../data/surveys/support/world.ts';

/** Puts the made-up register of `world.ts` into a store, as of the end of 2021. */
export async function seedRegister(store: SnapshotStore): Promise<void> {
  const dataset = datasetId('destatis-gv/municipalities');
  const identity = {
    sha256: 'f'.repeat(64) as Sha256,
    parserVersion: '1',
    dataset,
    period: period('2021-12'),
  };
  const id = snapshotId(identity);
  const rows = registerRows.map((row, index) => ({ ...row, row: index + 2 }));
  await store.writeSnapshot({
    ...identity,
    id,
    source: sourceId('destatis-gv'),
    dataDate: isoDate('2021-12-31'),
    territoryDate: isoDate('2021-12-31'),
    indicators: [],
    rowsRead: rows.length,
    rowsKept: rows.length,
    rejected: 0,
    acceptedBecause: null,
    objects: [],
    state: 'complete',
  });
  await writeAllObservations(store, id, rows);
  await store.moveCurrent({ dataset, period: identity.period, snapshot: id }, null);
}
