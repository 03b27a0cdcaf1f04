import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { batchWrite, put } from '@kluftatlas/functions/adapters/dynamo/batchWrite.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { scriptedServer } from '../scriptedServer.ts';
import type { ScriptedAnswer } from '../scriptedServer.ts';

const answer = (status: number, body: object): ScriptedAnswer => ({
  status,
  contentType: 'application/x-amz-json-1.0',
  body: JSON.stringify(body),
});
const keyOf = (number: number) => ({ pk: 'P', sk: `K${number}` });
const keys = (count: number) => Array.from({ length: count }, (_, index) => keyOf(index));
const taken = answer(200, { UnprocessedItems: {} });
const leaving = (...numbers: number[]) =>
  answer(200, {
    UnprocessedItems: {
      table: numbers.map((number) => ({
        PutRequest: { Item: { pk: { S: 'P' }, sk: { S: `K${number}` } } },
      })),
    },
  });

describe('a batch write', () => {
  const toClose: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const close of toClose.splice(0)) await close();
  });

  /** Writes against a server that gives these answers; returns what was sent and waited. */
  async function write(answers: readonly ScriptedAnswer[], items: readonly { pk: string; sk: string }[]) {
    const server = await scriptedServer(answers);
    const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
    const client = new DynamoDBClient({ endpoint: server.endpoint, region: 'local', credentials });
    toClose.push(() => client.destroy(), server.close);
    const waits: number[] = [];
    const waiting = {
      sleep: async (milliseconds: number) => {
        waits.push(milliseconds);
      },
      random: () => 0.5,
    };
    const result = batchWrite(DynamoDBDocumentClient.from(client), 'table', items.map(put), waiting);
    const outcome = await result.then(
      () => 'written',
      (error: unknown) => error,
    );
    const sent = server.requests.map(({ body }) =>
      (
        JSON.parse(body) as { RequestItems: { table: { PutRequest: { Item: { sk: { S: string } } } }[] } }
      ).RequestItems.table.map(({ PutRequest }) => PutRequest.Item.sk.S),
    );
    return { outcome, sent, waits };
  }

  it('asks nothing for no items', async () => {
    expect(await write([taken], [])).toEqual({ outcome: 'written', sent: [], waits: [] });
  });

  it('sends 25 items at a time, each once', async () => {
    const { outcome, sent, waits } = await write([taken], keys(60));
    expect(outcome).toBe('written');
    expect(sent.map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(new Set(sent.flat()).size).toBe(60);
    expect(waits).toEqual([]);
  });

  it('repeats only what was left unprocessed, after waits that double', async () => {
    const { outcome, sent, waits } = await write([leaving(1, 2), leaving(2), taken], keys(3));
    expect(outcome).toBe('written');
    expect(sent).toEqual([['K0', 'K1', 'K2'], ['K1', 'K2'], ['K2']]);
    expect(waits).toEqual([50, 100]);
  });

  it('gives up with the keys that are left, after waits of at most 5 seconds', async () => {
    const { outcome, sent, waits } = await write([leaving(1, 2)], keys(3));
    expect(outcome).toMatchObject({
      code: 'store-failed',
      message: expect.stringContaining('P / K1, P / K2'),
    });
    expect(outcome).toMatchObject({ message: expect.not.stringContaining('K0') });
    expect(sent).toHaveLength(9);
    expect(waits).toEqual([50, 100, 200, 400, 800, 1600, 2500, 2500]);
  });

  it('outlasts throttling', async () => {
    const throttled = answer(400, {
      __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
      message: 'slow down',
    });
    const { outcome, sent } = await write([throttled, throttled, taken], keys(2));
    expect(outcome).toBe('written');
    expect(sent).toEqual([
      ['K0', 'K1'],
      ['K0', 'K1'],
      ['K0', 'K1'],
    ]);
  });

  it('names the keys and the reason of a refusal', async () => {
    const refused = answer(400, {
      __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
      message: 'no such table',
    });
    const { outcome, sent } = await write([refused], keys(2));
    expect(outcome).toMatchObject({
      code: 'store-failed',
      message: expect.stringMatching(/P \/ K0, P \/ K1.*no such table/),
    });
    expect(sent).toHaveLength(1);
  });

  it('refuses two items with one key before it sends anything', async () => {
    const { outcome, sent } = await write([taken], [keyOf(1), keyOf(2), keyOf(1)]);
    expect(outcome).toMatchObject({ code: 'duplicate-key', message: expect.stringContaining('P / K1') });
    expect(sent).toEqual([]);
  });
});
