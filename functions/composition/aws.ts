import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { systemClock } from '../adapters/clock/systemClock.ts';
import { dynamoTable } from '../adapters/dynamo/dynamoTable.ts';
import { dynamoSnapshotStore } from '../adapters/dynamo/snapshotStore.ts';
import { s3ObjectStore } from '../adapters/s3/objectStore.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/objectStore.ts';
import type { SnapshotStore } from '../ports/snapshotStore.ts';

export interface AwsPorts {
  readonly store: SnapshotStore;
  readonly objects: ObjectStore;
  readonly clock: Clock;
}

/** Refused requests are repeated with exponential backoff and jitter; 8 tries outlast a table that scales up. */
const patience = { maxAttempts: 8, retryMode: 'standard' } as const;

/**
 * The ports in the cloud: table `TABLE_NAME`, bucket `BUCKET_NAME`. Region, credentials and endpoints come from
 * the SDK's own environment variables.
 * @throws Problem `usage` where a name is not set
 */
export function openAws(environment: NodeJS.ProcessEnv = process.env): AwsPorts {
  const table = dynamoTable(new DynamoDBClient(patience), required(environment, 'TABLE_NAME'));
  return {
    store: dynamoSnapshotStore(table),
    objects: s3ObjectStore(new S3Client(patience), required(environment, 'BUCKET_NAME')),
    clock: systemClock,
  };
}

function required(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value !== undefined && value !== '') return value;
  throw new Problem(
    'usage',
    `The environment variable ${name} is not set`,
    'The infrastructure sets it for its functions; elsewhere set it to the name of the table or bucket.',
  );
}
