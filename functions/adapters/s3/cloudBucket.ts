import { S3Client } from '@aws-sdk/client-s3';
import { patience } from '../patience.ts';
import { s3ObjectStore } from './objectStore.ts';

/** A bucket by its name; region, credentials and endpoint come from the SDK's own environment variables. */
export const cloudBucket = (name: string) => s3ObjectStore(new S3Client(patience), name);
