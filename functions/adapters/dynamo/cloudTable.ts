import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { patience } from '../patience.ts';
import { dynamoTable } from './dynamoTable.ts';

/** A table by its name; region, credentials and endpoint come from the SDK's own environment variables. */
export const cloudTable = (name: string) => dynamoTable(new DynamoDBClient(patience), name);
