import type { SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { Rejection } from '@kluftatlas/data/domain/observation.ts';
import type { RowOutcomes } from '@kluftatlas/data/domain/release.ts';
import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import type { RunRecord } from '../ports/snapshotStore.ts';
import type { Ports } from './ports.ts';

/** Rejections kept per run; a file with more was stopped by the gate or taken on purpose. */
const rejectionsKept = 1000;

/** Writes the ledger entry of one ingestion; nothing reads it on the way to a release. */
export async function recordRun(
  { store, clock }: Ports,
  { source }: SourceAdapter,
  snapshot: SnapshotId | null,
  result: RunRecord['result'],
  outcomes: RowOutcomes,
  rejections: readonly Rejection[],
): Promise<void> {
  const startedAt = clock.now().toISOString();
  const id = `${startedAt}-${source.id}${snapshot === null ? '' : `-${snapshot.slice(0, 12)}`}`;
  await store.writeRun(
    { id, source: source.id, startedAt, snapshot, result, outcomes },
    rejections.slice(0, rejectionsKept),
  );
}
