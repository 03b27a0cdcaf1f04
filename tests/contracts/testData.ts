import { createHash } from 'node:crypto';
import { datasetId, indicatorId, isoDate, sourceId } from '@kluftatlas/data/domain/ids.ts';
import type { ReleaseId, Sha256, SnapshotId, SourceId } from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow, ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { snapshotId } from '@kluftatlas/data/domain/snapshotId.ts';
import type { RunRecord, SnapshotMeta } from '@kluftatlas/functions/ports/snapshotStore.ts';

let names = 0;
/** A source no other test has, so that tests can share a store. */
export const anySource = (): SourceId => sourceId(`source-${(names += 1)}`);

export const hashOf = (text: string): Sha256 => createHash('sha256').update(text).digest('hex') as Sha256;

export function anySnapshot(changes: Partial<SnapshotMeta> = {}): SnapshotMeta {
  const source = changes.source ?? anySource();
  const identity = {
    sha256: hashOf(source),
    parserVersion: '1',
    dataset: datasetId(`${source}/households`),
    period: period('2021-06'),
    ...changes,
  };
  return {
    id: snapshotId(identity),
    source,
    dataDate: isoDate('2021-06-30'),
    territoryDate: null,
    indicators: [indicatorId('a'), indicatorId('b')],
    rowsRead: 3,
    rowsKept: 2,
    rejected: 1,
    acceptedBecause: null,
    objects: [],
    state: 'complete',
    ...identity,
  };
}

export const anySnapshotId = (): SnapshotId => anySnapshot().id;

export const municipalityRow = (
  ags: string,
  row: number,
  values: (number | null)[] = [1],
): ObservationRow => ({
  row,
  area: { level: 'municipality', code: ags },
  values,
});

/** Rows of invented municipalities, spread over the 16 states. */
export const municipalityRows = (count: number, values: (number | null)[] = [1]): ObservationRow[] =>
  Array.from({ length: count }, (_, index) => {
    const state = String((index % 16) + 1).padStart(2, '0');
    return municipalityRow(`${state}${String(index).padStart(6, '0')}`, index + 2, values);
  });

export const aggregateRow = (row: number, changes: Partial<AggregateRow> = {}): AggregateRow => ({
  row,
  region: 'DE',
  scheme: 'twenty',
  sizeClass: '0-20000',
  indicator: 'municipalities',
  value: 10_089,
  ...changes,
});

export const changeRow = (row: number, changes: Partial<TerritoryChange> = {}): TerritoryChange => ({
  row,
  level: 'municipality',
  from: '16064073',
  fromName: 'Anrode',
  to: '16064071',
  toName: 'Unstruttal',
  date: isoDate('2023-01-01'),
  since: null,
  kinds: ['dissolved'],
  weight: 0.5,
  areaWeight: null,
  inhabitants: 1_126,
  area: 24.6,
  evidence: 'official',
  source: 'destatis-gebietsaenderungen',
  ...changes,
});

export const anyRun = (changes: Partial<RunRecord> = {}): RunRecord => {
  const source = changes.source ?? anySource();
  const startedAt = changes.startedAt ?? '2026-01-02T03:04:05.678Z';
  return {
    id: `${startedAt}-${source}`,
    source,
    startedAt,
    snapshot: null,
    result: 'stored',
    outcomes: { stored: 3, setAside: 0, unmapped: 0, rejected: 0 },
    ...changes,
  };
};

export const release = (text: string): ReleaseId => `2021-12-31-${hashOf(text).slice(0, 12)}` as ReleaseId;
