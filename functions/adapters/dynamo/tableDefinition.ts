import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';

/** Attribute names of the one table's keys; the infrastructure declares the same (a test compares the two). */
export const tableKeys = { partition: 'pk', sort: 'sk' } as const;
/** Lists snapshots and runs by source. Keys only: the items are read from the table, where reads are consistent. */
export const sourceIndex = { name: 'gsi1', partition: 'gsi1pk', sort: 'gsi1sk' } as const;
/** Seconds since 1970 after which the cloud deletes an item. */
export const ttlAttribute = 'ttl';

/** The table as DynamoDB is asked to create it. */
export const tableDefinition = (tableName: string): CreateTableCommandInput => ({
  TableName: tableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [tableKeys.partition, tableKeys.sort, sourceIndex.partition, sourceIndex.sort].map(
    (name) => ({ AttributeName: name, AttributeType: 'S' }),
  ),
  KeySchema: [
    { AttributeName: tableKeys.partition, KeyType: 'HASH' },
    { AttributeName: tableKeys.sort, KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: sourceIndex.name,
      KeySchema: [
        { AttributeName: sourceIndex.partition, KeyType: 'HASH' },
        { AttributeName: sourceIndex.sort, KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
});
