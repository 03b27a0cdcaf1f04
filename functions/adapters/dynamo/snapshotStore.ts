import type { ReleaseId } from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow } from '@kluftatlas/data/domain/observation.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type {
  CurrentSnapshot,
  RunRecord,
  SnapshotMeta,
  SnapshotStore,
  SourceState,
} from '../../ports/snapshotStore.ts';
import type { Condition, DynamoTable } from './dynamoTable.ts';
import {
  aggregateItem,
  changeItem,
  currentItem,
  issueItem,
  observationItem,
  observationRow,
  runItem,
  snapshotItem,
  sourceStateItem,
} from './items.ts';
import type { ObservationItem, Stored } from './items.ts';
import * as keys from './table.ts';
import type { Key } from './table.ts';

/** The snapshot store over one DynamoDB table; which item stands where is decided in `table.ts`. */
export function dynamoSnapshotStore(table: DynamoTable): SnapshotStore {
  const read = async <Body>(key: Key): Promise<Body | null> =>
    (await table.get<Stored<Body>>(key))?.body ?? null;

  /** The index names the keys; the items come from the table, which is consistent. */
  async function listBySource<Body>(partition: string): Promise<Body[]> {
    const bodies: Body[] = [];
    for await (const { pk, sk } of table.queryIndex(partition)) {
      const body = await read<Body>({ pk, sk });
      if (body !== null) bodies.push(body);
    }
    return bodies;
  }

  const readSnapshot: SnapshotStore['readSnapshot'] = (id) => read<SnapshotMeta>(keys.snapshotKey(id));
  const writeSnapshot = (meta: SnapshotMeta): Promise<void> => table.put(snapshotItem(meta));

  return {
    readSourceState: (source) => read<SourceState>(keys.sourceStateKey(source)),
    writeSourceState: (state) => table.put(sourceStateItem(state)),

    readSnapshot,
    writeSnapshot,
    listSnapshots: (source) => listBySource<SnapshotMeta>(keys.snapshotsOfSource(source)),

    writeObservations: (snapshot, rows) => table.putAll(rows.map((row) => observationItem(snapshot, row))),
    async *readObservations(snapshot) {
      for (const state of keys.statePartitions) {
        const items = table.query<ObservationItem>(keys.observationPartition(snapshot, state));
        for await (const item of items) yield observationRow(item);
      }
    },
    writeAggregates: (snapshot, rows) => table.putAll(rows.map((row) => aggregateItem(snapshot, row))),
    async *readAggregates(snapshot) {
      const items = table.query<Stored<AggregateRow>>(keys.aggregatePartition(snapshot));
      for await (const { body } of items) yield body;
    },

    writeChanges: (snapshot, rows) => table.putAll(rows.map((row) => changeItem(snapshot, row))),
    async *readChanges(snapshot) {
      const items = table.query<Stored<TerritoryChange>>(keys.changePartition(snapshot));
      for await (const { body } of items) yield body;
    },

    async deleteSnapshot(id) {
      const meta = await readSnapshot(id);
      if (meta !== null) {
        const current = await read<CurrentSnapshot>(keys.currentKey(meta.dataset, meta.period));
        if (current?.snapshot === id) throw stillCounts(meta);
        // Broken off half-way, a head that still said `complete` would let the pointer move to half the rows.
        await writeSnapshot({ ...meta, state: 'writing' });
      }
      const partitions = [
        ...keys.statePartitions.map((state) => keys.observationPartition(id, state)),
        keys.aggregatePartition(id),
        keys.changePartition(id),
      ];
      for (const partition of partitions) {
        await table.deleteAll(await Array.fromAsync(table.query(partition)));
      }
      await table.delete(keys.snapshotKey(id));
    },

    async listCurrent(dataset) {
      const items = table.query<Stored<CurrentSnapshot>>(keys.currentPartition(dataset), keys.currentPrefix);
      return Array.fromAsync(items, ({ body }) => body);
    },
    async moveCurrent(to, from) {
      const isMoved = await table.putIf(currentItem(to), unmoved('snapshot', to.snapshot, from));
      if (!isMoved) throw conflict(`snapshot of ${to.dataset} ${to.period}`);
    },

    async writeRun(run, rejections) {
      // The run's own item comes last: a run that is listed has all its rejections.
      await table.putAll(rejections.map((rejection, position) => issueItem(run, rejection, position)));
      await table.put(runItem(run));
    },
    listRuns: (source) => listBySource<RunRecord>(keys.runsOfSource(source)),

    async readCurrentRelease() {
      return (await read<{ release: ReleaseId }>(keys.currentReleaseKey))?.release ?? null;
    },
    async moveCurrentRelease(to, from) {
      const body = { release: to };
      const record: Stored<typeof body> = { ...keys.releaseKey(to), body };
      const pointer: Stored<typeof body> = { ...keys.currentReleaseKey, body };
      await table.put(record);
      if (!(await table.putIf(pointer, unmoved('release', to, from)))) throw conflict('release');
    },
  };
}

/**
 * Holds while a pointer is where its mover saw it, or already where it is to go: a request that was sent
 * again after its answer got lost must not look like another run's.
 */
const unmoved = (field: 'snapshot' | 'release', to: string, from: string | null): Condition => ({
  expression: `${from === null ? 'attribute_not_exists(#body)' : '#body.#field = :from'} OR #body.#field = :to`,
  // Both fields are among DynamoDB's reserved words.
  names: { '#body': 'body', '#field': field },
  values: { ':to': to, ...(from !== null && { ':from': from }) },
});

const conflict = (what: string): Problem =>
  new Problem(
    'conflict',
    `Another run moved the current ${what} meanwhile`,
    'Nothing was changed. Run the same command again; it starts from what counts now.',
  );

const stillCounts = ({ dataset, period }: SnapshotMeta): Problem =>
  new Problem(
    'conflict',
    `The snapshot is the current one of ${dataset} ${period}`,
    'Ingest the file that shall take its place first.',
  );
