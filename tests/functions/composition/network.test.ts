import { awsNetwork, localNetwork } from '@kluftatlas/functions/composition/network.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { scriptedServer } from '../adapters/scriptedServer.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a secret', () => {
  it('of this machine is a variable of the environment', async () => {
    const { secrets } = localNetwork({ GENESIS_TOKEN: 'token' });
    expect(await secrets.read('GENESIS_TOKEN')).toBe('token');
  });

  it('in the cloud is in Secrets Manager; the environment only says where', async () => {
    const answer = {
      status: 200,
      contentType: 'application/x-amz-json-1.1',
      body: '{"SecretString":"token"}',
    };
    const server = await scriptedServer([answer]);
    vi.stubEnv('AWS_ENDPOINT_URL_SECRETS_MANAGER', server.endpoint);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    const arn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:kluftatlas/genesis-AbCdEf';
    const { secrets } = awsNetwork({ GENESIS_TOKEN_ARN: arn });
    expect(await secrets.read('GENESIS_TOKEN')).toBe('token');
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ SecretId: arn });
    await server.close();
  });

  it.each([
    ['on this machine', localNetwork({ GENESIS_TOKEN: '' }), 'GENESIS_TOKEN=…'],
    ['in the cloud', awsNetwork({ GENESIS_TOKEN: 'not looked at' }), 'infra/runbook.md'],
  ])('that is missing %s is a Problem that says where to put it', async (_, { secrets }, advice) => {
    await expect(secrets.read('GENESIS_TOKEN')).rejects.toMatchObject({
      code: 'secret-missing',
      advice: expect.stringContaining(advice),
    });
  });
});

it('no variable of the environment lets the fetcher reach this machine or go without https', async () => {
  const names = [
    'KLUFT_TRUSTED_ORIGINS',
    'TRUSTED_ORIGINS',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NODE_USE_ENV_PROXY',
  ];
  for (const name of names) vi.stubEnv(name, 'http://127.0.0.1:9');
  const { fetcher } = localNetwork();
  const request = { hosts: ['127.0.0.1', 'localhost'], contentTypes: [], maximumBytes: 1 };
  for (const address of [
    'http://127.0.0.1:9/',
    'https://127.0.0.1/',
    'https://localhost/',
    'http://localhost/',
  ]) {
    await expect(fetcher.fetch({ ...request, address })).rejects.toMatchObject({ code: 'address-refused' });
  }
});
