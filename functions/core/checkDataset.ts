import { describeFinding } from '@kluftatlas/data/checks/describeFinding.ts';
import type { Finding } from '@kluftatlas/data/domain/finding.ts';
import { isoDate, type Sha256 } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import { passGate, refuseDuplicates, refuseFuture } from '@kluftatlas/data/domain/qualityGate.ts';
import { describeDataset, type DatasetDescription } from './describeDataset.ts';
import { findingsOf } from './findings.ts';
import type { IngestOptions } from './ingestFile.ts';
import type { SnapshotMeta, SnapshotStore } from '../ports/snapshotStore.ts';
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
  { adapter, file, acceptBecause, hash }: IngestOptions & { readonly hash: Sha256 },
  parsed: ParsedDataset,
): Promise<CheckedDataset> {
  const { embedded, datasets } = adapter.source;
  const role = datasets.find(({ id }) => id === parsed.dataset)?.role;
  const isTerritory = role === 'register' || role === 'geometry';
  const registry = isTerritory ? registryOf(parsed.rows) : await loadRegistry(ports.store);
  const before = await counting(ports.store, parsed);
  const described = describeDataset(parsed, registry, role === 'register');
  const description = {
    ...described,
    notes: [...described.notes, ...takesThePlace(parsed, before, hash)],
  };
  try {
    refuseDuplicates(parsed);
    if (!embedded) refuseFuture(parsed, isoDate(ports.clock.now().toISOString().slice(0, 10)));
    const findings = role === 'geometry' ? [] : await findingsOf(ports.store, parsed, registry);
    const doubts = [
      ...doubtsOf(adapter, parsed),
      ...wouldStepBack(parsed, before),
      ...findings.filter(({ action }) => action === 'stop').map(describeFinding),
    ];
    const acceptedBecause = passGate(parsed, doubts, acceptBecause ?? null);
    return { parsed, description, findings, acceptedBecause };
  } catch (problem) {
    await recordRun(ports, parsed, { snapshot: null, result: 'blocked', outcomes: description.outcomes });
    throw problem instanceof Problem ? problem.at({ file: file.name }) : problem;
  }
}

/** The snapshot whose place a dataset would take; `null` where there is none. */
async function counting(
  store: SnapshotStore,
  { dataset, period }: ParsedDataset,
): Promise<SnapshotMeta | null> {
  const pointer = (await store.listCurrent(dataset)).find((current) => current.period === period);
  return pointer === undefined ? null : store.readSnapshot(pointer.snapshot);
}

/**
 * Two editions of a register may be of one territory date and of two populations: the older one must not take
 * the place of the newer one unnoticed, whatever order the files come in.
 */
function wouldStepBack({ period, dataDate }: ParsedDataset, before: SnapshotMeta | null): readonly string[] {
  if (before === null || before.dataDate <= dataDate) return [];
  return [`its data are of ${dataDate}, those that count for ${period} of ${before.dataDate}`];
}

/** A period given by hand may be another edition's. */
const takesThePlace = (
  { period }: ParsedDataset,
  before: SnapshotMeta | null,
  hash: Sha256,
): readonly string[] =>
  before === null || before.sha256 === hash
    ? []
    : [`Another file of ${period} counted up to now: this one takes its place`];
