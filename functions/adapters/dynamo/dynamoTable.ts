import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from '@aws-sdk/lib-dynamodb';
import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { attempt, storeFailed } from '../storeFailed.ts';
import { batchWrite, put, realWaiting, remove } from './batchWrite.ts';
import type { Waiting } from './batchWrite.ts';
import type { Key } from './table.ts';
import { sourceIndex, tableKeys } from './tableDefinition.ts';

/** A condition on the item that a write would replace. */
export interface Condition {
  readonly expression: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The few requests that the store is made of. Reads of the table are strongly consistent.
 * Every failure is a Problem `store-failed` with DynamoDB's own words in its message.
 */
export interface DynamoTable {
  get<Item extends Key>(key: Key): Promise<Item | null>;
  put(item: Key): Promise<void>;
  /** `false` where the condition does not hold; nothing is written then. */
  putIf(item: Key, condition: Condition): Promise<boolean>;
  delete(key: Key): Promise<void>;
  putAll(items: readonly Key[]): Promise<void>;
  deleteAll(keys: readonly Key[]): Promise<void>;
  /** Items of a partition in the order of their sort keys, page by page. */
  query<Item extends Key>(partition: string, sortPrefix?: string): AsyncGenerator<Item>;
  /** Keys of the items of a source, last sort key first; an index may lag behind and name what is gone. */
  queryIndex(partition: string): AsyncGenerator<Key>;
}

export function dynamoTable(
  dynamo: DynamoDBClient,
  tableName: string,
  waiting: Waiting = realWaiting,
): DynamoTable {
  // Optional fields that are not set are not stored.
  const client = DynamoDBDocumentClient.from(dynamo, { marshallOptions: { removeUndefinedValues: true } });
  const TableName = tableName;

  async function* pages<Item>(
    partition: string,
    input: Omit<QueryCommandInput, 'TableName'>,
  ): AsyncGenerator<Item> {
    let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
    do {
      const command = new QueryCommand({ TableName, ...input, ExclusiveStartKey });
      const page = await attempt(`Reading ${partition}`, () => client.send(command));
      yield* (page.Items ?? []) as Item[];
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
  }

  return {
    get: <Item extends Key>({ pk, sk }: Key) =>
      attempt(`Reading ${pk} / ${sk}`, async () => {
        const command = new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true });
        return ((await client.send(command)).Item as Item | undefined) ?? null;
      }),
    put: (item) =>
      attempt(`Writing ${item.pk} / ${item.sk}`, async () => {
        await client.send(new PutCommand({ TableName, Item: { ...item } }));
      }),
    async putIf(item, { expression, names, values }) {
      const command = new PutCommand({
        TableName,
        Item: { ...item },
        ConditionExpression: expression,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: values,
      });
      try {
        await client.send(command);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw storeFailed(`Writing ${item.pk} / ${item.sk}`, error);
      }
    },
    delete: ({ pk, sk }) =>
      attempt(`Deleting ${pk} / ${sk}`, async () => {
        await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
      }),
    putAll: (items) => batchWrite(client, tableName, items.map(put), waiting),
    deleteAll: (keys) => batchWrite(client, tableName, keys.map(remove), waiting),
    query: (partition, sortPrefix) => {
      const isPrefixed = sortPrefix !== undefined;
      return pages(partition, {
        KeyConditionExpression: `${tableKeys.partition} = :pk${isPrefixed ? ` AND begins_with(${tableKeys.sort}, :sk)` : ''}`,
        ExpressionAttributeValues: { ':pk': partition, ...(isPrefixed && { ':sk': sortPrefix }) },
        ConsistentRead: true,
      });
    },
    queryIndex: (partition) =>
      pages(partition, {
        IndexName: sourceIndex.name,
        KeyConditionExpression: `${sourceIndex.partition} = :pk`,
        ExpressionAttributeValues: { ':pk': partition },
        ScanIndexForward: false,
      }),
  };
}
