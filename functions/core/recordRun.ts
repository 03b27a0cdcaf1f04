import { sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import type { RunRecord } from '../ports/snapshotStore.ts';
import type { Ports } from './ports.ts';

/** Rejections kept per run; a file with more was stopped by the gate or taken on purpose. */
const rejectionsKept = 1000;

/** Writes the ledger entry of one dataset of an ingestion; nothing reads it on the way to a release. */
export async function recordRun(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { dataset, period, rejections }: Pick<ParsedDataset, 'dataset' | 'period' | 'rejections'>,
  outcome: Pick<RunRecord, 'snapshot' | 'result' | 'outcomes'>,
): Promise<void> {
  const startedAt = clock.now().toISOString();
  const id = [startedAt, dataset, period].join('#');
  await store.writeRun(
    { id, source: sourceOfDataset(dataset), startedAt, ...outcome },
    rejections.slice(0, rejectionsKept),
  );
}
