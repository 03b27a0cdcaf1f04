import S3rver from 's3rver';
import { temporaryFolder } from '../../../temporaryFolder.ts';

export const bucket = 'kluftatlas';
/** Where answers of surveys are handed in. */
export const inboxBucket = 'kluftatlas-inbox';

/**
 * The settings by which the SDK talks to a local S3. Checksums only where required: s3rver would store the
 * SDK's checksum trailer as part of the object.
 */
export const localS3Environment = (endpoint: string) => ({
  AWS_ENDPOINT_URL_S3: endpoint,
  AWS_ACCESS_KEY_ID: 'S3RVER',
  AWS_SECRET_ACCESS_KEY: 'S3RVER',
  AWS_REGION: 'eu-central-1',
  AWS_REQUEST_CHECKSUM_CALCULATION: 'WHEN_REQUIRED',
  AWS_RESPONSE_CHECKSUM_VALIDATION: 'WHEN_REQUIRED',
});

/** An S3 with both buckets, in this process, for this machine only. */
export async function startLocalS3(): Promise<{ readonly endpoint: string; stop(): Promise<void> }> {
  const folder = await temporaryFolder();
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: folder.path,
    configureBuckets: [{ name: bucket }, { name: inboxBucket }],
  });
  const { port } = await server.run();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      await server.close();
      await folder.remove();
    },
  };
}
