import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { systemClock } from '../adapters/clock/systemClock.ts';
import { cloudTable } from '../adapters/dynamo/cloudTable.ts';
import { dynamoSnapshotStore } from '../adapters/dynamo/snapshotStore.ts';
import { cloudBucket } from '../adapters/s3/cloudBucket.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/objectStore.ts';
import type { SnapshotStore } from '../ports/snapshotStore.ts';

export interface AwsPorts {
  readonly store: SnapshotStore;
  readonly objects: ObjectStore;
  readonly clock: Clock;
}

/**
 * The ports in the cloud: table `TABLE_NAME`, bucket `BUCKET_NAME`. Region, credentials and endpoints come from
 * the SDK's own environment variables.
 * @throws Problem `usage` where a name is not set
 */
export function openAws(environment: NodeJS.ProcessEnv = process.env): AwsPorts {
  return {
    store: dynamoSnapshotStore(cloudTable(required(environment, 'TABLE_NAME'))),
    objects: cloudBucket(required(environment, 'BUCKET_NAME')),
    clock: systemClock,
  };
}

/** The bucket that answers of surveys are handed in to: `INBOX_NAME`. @throws Problem `usage` where it is not set */
export const openInbox = (environment: NodeJS.ProcessEnv = process.env): ObjectStore =>
  cloudBucket(required(environment, 'INBOX_NAME'));

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  throw new Problem(
    'usage',
    `The environment variable ${name} is not set`,
    'The infrastructure sets it for its functions; elsewhere set it to the name of the table or bucket.',
  );
}
