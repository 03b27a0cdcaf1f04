import type { SnapshotStore } from '@kluftatlas/functions/ports/snapshotStore.ts';
import { afterAll, beforeAll, describe } from 'vitest';
import { headsContract } from './snapshotStore/heads.ts';
import { pointersContract } from './snapshotStore/pointers.ts';
import { rowsContract } from './snapshotStore/rows.ts';

/** What the port promises, whatever stands behind it. `open` gives an empty store. */
export function snapshotStoreContract(
  name: string,
  open: () => Promise<{ readonly store: SnapshotStore; close(): Promise<void> }>,
): void {
  describe(`snapshot store: ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => {
      opened = await open();
    });
    afterAll(() => opened.close());

    const store = () => opened.store;
    headsContract(store);
    rowsContract(store);
    pointersContract(store);
  });
}
