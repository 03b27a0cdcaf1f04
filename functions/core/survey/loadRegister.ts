import { administrationsOf, type RegisterUnits } from '@kluftatlas/data/domain/administrations.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SnapshotMeta, SnapshotStore } from '../../ports/snapshotStore.ts';
import { newestRegister } from '../registry.ts';

/**
 * The newest register in the store, which senders are found in.
 * @throws Problem `register-missing`
 */
export async function loadRegister(
  store: SnapshotStore,
): Promise<{ readonly head: SnapshotMeta; readonly units: RegisterUnits }> {
  const current = await newestRegister(store);
  const head = current === null ? null : await store.readSnapshot(current.snapshot);
  if (head === null) {
    throw new Problem(
      'register-missing',
      'No register of municipalities is in the store: nobody could be found in it',
      'Read one first: npm run ingest -- destatis-gv <file>.',
    );
  }
  const rows = await Array.fromAsync(store.readObservations(head.id));
  return { head, units: administrationsOf(rows) };
}
