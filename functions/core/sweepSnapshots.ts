import { surveySources } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import type { SnapshotStore } from '../ports/snapshotStore.ts';

/**
 * Removes what broken-off ingestions left and no later one finished. Only where no other process can be in
 * the middle of one: on one machine, while the store is locked.
 */
export async function sweepSnapshots(store: SnapshotStore): Promise<number> {
  let swept = 0;
  for (const source of [...adapters.map((adapter) => adapter.source.id), ...surveySources]) {
    for (const { id, state } of await store.listSnapshots(source)) {
      if (state === 'complete') continue;
      await store.deleteSnapshot(id);
      swept += 1;
    }
  }
  return swept;
}
