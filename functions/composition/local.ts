import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { systemClock } from '../adapters/clock/systemClock.ts';
import { openDirectoryObjects } from '../adapters/directory/objectStore.ts';
import { dynamoTable } from '../adapters/dynamo/dynamoTable.ts';
import { openEmbeddedDynamo } from '../adapters/dynamo/embedded.ts';
import { lockFolder } from '../adapters/dynamo/folderLock.ts';
import { dynamoSnapshotStore } from '../adapters/dynamo/snapshotStore.ts';
import { attempt, storeFailed } from '../adapters/storeFailed.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/objectStore.ts';
import type { SnapshotStore } from '../ports/snapshotStore.ts';

export interface LocalPorts {
  readonly store: SnapshotStore;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  /** Gives the folder back; nothing may be asked of the ports afterwards. */
  close(): Promise<void>;
}

/**
 * The ports on one machine: the DynamoDB in `<home>/dynamo`, objects in `<home>/objects`. Both are made where
 * they are missing, and belong to this process until `close`.
 * @throws Problem `store-locked` naming the process that has them open, `store-failed` where they do not open
 */
export async function openLocal(home: string): Promise<LocalPorts> {
  try {
    return await open(home);
  } catch (error) {
    throw notOpened(home, error);
  }
}

async function open(home: string): Promise<LocalPorts> {
  const dynamo = await openEmbeddedDynamo(join(home, 'dynamo'));
  try {
    return {
      store: dynamoSnapshotStore(dynamoTable(dynamo.client, dynamo.tableName)),
      objects: await openDirectoryObjects(join(home, 'objects')),
      clock: systemClock,
      close: dynamo.close,
    };
  } catch (error) {
    await dynamo.close();
    throw error;
  }
}

function notOpened(home: string, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, message } = storeFailed(`Opening the store in ${home}`, error);
  const advice =
    'See that the folder can be written to and its disk has room. A damaged store is made anew by npm start -- --fresh; ' +
    'then ingest your files again.';
  return new Problem(code, message, advice);
}

/**
 * Removes what is in `home`, sound or damaged: the store, objects and built sites, and nothing else.
 * @throws Problem `store-locked` while another process has the store open
 */
export const forgetLocal = (home: string): Promise<void> =>
  attempt(`Removing the store in ${home}`, async () => {
    const unlock = await lockFolder(join(home, 'dynamo'));
    try {
      for (const part of ['dynamo/data', 'objects', 'site']) {
        await rm(join(home, part), { recursive: true, force: true });
      }
    } finally {
      await unlock();
    }
  });
