import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { lockFolder } from './folderLock.ts';
import { startLocalServer } from './localServer.ts';
import type { LocalServer } from './localServer.ts';
import { tableDefinition } from './tableDefinition.ts';

/** A DynamoDB inside this process, on disk, with the table in it. */
export interface EmbeddedDynamo {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** `http://127.0.0.1:<port>`, for other SDK clients of this process or its children. */
  readonly endpoint: string;
  /** Ends the server, its database and the lock. */
  close(): Promise<void>;
}

const tableName = 'kluftatlas';

/**
 * Opens the DynamoDB kept in `folder`, and makes it where there is none. What is written survives the sudden
 * end of the process. One process at a time: a second one on the same folder would damage what the first writes.
 * @throws Problem `store-locked` naming the process that has it open
 */
export async function openEmbeddedDynamo(folder: string): Promise<EmbeddedDynamo> {
  const unlock = await lockFolder(folder);
  try {
    const server = await serveTable(join(folder, 'data'));
    return {
      client: server.client,
      endpoint: server.endpoint,
      tableName,
      async close() {
        await server.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function serveTable(path: string): Promise<LocalServer> {
  const server = await startLocalServer(path);
  const status = await tableStatus(server.client);
  if (status === 'ACTIVE') return server;
  if (status === undefined) {
    await server.client.send(new CreateTableCommand(tableDefinition(tableName)));
    while ((await tableStatus(server.client)) !== 'ACTIVE') await sleep(5);
    return server;
  }
  // A process ended in the instant between making the table and using it. dynalite never finishes such a table
  // and takes nothing into it, so there is nothing to lose.
  await server.stop();
  await rm(path, { recursive: true });
  return serveTable(path);
}

async function tableStatus(client: DynamoDBClient): Promise<string | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table?.TableStatus;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
