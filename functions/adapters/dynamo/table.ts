import { createHash } from 'node:crypto';
import type { AreaRef } from '@kluftatlas/data/domain/area.ts';
import type { DatasetId, ReleaseId, SnapshotId, SourceId } from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow } from '@kluftatlas/data/domain/observation.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';

/** Primary key of an item. */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** The 16 states and `00` for Germany and whatever belongs to no state; observations are spread over these. */
export const statePartitions: readonly string[] = Array.from({ length: 17 }, (_, state) =>
  String(state).padStart(2, '0'),
);

/** 12 hex digits that stand for a snapshot in its rows' keys; the whole id would cost each row 100 bytes more. */
export const shortSnapshot = (id: SnapshotId): string =>
  createHash('sha256').update(id).digest('hex').slice(0, 12);

export const sourceStateKey = (source: SourceId): Key => ({ pk: `SOURCE#${source}`, sk: 'STATE' });

export const snapshotKey = (id: SnapshotId): Key => ({ pk: `SNAP#${id}`, sk: 'META' });
export const snapshotsOfSource = (source: SourceId): string => `SNAPS#${source}`;

export const observationPartition = (snapshot: SnapshotId, state: string): string =>
  `OBS#${shortSnapshot(snapshot)}#${state}`;

/** Rows of one area share a key: a snapshot holds one row of an area. */
export function observationKey(snapshot: SnapshotId, { level, code }: AreaRef): Key {
  const prefix = code.slice(0, 2);
  const state = statePartitions.includes(prefix) ? prefix : '00';
  return { pk: observationPartition(snapshot, state), sk: `${level}#${code}` };
}

export const aggregatePartition = (snapshot: SnapshotId): string => `AGG#${shortSnapshot(snapshot)}`;

/** The padded row comes first, so that figures are read in the order of their source file. */
export const aggregateKey = (snapshot: SnapshotId, row: AggregateRow): Key => ({
  pk: aggregatePartition(snapshot),
  sk: [paddedNumber(row.row), row.region, row.scheme, row.sizeClass, row.indicator].join('#'),
});

export const changePartition = (snapshot: SnapshotId): string => `CHG#${shortSnapshot(snapshot)}`;

export const changeKey = (snapshot: SnapshotId, { row, from, to }: TerritoryChange): Key => ({
  pk: changePartition(snapshot),
  sk: [paddedNumber(row), from, to].join('#'),
});

/**
 * The periods of a dataset share a partition, because a release needs all of them: one strongly consistent
 * query lists them. A partition for each period would need an index, and indexes lag behind.
 */
export const currentPartition = (dataset: DatasetId): string => `DATASET#${dataset}`;
export const currentPrefix = 'CURRENT#';
export const currentKey = (dataset: DatasetId, period: Period): Key => ({
  pk: currentPartition(dataset),
  sk: `${currentPrefix}${period}`,
});

export const runPartition = (id: string): string => `RUN#${id}`;
export const runKey = (id: string): Key => ({ pk: runPartition(id), sk: 'META' });
export const issueKey = (id: string, position: number): Key => ({
  pk: runPartition(id),
  sk: `ISSUE#${paddedNumber(position)}`,
});
export const runsOfSource = (source: SourceId): string => `RUNS#${source}`;

export const releaseKey = (id: ReleaseId): Key => ({ pk: 'RELEASE', sk: id });
export const currentReleaseKey: Key = { pk: 'RELEASE', sk: 'CURRENT' };

/** Eight digits: sorts as a number does, up to the rows of any spreadsheet. */
const paddedNumber = (value: number): string => String(value).padStart(8, '0');
