import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { BatchWriteCommandInput, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { batchSize } from '../../ports/snapshotStore.ts';
import { storeFailed } from '../storeFailed.ts';
import type { Key } from './table.ts';
import { tableKeys } from './tableDefinition.ts';

/** Waiting, as something a test can replace. */
export interface Waiting {
  sleep(milliseconds: number): Promise<void>;
  /** 0 inclusive to 1 exclusive. */
  random(): number;
}

export const realWaiting: Waiting = {
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

type WriteRequest = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

export const put = (item: Key): WriteRequest => ({ PutRequest: { Item: { ...item } } });
export const remove = ({ pk, sk }: Key): WriteRequest => ({ DeleteRequest: { Key: { pk, sk } } });

/** About 10 seconds of waiting in all before a batch is given up. */
const attempts = 9;
const firstWait = 50;
const longestWait = 5_000;

/**
 * Writes any number of items, 25 at a time. The SDK repeats refused requests; what a request leaves
 * unprocessed is repeated here, after waits of random length up to a doubling bound ("full jitter").
 * @throws Problem `duplicate-key` for two requests with one key, `store-failed` naming the keys left over
 */
export async function batchWrite(
  client: Pick<DynamoDBDocumentClient, 'send'>,
  tableName: string,
  requests: readonly WriteRequest[],
  waiting: Waiting = realWaiting,
): Promise<void> {
  for (let start = 0; start < requests.length; start += batchSize) {
    const batch = requests.slice(start, start + batchSize);
    refuseDuplicates(batch);
    await writeBatch(client, tableName, batch, waiting);
  }
}

async function writeBatch(
  client: Pick<DynamoDBDocumentClient, 'send'>,
  tableName: string,
  batch: readonly WriteRequest[],
  { sleep, random }: Waiting,
): Promise<void> {
  let left = batch;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (attempt > 0) await sleep(random() * Math.min(longestWait, firstWait * 2 ** attempt));
    try {
      const command = new BatchWriteCommand({ RequestItems: { [tableName]: [...left] } });
      left = (await client.send(command)).UnprocessedItems?.[tableName] ?? [];
    } catch (error) {
      throw storeFailed(`Writing ${keyList(left)}`, error);
    }
    if (left.length === 0) return;
  }
  throw storeFailed(`Writing ${keyList(left)}`, `still not taken after ${attempts} attempts`);
}

/** DynamoDB refuses a whole batch for two equal keys without naming them. */
function refuseDuplicates(batch: readonly WriteRequest[]): void {
  const keys = batch.map(keyOf);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice === undefined) return;
  throw new Problem(
    'duplicate-key',
    `Two rows of one snapshot share the key ${twice}`,
    'Check the source file for two rows of the same area and remove one.',
  );
}

const keyOf = ({ PutRequest, DeleteRequest }: WriteRequest): string => {
  const key = PutRequest?.Item ?? DeleteRequest?.Key ?? {};
  return `${key[tableKeys.partition]} / ${key[tableKeys.sort]}`;
};
const keyList = (requests: readonly WriteRequest[]): string => requests.map(keyOf).join(', ');
