import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import type { FetchPorts } from '@kluftatlas/functions/core/fetchSource.ts';
import { silentProgress } from '@kluftatlas/functions/ports/progress.ts';
import { environmentSecrets } from '@kluftatlas/functions/adapters/secrets/environmentSecrets.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';
import { startFileServer, type FileServer } from '../../adapters/http/fileServer.ts';
import { testFetcher } from '../../adapters/http/testFetcher.ts';

export interface Fetching {
  readonly ports: FetchPorts;
  readonly server: FileServer;
  close(): Promise<void>;
}

/** A store in a folder of its own, a server for its files, and a day (in January 2026, where it does not matter). */
export async function openFetching(
  environment: NodeJS.ProcessEnv = {},
  day = '2026-01-15T03:00:00Z',
): Promise<Fetching> {
  const folder = await temporaryFolder();
  const { close, store, objects } = await openLocal(folder.path);
  const server = await startFileServer();
  return {
    server,
    ports: {
      store,
      objects,
      clock: { now: () => new Date(day) },
      progress: silentProgress,
      topology: null,
      fetcher: testFetcher(server),
      secrets: environmentSecrets(environment),
    },
    async close() {
      await server.close();
      await close();
      await folder.remove();
    },
  };
}
