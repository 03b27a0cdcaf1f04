import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import type { AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import type { Sha256 } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow, ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import type { RowOutcomes } from '@kluftatlas/data/domain/release.ts';
import { registerFacts, type RegisterFacts } from '@kluftatlas/data/domain/registerFacts.ts';
import { outcomeOf } from '@kluftatlas/data/domain/rowOutcome.ts';
import type { SourceAdapter } from '@kluftatlas/data/domain/source.ts';
import type { SnapshotMeta, SnapshotStore } from '../ports/snapshotStore.ts';
import type { DatasetReport } from './ingestReport.ts';

const shown = 5;

/**
 * Counts the outcomes of rows against a territory; the kept rows and the rejected ones add up to all.
 * `others` are kept rows that are no observations.
 */
export function countOutcomes(
  rows: Iterable<ObservationRow>,
  others: number,
  rejected: number,
  registry: AreaRegistry,
): RowOutcomes {
  const counts = { stored: others, setAside: 0, unmapped: 0, rejected };
  for (const { area } of rows) counts[outcomeOf(area, registry)] += 1;
  return counts;
}

/** Kept rows that are no observations: aggregates, changes and documents. */
export const othersOf = ({ aggregates = [], changes = [], documents = [] }: ParsedDataset): number =>
  aggregates.length + changes.length + documents.length;

/** Municipalities of the territory that have a row. */
function coverageOf(rows: readonly ObservationRow[], registry: AreaRegistry): DatasetReport['coverage'] {
  let municipalities = 0;
  for (const kind of registry.values()) if (kind === 'municipality') municipalities += 1;
  const isCovered = ({ area }: ObservationRow) =>
    area.level === 'municipality' && outcomeOf(area, registry) === 'stored';
  return municipalities === 0 ? null : { covered: rows.filter(isCovered).length, municipalities };
}

/** Everything of a dataset's report that does not depend on the store. */
export type DatasetDescription = Omit<DatasetReport, 'result' | 'unchanged' | 'findings'>;

export function describeDataset(
  parsed: ParsedDataset,
  registry: AreaRegistry,
  isRegister: boolean,
): DatasetDescription {
  const { rows, rejections } = parsed;
  const unmapped = rows.filter(({ area }) => outcomeOf(area, registry) === 'unmapped');
  return {
    dataset: parsed.dataset,
    period: parsed.period,
    rowsRead: parsed.rowsRead,
    indicators: parsed.indicators.length,
    outcomes: countOutcomes(rows, othersOf(parsed), rejections.length, registry),
    coverage: rows.some(({ area }) => area.level === 'municipality') ? coverageOf(rows, registry) : null,
    firstRejections: rejections.slice(0, shown),
    firstUnmapped: unmapped.slice(0, shown).map(({ area }) => area.code),
    notes: parsed.notes ?? [],
    register: isRegister ? factsOf(rows) : null,
  };
}

function factsOf(rows: readonly ObservationRow[]): RegisterFacts {
  const { municipalities, administrations, unincorporatedAreas } = administrationsOf(rows);
  return registerFacts(municipalities, administrations, unincorporatedAreas);
}

/**
 * The report of a file that was ingested before, from the heads of its snapshots alone; `null` unless all of
 * them count: another file may have taken the place of one since.
 */
export async function describeUnchanged(
  store: SnapshotStore,
  { source, parserVersion }: SourceAdapter,
  hash: Sha256,
): Promise<readonly DatasetReport[] | null> {
  const snapshots = (await store.listSnapshots(source.id)).filter(
    (snapshot) => snapshot.sha256 === hash && snapshot.parserVersion === parserVersion,
  );
  const counting = await Promise.all(snapshots.map((snapshot) => isCurrent(store, snapshot)));
  if (snapshots.length === 0 || counting.includes(false)) return null;
  return snapshots.map((snapshot) => ({
    dataset: snapshot.dataset,
    period: snapshot.period,
    result: 'unchanged',
    rowsRead: snapshot.rowsRead,
    indicators: snapshot.indicators.length,
    outcomes: { stored: 0, setAside: 0, unmapped: 0, rejected: snapshot.rejected },
    unchanged: snapshot.rowsKept,
    coverage: null,
    firstRejections: [],
    firstUnmapped: [],
    notes: [],
    findings: [],
    register: null,
  }));
}

async function isCurrent(store: SnapshotStore, { id, dataset }: SnapshotMeta): Promise<boolean> {
  return (await store.listCurrent(dataset)).some(({ snapshot }) => snapshot === id);
}
