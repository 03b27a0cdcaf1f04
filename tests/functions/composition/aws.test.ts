import { openEmbeddedDynamo } from '@kluftatlas/functions/adapters/dynamo/embedded.ts';
import { openAws } from '@kluftatlas/functions/composition/aws.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anySnapshot, municipalityRows } from '../../contracts/testData.ts';
import { temporaryFolder } from '../../temporaryFolder.ts';
import { bucket, localS3Environment, startLocalS3 } from '../adapters/s3/localS3.ts';

describe('the ports in the cloud', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('are reached by the environment alone', async () => {
    const folder = await temporaryFolder();
    const [dynamo, s3] = [await openEmbeddedDynamo(folder.path), await startLocalS3()];
    const environment = {
      ...localS3Environment(s3.endpoint),
      AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
      TABLE_NAME: dynamo.tableName,
      BUCKET_NAME: bucket,
    };
    for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);

    const { store, objects, clock } = openAws();
    const meta = anySnapshot();
    await store.writeSnapshot(meta);
    await store.writeObservations(meta.id, municipalityRows(3));
    await objects.put('latest.json', new TextEncoder().encode('{}'), 'application/json');
    expect(await store.listSnapshots(meta.source)).toEqual([meta]);
    expect(await Array.fromAsync(store.readObservations(meta.id))).toEqual(municipalityRows(3));
    expect(await objects.list('')).toEqual(['latest.json']);
    expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(1_000);

    await s3.stop();
    await dynamo.close();
    await folder.remove();
  });

  it.each(['TABLE_NAME', 'BUCKET_NAME'])('say that %s is not set', (name) => {
    const names = { TABLE_NAME: 't', BUCKET_NAME: 'b', [name]: '' };
    expect(() => openAws(names)).toThrow(expect.objectContaining({ code: 'usage' }));
    expect(() => openAws(names)).toThrow(name);
  });
});
