import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoTable } from '@kluftatlas/functions/adapters/dynamo/dynamoTable.ts';
import type { DynamoTable } from '@kluftatlas/functions/adapters/dynamo/dynamoTable.ts';
import { openEmbeddedDynamo } from '@kluftatlas/functions/adapters/dynamo/embedded.ts';
import { dynamoSnapshotStore } from '@kluftatlas/functions/adapters/dynamo/snapshotStore.ts';
import { runPartition } from '@kluftatlas/functions/adapters/dynamo/table.ts';
import { writeAllObservations } from '@kluftatlas/functions/core/writeRows.ts';
import type { SnapshotStore } from '@kluftatlas/functions/ports/snapshotStore.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countWrites } from '../../../contracts/countingStores.ts';
import { anyRun, anySnapshot, hashOf, municipalityRows, release } from '../../../contracts/testData.ts';
import { temporaryFolder } from '../../../temporaryFolder.ts';

describe('a store method of several writes, broken off between them', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let dynamo: Awaited<ReturnType<typeof openEmbeddedDynamo>>;
  let table: DynamoTable;
  let store: SnapshotStore;
  beforeAll(async () => {
    folder = await temporaryFolder();
    dynamo = await openEmbeddedDynamo(folder.path);
    table = dynamoTable(dynamo.client, dynamo.tableName);
    store = dynamoSnapshotStore(table);
  });
  afterAll(async () => {
    await dynamo.close();
    await folder.remove();
  });

  /** The same store, broken off before its k-th write to the table. */
  const brokenAt = (k: number): SnapshotStore =>
    dynamoSnapshotStore(
      countWrites(
        { table },
        {
          before({ number }) {
            if (number >= k) throw new Error('broken off');
          },
        },
      ).ports.table,
    );

  /** Number of writes to the table that a method makes. */
  async function writesOf(method: (counted: SnapshotStore) => Promise<void>): Promise<number> {
    const { ports, total } = countWrites({ table });
    await method(dynamoSnapshotStore(ports.table));
    return total();
  }

  async function storedSnapshot(text: string) {
    const meta = anySnapshot({ sha256: hashOf(text) });
    await store.writeSnapshot(meta);
    await writeAllObservations(store, meta.id, municipalityRows(60));
    return meta;
  }

  it('deleteSnapshot: what is left is never taken for complete, and the next deletion finishes it', async () => {
    const first = await storedSnapshot('counted');
    const writes = await writesOf((counted) => counted.deleteSnapshot(first.id));
    expect(writes).toBeGreaterThan(3);
    for (let k = 2; k <= writes; k += 1) {
      const meta = await storedSnapshot(`broken at ${k}`);
      await expect(brokenAt(k).deleteSnapshot(meta.id)).rejects.toThrow('broken off');
      expect((await store.readSnapshot(meta.id))?.state).toBe('writing');
      await store.deleteSnapshot(meta.id);
      expect(await store.readSnapshot(meta.id)).toBeNull();
      expect(await Array.fromAsync(store.readObservations(meta.id))).toEqual([]);
    }
  });

  it('writeRun: a run is listed only with all its rejections', async () => {
    const run = anyRun();
    const rejections = Array.from({ length: 30 }, (_, index) => ({
      row: index + 2,
      field: 'gigabit',
      code: 'value-range' as const,
      reason: `${index + 101} is above 100`,
    }));
    const writes = await writesOf((counted) => counted.writeRun(anyRun(), rejections));
    for (let k = 1; k <= writes; k += 1) {
      await expect(brokenAt(k).writeRun(run, rejections)).rejects.toThrow('broken off');
      expect(await store.listRuns(run.source)).toEqual([]);
    }
    await store.writeRun(run, rejections);
    expect(await store.listRuns(run.source)).toEqual([run]);
    const items = await Array.fromAsync(
      table.query<{ pk: string; sk: string; body: unknown }>(runPartition(run.id), 'ISSUE#'),
    );
    expect(items.map(({ body }) => body)).toEqual(rejections);
  });

  it('moveCurrentRelease: the pointer moves last or not at all', async () => {
    const [first, second] = [release('first'), release('second')];
    await store.moveCurrentRelease(first, null);
    const writes = await writesOf((counted) => counted.moveCurrentRelease(first, null));
    for (let k = 1; k <= writes; k += 1) {
      await expect(brokenAt(k).moveCurrentRelease(second, first)).rejects.toThrow('broken off');
      expect(await store.readCurrentRelease()).toBe(first);
    }
    await store.moveCurrentRelease(second, first);
    expect(await store.readCurrentRelease()).toBe(second);
  });

  it('writeSnapshot: an index entry whose item never came is no snapshot', async () => {
    const meta = anySnapshot();
    await store.writeSnapshot(meta);
    const ahead = dynamoSnapshotStore({
      ...table,
      async *queryIndex(partition) {
        yield { pk: 'SNAP#never-written', sk: 'META' };
        yield* table.queryIndex(partition);
      },
    });
    expect(await ahead.listSnapshots(meta.source)).toEqual([meta]);
  });

  it('every method: a server that is gone is a Problem that says what was asked', async () => {
    const gone = new DynamoDBClient({
      endpoint: 'http://127.0.0.1:9',
      region: 'local',
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
      maxAttempts: 1,
    });
    const lost = dynamoSnapshotStore(dynamoTable(gone, 'table'));
    const { id, source, dataset, period } = anySnapshot();
    const failures: [Promise<unknown>, string][] = [
      [lost.readSnapshot(id), id],
      [lost.listSnapshots(source), source],
      [lost.writeObservations(id, municipalityRows(1)), '01000000'],
      [Array.fromAsync(lost.readObservations(id)), 'OBS#'],
      [lost.moveCurrent({ dataset, period, snapshot: id }, null), dataset],
      [lost.deleteSnapshot(id), id],
    ];
    for (const [failure, words] of failures) {
      await expect(failure).rejects.toMatchObject({
        code: 'store-failed',
        message: expect.stringContaining(words),
      });
    }
    gone.destroy();
  });
});
