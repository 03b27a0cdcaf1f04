import { HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { s3ObjectStore } from '@kluftatlas/functions/adapters/s3/objectStore.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { objectStoreContract } from '../../../contracts/objectStore.contract.ts';
import { scriptedServer } from '../scriptedServer.ts';
import { bucket, localS3Environment, startLocalS3 } from './localS3.ts';

async function openS3() {
  const server = await startLocalS3();
  for (const [name, value] of Object.entries(localS3Environment(server.endpoint))) vi.stubEnv(name, value);
  const client = new S3Client({});
  return {
    client,
    objects: s3ObjectStore(client, bucket),
    async close() {
      client.destroy();
      vi.unstubAllEnvs();
      await server.stop();
    },
  };
}

objectStoreContract('S3', openS3);

describe('objects in S3', () => {
  let s3: Awaited<ReturnType<typeof openS3>>;
  beforeAll(async () => {
    s3 = await openS3();
  });
  afterAll(() => s3.close());

  it.each([
    ['latest.json', 'application/json', 'public, max-age=60'],
    ['releases/2021-12-31-abc/manifest.json', 'application/json', 'public, max-age=31536000, immutable'],
    ['raw/destatis-gv/abc', 'application/octet-stream', 'no-cache'],
  ])('puts %s with its content type and how long it may be kept', async (key, type, cache) => {
    await s3.objects.put(key, new Uint8Array([1]), type);
    const head = await s3.client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    expect([head.ContentType, head.CacheControl]).toEqual([type, cache]);
  });

  it('fails as a Problem that names the key where the bucket is gone', async () => {
    const objects = s3ObjectStore(s3.client, 'no-such-bucket');
    await expect(objects.put('a/b', new Uint8Array([1]), 'text/plain')).rejects.toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('a/b'),
    });
    await expect(objects.get('a/b')).rejects.toMatchObject({ code: 'store-failed' });
  });
});

describe('a listing of several pages', () => {
  // The local S3 cannot continue a listing on a current OpenSSL, so the pages are written here.
  const page = (keys: readonly string[], next: string) => ({
    status: 200,
    contentType: 'application/xml',
    body: `<ListBucketResult>${next}${keys.map((key) => `<Contents><Key>${key}</Key></Contents>`).join('')}</ListBucketResult>`,
  });

  it('is read to its end and sorted by code units over all pages', async () => {
    const more = '<IsTruncated>true</IsTruncated><NextContinuationToken>next</NextContinuationToken>';
    const [beforeEmoji, emoji] = ['pages/\uFF5E', 'pages/😀'];
    const server = await scriptedServer([page(['pages/a', beforeEmoji], more), page([emoji], '')]);
    const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
    const client = new S3Client({ endpoint: server.endpoint, region: 'eu-central-1', credentials });
    expect(await s3ObjectStore(client, bucket).list('pages/')).toEqual(['pages/a', emoji, beforeEmoji]);
    expect(server.requests.map(({ url }) => url.includes('continuation-token=next'))).toEqual([false, true]);
    client.destroy();
    await server.close();
  });
});
