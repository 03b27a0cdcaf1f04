import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { snapshotStoreContract } from '../../../contracts/snapshotStore.contract.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';

snapshotStoreContract('embedded DynamoDB', async () => {
  const folder = await temporaryFolder();
  const { store, close } = await openLocal(folder.path);
  return {
    store,
    async close() {
      await close();
      await folder.remove();
    },
  };
});
