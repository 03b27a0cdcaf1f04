import type { DatasetId, SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import { sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import { fewestAdministrations } from '@kluftatlas/data/surveys/disclosure/counted.ts';
import type { SnapshotMeta, SnapshotStore } from '../../ports/snapshotStore.ts';
import { sha256 } from '../fileIdentity.ts';

export interface CloseInput {
  readonly dataset: DatasetId;
  readonly wave: Period;
  readonly rows: Iterable<ObservationRow>;
  /** Key of the town hall by a sender's own key. */
  readonly administrationOf: (sender: string) => string;
  /** Why nobody can hold the release that had the earlier answers; `null`: not said. */
  readonly unpublishedBecause: string | null;
}

type Reads = Pick<SnapshotStore, 'listCurrent' | 'listSnapshots' | 'readObservations'>;

/**
 * Holds a wave against all answers of its survey that were in a release, or will be beside it under another month: they are the
 * same, or those of as many administrations differ as a group must have: whoever subtracts one release from another gets at no
 * fewer. Returns the reason where one was given and needed, else `null`.
 * @throws Problem `too-few-changes`
 */
export async function refuseTooClose(store: Reads, input: CloseInput): Promise<string | null> {
  const others = await heldAgainst(store, input);
  if (others.length === 0) return null;
  const answers = new Map([...input.rows].map((row) => [row.area.code, fingerprint(row)]));
  let reason: string | null = null;
  for (const other of others) {
    const count = await differing(store, other.id, answers, input.administrationOf);
    if (count === 0 || count >= fewestAdministrations) continue;
    if (other.period !== input.wave) throw otherMonth(other.period, count);
    if (input.unpublishedBecause === null) throw tooClose(other.period, count);
    reason = input.unpublishedBecause;
  }
  return reason;
}

async function heldAgainst(store: Reads, { dataset, wave }: CloseInput): Promise<readonly SnapshotMeta[]> {
  const current = new Set((await store.listCurrent(dataset)).map(({ snapshot }) => snapshot));
  const snapshots = await store.listSnapshots(sourceOfDataset(dataset));
  return snapshots.filter(
    ({ dataset: found, state, released, period, id }) =>
      found === dataset &&
      state === 'complete' &&
      (released === true || (period !== wave && current.has(id))),
  );
}

/** Number of administrations of which something was added, left out or changed. */
async function differing(
  store: Reads,
  snapshot: SnapshotId,
  answers: ReadonlyMap<string, string>,
  administrationOf: CloseInput['administrationOf'],
): Promise<number> {
  const left = new Set(answers.keys());
  const found = new Set<string>();
  for await (const row of store.readObservations(snapshot)) {
    left.delete(row.area.code);
    if (answers.get(row.area.code) !== fingerprint(row)) found.add(administrationOf(row.area.code));
  }
  for (const sender of left) found.add(administrationOf(sender));
  return found.size;
}

const fingerprint = ({ attributes = {} }: ObservationRow): string =>
  sha256(JSON.stringify(Object.entries(attributes).sort(([a], [b]) => byCodeUnits(a, b))));

const described = (count: number): string =>
  count === 1 ? 'the answers of 1 administration' : `the answers of ${count} administrations`;

const tooClose = (wave: Period, count: number): Problem =>
  new Problem(
    'too-few-changes',
    `The wave ${wave} was in a release, and only ${described(count)} are new, gone or changed: held against each other, the two releases would give them away`,
    `Wait until those of at least ${fewestAdministrations} administrations differ. If nobody has got the earlier release, say so with --unpublished "<reason>"; the reason is recorded.`,
  );

const otherMonth = (wave: Period, count: number): Problem =>
  new Problem(
    'too-few-changes',
    `The wave ${wave} and this one differ in nothing but ${described(count)}: held against each other, they would give them away`,
    `If asking went on, hand the answers in as that wave: --wave ${wave}. Else wait until those of at least ${fewestAdministrations} administrations differ.`,
  );
