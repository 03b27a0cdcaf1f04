import { describeFinding } from '@kluftatlas/data/checks/describeFinding.ts';
import type { Finding } from '@kluftatlas/data/domain/finding.ts';
import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import { passGate, refuseDuplicates, refuseFuture } from '@kluftatlas/data/domain/qualityGate.ts';
import { describeDataset, type DatasetDescription } from './describeDataset.ts';
import { findingsOf } from './findings.ts';
import type { IngestOptions } from './ingestFile.ts';
import type { SnapshotStore } from '../ports/snapshotStore.ts';
import type { Ports } from './ports.ts';
import { recordRun } from './recordRun.ts';
import { loadRegistry, registryOf } from './registry.ts';

/** A dataset that may go into the store. */
export interface CheckedDataset {
  readonly parsed: ParsedDataset;
  readonly description: DatasetDescription;
  /** What is odd beside other periods, and what follows from it. */
  readonly findings: readonly Finding[];
  /** Reason given by a person where the gate would have stopped it. */
  readonly acceptedBecause: string | null;
}

/**
 * Holds a dataset against the territory and puts it to the gate; what is stopped is recorded as a run.
 * @throws Problem that names the file
 */
export async function checkDataset(
  ports: Ports,
  { adapter, file, acceptBecause }: IngestOptions,
  parsed: ParsedDataset,
): Promise<CheckedDataset> {
  const { embedded, datasets } = adapter.source;
  const role = datasets.find(({ id }) => id === parsed.dataset)?.role;
  const isTerritory = role === 'register' || role === 'geometry';
  const registry = isTerritory ? registryOf(parsed.rows) : await loadRegistry(ports.store);
  const description = describeDataset(parsed, registry, role === 'register');
  try {
    refuseDuplicates(parsed);
    if (!embedded) refuseFuture(parsed, isoDate(ports.clock.now().toISOString().slice(0, 10)));
    const findings = role === 'geometry' ? [] : await findingsOf(ports.store, parsed, registry);
    const doubts = [
      ...doubtsOf(adapter, parsed),
      ...(await wouldStepBack(ports.store, parsed)),
      ...findings.filter(({ action }) => action === 'stop').map(describeFinding),
    ];
    const acceptedBecause = passGate(parsed, doubts, acceptBecause ?? null);
    return { parsed, description, findings, acceptedBecause };
  } catch (problem) {
    await recordRun(ports, parsed, { snapshot: null, result: 'blocked', outcomes: description.outcomes });
    throw problem instanceof Problem ? problem.at({ file: file.name }) : problem;
  }
}

/**
 * Two editions of a register may be of one territory date and of two populations: the older one must not take
 * the place of the newer one unnoticed, whatever order the files come in.
 */
async function wouldStepBack(
  store: SnapshotStore,
  { dataset, period, dataDate }: ParsedDataset,
): Promise<readonly string[]> {
  const pointer = (await store.listCurrent(dataset)).find((current) => current.period === period);
  const counting = pointer === undefined ? null : await store.readSnapshot(pointer.snapshot);
  if (counting === null || counting.dataDate <= dataDate) return [];
  return [`its data are of ${dataDate}, those that count for ${period} of ${counting.dataDate}`];
}
