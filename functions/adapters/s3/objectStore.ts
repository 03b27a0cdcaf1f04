import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';
import { checkObjectKey, folderOfPrefix } from '../../ports/objectKey.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import { attempt } from '../storeFailed.ts';
import { cacheControl } from './cacheControl.ts';

/** Objects in one bucket. S3 itself writes whole or not at all, and reads what was written last. */
export function s3ObjectStore(client: S3Client, bucket: string): ObjectStore {
  const place = (key: string) => {
    checkObjectKey(key);
    return { Bucket: bucket, Key: key };
  };

  return {
    put: (key, bytes, contentType) =>
      attempt(`Writing ${key}`, async () => {
        const head = { ContentType: contentType, CacheControl: cacheControl(key) };
        await client.send(new PutObjectCommand({ ...place(key), ...head, Body: bytes }));
      }),
    get: (key) =>
      attempt(`Reading ${key}`, () =>
        unlessAbsent(null, async () => {
          const { Body } = await client.send(new GetObjectCommand(place(key)));
          return (await Body?.transformToByteArray()) ?? new Uint8Array();
        }),
      ),
    has: (key) =>
      attempt(`Looking for ${key}`, () =>
        unlessAbsent(false, async () => {
          await client.send(new HeadObjectCommand(place(key)));
          return true;
        }),
      ),
    list: (prefix) =>
      attempt(`Listing ${prefix}`, async () => {
        folderOfPrefix(prefix);
        const keys: string[] = [];
        for await (const page of paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })) {
          for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
        }
        // S3 orders by UTF-8 bytes, the port by code units.
        return keys.sort();
      }),
    delete: (key) =>
      attempt(`Deleting ${key}`, async () => {
        await client.send(new DeleteObjectCommand(place(key)));
      }),
  };
}

/** Result of the work, or `answer` where there is no such object. */
async function unlessAbsent<Answer, Fallback>(
  answer: Fallback,
  work: () => Promise<Answer>,
): Promise<Answer | Fallback> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return answer;
    throw error;
  }
}
