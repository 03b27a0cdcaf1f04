import { join } from 'node:path';
import { systemClock } from '../adapters/clock/systemClock.ts';
import { openDirectoryObjects } from '../adapters/directory/objectStore.ts';
import { dynamoTable } from '../adapters/dynamo/dynamoTable.ts';
import { openEmbeddedDynamo } from '../adapters/dynamo/embedded.ts';
import { dynamoSnapshotStore } from '../adapters/dynamo/snapshotStore.ts';
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
 * @throws Problem `store-locked` naming the process that has them open
 */
export async function openLocal(home: string): Promise<LocalPorts> {
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
