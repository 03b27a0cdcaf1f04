import { openEmbeddedDynamo } from '@kluftatlas/functions/adapters/dynamo/embedded.ts';
import { openAws, openInbox, type AwsPorts } from '@kluftatlas/functions/composition/aws.ts';
import type { ObjectStore } from '@kluftatlas/functions/ports/objectStore.ts';
import { vi } from 'vitest';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { bucket, inboxBucket, localS3Environment, startLocalS3 } from '../adapters/s3/localS3.ts';

export interface LocalCloud {
  /** The ports as a handler opens them. */
  readonly ports: AwsPorts;
  /** Where answers of surveys are handed in. */
  readonly inbox: ObjectStore;
  /** Lines that handlers wrote to their log, metrics among them, since the last call. */
  takeLog(): Record<string, unknown>[];
  stop(): Promise<void>;
}

/** DynamoDB and S3 in this process, and the environment in which a handler finds them. */
export async function startLocalCloud(): Promise<LocalCloud> {
  const folder = await temporaryFolder();
  const dynamo = await openEmbeddedDynamo(folder.path);
  const s3 = await startLocalS3();
  const environment = {
    ...localS3Environment(s3.endpoint),
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
    TABLE_NAME: dynamo.tableName,
    BUCKET_NAME: bucket,
    INBOX_NAME: inboxBucket,
    // Log and metrics go through the console, where they can be watched.
    POWERTOOLS_DEV: 'true',
    POWERTOOLS_METRICS_DISABLED: 'false',
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const written: string[] = [];
  const write = (line: string) => void written.push(line);
  for (const level of ['log', 'info', 'error'] as const) vi.spyOn(console, level).mockImplementation(write);
  return {
    ports: openAws(),
    inbox: openInbox(),
    takeLog: () => written.splice(0).map((line) => JSON.parse(line) as Record<string, unknown>),
    async stop() {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      await s3.stop();
      await dynamo.close();
      await folder.remove();
    },
  };
}
