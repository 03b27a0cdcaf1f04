import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';

/** A DynamoDB server in this process, reachable from this machine only. */
export interface LocalServer {
  readonly client: DynamoDBClient;
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Serves the database in the folder `path`. Nothing else may have it open.
 * `createTableMs`: how long a new table takes to become active.
 */
export async function startLocalServer(path: string, createTableMs = 0): Promise<LocalServer> {
  await tryDatabase(path);
  const server = dynalite({ path, createTableMs });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // The protocol wants credentials; here nobody looks at them.
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'local', credentials });
  return {
    client,
    endpoint,
    async stop() {
      client.destroy();
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}

/** dynalite ends the process where its database does not open: here it is opened first, by someone who can tell. */
async function tryDatabase(path: string): Promise<void> {
  const database = new ClassicLevel(path);
  await database.open();
  await database.close();
}
