import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { openEmbeddedDynamo } from '@kluftatlas/functions/adapters/dynamo/embedded.ts';
import { startLocalServer } from '@kluftatlas/functions/adapters/dynamo/localServer.ts';
import { tableDefinition } from '@kluftatlas/functions/adapters/dynamo/tableDefinition.ts';
import { openLocal } from '@kluftatlas/functions/composition/local.ts';
import { expect, it } from 'vitest';
import { anySnapshot } from '../../../contracts/testData.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';

/** Leaves a database behind whose table was asked for and never became active. */
async function leaveUnfinishedTable(path: string, tableName: string): Promise<void> {
  const server = await startLocalServer(path, 3_600_000);
  await server.client.send(new CreateTableCommand(tableDefinition(tableName)));
  await server.stop();
}

it('a store whose process ended while its table was being made opens as an empty one', async () => {
  const folder = await temporaryFolder();
  const { tableName, close } = await openEmbeddedDynamo(join(folder.path, 'other'));
  await close();
  await mkdir(join(folder.path, 'dynamo'));
  await leaveUnfinishedTable(join(folder.path, 'dynamo', 'data'), tableName);
  const local = await openLocal(folder.path);
  const meta = anySnapshot();
  await local.store.writeSnapshot(meta);
  expect(await local.store.listSnapshots(meta.source)).toEqual([meta]);
  await local.close();
  await folder.remove();
});
