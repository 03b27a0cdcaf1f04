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
import { checkObjectKey } from '../../ports/objectKey.ts';
import type { ObjectStore } from '../../ports/objectStore.ts';
import { cacheControl } from './cacheControl.ts';

/** Objects in one bucket. S3 itself writes whole or not at all and reads what was written last. */
export function s3ObjectStore(client: S3Client, bucket: string): ObjectStore {
  const Bucket = bucket;
  const place = (key: string) => {
    checkObjectKey(key);
    return { Bucket, Key: key };
  };

  return {
    async put(key, bytes, contentType) {
      await client.send(
        new PutObjectCommand({
          ...place(key),
          Body: bytes,
          ContentType: contentType,
          CacheControl: cacheControl(key),
        }),
      );
    },
    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(place(key)));
        return (await Body?.transformToByteArray()) ?? new Uint8Array();
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async has(key) {
      try {
        await client.send(new HeadObjectCommand(place(key)));
        return true;
      } catch (error) {
        if (error instanceof NotFound) return false;
        throw error;
      }
    },
    async list(prefix) {
      const keys: string[] = [];
      for await (const page of paginateListObjectsV2({ client }, { Bucket, Prefix: prefix })) {
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key);
      }
      // S3 orders by UTF-8 bytes, the port by code units.
      return keys.sort();
    },
    async delete(key) {
      await client.send(new DeleteObjectCommand(place(key)));
    },
  };
}
