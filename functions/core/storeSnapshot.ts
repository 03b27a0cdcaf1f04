import type { Sha256, SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { snapshotId } from '@kluftatlas/data/domain/snapshotId.ts';
import type { SourceAdapter, SourceFile } from '@kluftatlas/data/domain/source.ts';
import type { SnapshotMeta, SnapshotStore } from '../ports/snapshotStore.ts';
import { othersOf } from './describeDataset.ts';
import type { Ports } from './ports.ts';
import { writeAllAggregates, writeAllChanges, writeAllObservations } from './writeRows.ts';

export interface SnapshotInput {
  readonly adapter: SourceAdapter;
  readonly file: SourceFile;
  readonly parsed: ParsedDataset;
  readonly hash: Sha256;
  readonly acceptedBecause: string | null;
}

/**
 * Crash-safe order: raw bytes, head as `writing`, rows, head as `complete`, pointer. A snapshot that is
 * complete is never written again; one that is half written is written over, which gives the same items.
 */
export async function storeSnapshot(ports: Ports, input: SnapshotInput): Promise<StoredSnapshot> {
  const { dataset, period } = input.parsed;
  const id = snapshotId({ sha256: input.hash, parserVersion: input.adapter.parserVersion, dataset, period });
  const { acceptedBecause } = input;
  return storeOnce(ports.store, { id, dataset, period, acceptedBecause }, () =>
    writeSnapshot(ports, input, id),
  );
}

export interface StoredSnapshot {
  readonly snapshot: SnapshotId;
  /** `stored`: a new one · `moved`: an older complete one counts again · `unchanged`: it counted already. */
  readonly result: 'stored' | 'moved' | 'unchanged';
}

/** `write` writes rows and the head as `complete`; it is only called where that was not done before. */
export async function storeOnce(
  store: SnapshotStore,
  {
    id,
    dataset,
    period,
    acceptedBecause,
  }: Pick<SnapshotMeta, 'id' | 'dataset' | 'period' | 'acceptedBecause'>,
  write: () => Promise<void>,
): Promise<StoredSnapshot> {
  const head = await store.readSnapshot(id);
  const isComplete = head?.state === 'complete';
  if (isComplete && head.acceptedBecause !== acceptedBecause) {
    // The same rows for another reason: the one given last is the one on record.
    await store.writeSnapshot({ ...head, acceptedBecause });
  }
  const current =
    (await store.listCurrent(dataset)).find((pointer) => pointer.period === period)?.snapshot ?? null;
  if (isComplete && current === id) return { snapshot: id, result: 'unchanged' };
  if (!isComplete) await write();
  await store.moveCurrent({ dataset, period, snapshot: id }, current);
  return { snapshot: id, result: isComplete ? 'moved' : 'stored' };
}

async function writeSnapshot(ports: Ports, input: SnapshotInput, id: SnapshotId): Promise<void> {
  const { store, objects, progress } = ports;
  const { adapter, file, parsed, hash } = input;
  const raw = `raw/${adapter.source.id}/${hash}`;
  if (!adapter.source.embedded && !(await objects.has(raw))) {
    await objects.put(raw, file.bytes, 'application/octet-stream');
  }
  const head: SnapshotMeta = {
    id,
    source: adapter.source.id,
    dataset: parsed.dataset,
    period: parsed.period,
    dataDate: parsed.dataDate,
    territoryDate: parsed.territoryDate,
    sha256: hash,
    parserVersion: adapter.parserVersion,
    indicators: parsed.indicators,
    rowsRead: parsed.rowsRead,
    rowsKept: parsed.rows.length + othersOf(parsed),
    rejected: parsed.rejections.length,
    acceptedBecause: input.acceptedBecause,
    objects: [
      ...(await writeTopologies(ports, parsed, hash)),
      ...(await writeDocuments(ports, parsed, hash)),
    ],
    state: 'writing',
  };
  await store.writeSnapshot(head);
  progress.start(`${parsed.dataset} ${parsed.period}`, head.rowsKept);
  const onProgress = (rows: number) => progress.advance(rows);
  await writeAllObservations(store, id, parsed.rows, { onProgress });
  await writeAllAggregates(store, id, parsed.aggregates ?? [], { onProgress });
  await writeAllChanges(store, id, parsed.changes ?? [], { onProgress });
  progress.finish();
  await store.writeSnapshot({ ...head, state: 'complete' });
}

async function writeDocuments({ objects }: Ports, parsed: ParsedDataset, hash: Sha256): Promise<string[]> {
  const keys: string[] = [];
  for (const { name, text } of parsed.documents ?? []) {
    const key = `documents/${hash}/${name}`;
    await objects.put(key, new TextEncoder().encode(text), 'application/json');
    keys.push(key);
  }
  return keys;
}

/** Boundaries become simplified topologies, kept as objects of the snapshot. */
async function writeTopologies(
  { topology, objects, progress }: Ports,
  parsed: ParsedDataset,
  hash: Sha256,
): Promise<string[]> {
  if (parsed.boundaries === undefined) return [];
  if (topology === null) {
    throw new Problem(
      'usage',
      'Boundaries cannot be simplified here',
      'Ingest this source with the command line (npm run ingest) or in a build job.',
    );
  }
  progress.start('simplify boundaries', 1);
  const topologies = await topology.build(parsed.boundaries);
  progress.finish();
  const keys: string[] = [];
  for (const layer of ['municipalities', 'districts', 'states'] as const) {
    const key = `geometry/${hash}/${layer}.topo.json`;
    await objects.put(key, topologies[layer], 'application/json');
    keys.push(key);
  }
  return keys;
}
