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
import { batchWrite, put, realWaiting, remove } from './batchWrite.ts';
import type { Waiting } from './batchWrite.ts';
import { storeFailed } from './storeFailed.ts';
import type { Key } from './table.ts';
import { sourceIndex } from './tableDefinition.ts';

/** A condition on the item that a write would replace. */
export interface Condition {
  readonly expression: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * The few requests that the store is made of. Reads of the table are strongly consistent.
 * Every failure is a Problem `store-failed`; DynamoDB's own words are in its message.
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

  async function* pages(input: Omit<QueryCommandInput, 'TableName'>, task: string): AsyncGenerator<unknown> {
    let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
    do {
      const command = new QueryCommand({ TableName, ...input, ExclusiveStartKey });
      const page = await client.send(command).catch((error: unknown) => {
        throw storeFailed(task, error);
      });
      yield* page.Items ?? [];
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
  }

  return {
    async get<Item extends Key>({ pk, sk }: Key) {
      try {
        const { Item } = await client.send(
          new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }),
        );
        return (Item as Item | undefined) ?? null;
      } catch (error) {
        throw storeFailed(`Reading ${pk} / ${sk}`, error);
      }
    },
    async put(item) {
      try {
        await client.send(new PutCommand({ TableName, Item: { ...item } }));
      } catch (error) {
        throw storeFailed(`Writing ${item.pk} / ${item.sk}`, error);
      }
    },
    async putIf(item, { expression, names, values }) {
      try {
        await client.send(
          new PutCommand({
            TableName,
            Item: { ...item },
            ConditionExpression: expression,
            ExpressionAttributeNames: names,
            ExpressionAttributeValues: values,
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw storeFailed(`Writing ${item.pk} / ${item.sk}`, error);
      }
    },
    async delete({ pk, sk }) {
      try {
        await client.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
      } catch (error) {
        throw storeFailed(`Deleting ${pk} / ${sk}`, error);
      }
    },
    putAll: (items) => batchWrite(client, tableName, items.map(put), waiting),
    deleteAll: (keys) => batchWrite(client, tableName, keys.map(remove), waiting),
    query: <Item extends Key>(partition: string, sortPrefix?: string) =>
      pages(
        {
          KeyConditionExpression: `pk = :pk${sortPrefix === undefined ? '' : ' AND begins_with(sk, :sk)'}`,
          ExpressionAttributeValues: {
            ':pk': partition,
            ...(sortPrefix !== undefined && { ':sk': sortPrefix }),
          },
          ConsistentRead: true,
        },
        `Reading ${partition}`,
      ) as AsyncGenerator<Item>,
    queryIndex: (partition) =>
      pages(
        {
          IndexName: sourceIndex.name,
          KeyConditionExpression: `${sourceIndex.partition} = :pk`,
          ExpressionAttributeValues: { ':pk': partition },
          ScanIndexForward: false,
        },
        `Reading ${partition}`,
      ) as AsyncGenerator<Key>,
  };
}
