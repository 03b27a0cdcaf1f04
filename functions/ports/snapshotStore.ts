import type {
  DatasetId,
  IndicatorId,
  IsoDate,
  ReleaseId,
  Sha256,
  SnapshotId,
  SourceId,
} from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow, ObservationRow, Rejection } from '@kluftatlas/data/domain/observation.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import type { RowOutcomes } from '@kluftatlas/data/domain/release.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import type { Validators } from './fetcher.ts';

/** A fetched file that went in. */
export interface KnownFile {
  readonly address: string;
  readonly validators: Validators;
  readonly sha256: Sha256;
  readonly parserVersion: string;
}

/** What is known of a source between runs. */
export interface SourceState {
  readonly source: SourceId;
  readonly lastHash: Sha256 | null;
  /** Runs in a row in which fetching failed. */
  readonly failures: number;
  /** Its fetched files by name. */
  readonly files?: Readonly<Record<string, KnownFile>>;
}

/** Head of an immutable snapshot: one dataset and period out of one file by one parser version. */
export interface SnapshotMeta {
  readonly id: SnapshotId;
  readonly source: SourceId;
  readonly dataset: DatasetId;
  readonly period: Period;
  readonly dataDate: IsoDate;
  readonly territoryDate: IsoDate | null;
  readonly sha256: Sha256;
  readonly parserVersion: string;
  readonly indicators: readonly IndicatorId[];
  readonly rowsRead: number;
  readonly rowsKept: number;
  readonly rejected: number;
  /** Reason given with `--accept` where the gate would have stopped the file. */
  readonly acceptedBecause: string | null;
  /** Object keys that belong to the snapshot (a topology, say). */
  readonly objects: readonly string[];
  /** Of answers: a release of them was begun, so that others may know what was worked out of them. */
  readonly released?: true;
  /** `writing` until its last row is in. Nothing but a resuming ingest reads a snapshot that is not `complete`. */
  readonly state: 'writing' | 'complete';
}

/** Which snapshot counts for a dataset and period. */
export interface CurrentSnapshot {
  readonly dataset: DatasetId;
  readonly period: Period;
  readonly snapshot: SnapshotId;
}

/** One ingestion, kept for the run report. Expires. */
export interface RunRecord {
  readonly id: string;
  readonly source: SourceId;
  /** ISO date and time. */
  readonly startedAt: string;
  readonly snapshot: SnapshotId | null;
  readonly result: 'stored' | 'unchanged' | 'blocked';
  readonly outcomes: RowOutcomes;
}

/** Rows of one write: DynamoDB takes 25 items at a time. */
export const batchSize = 25;

/**
 * Observations, the pointers to what counts, runs and the release pointer.
 * Every method that changes something is safe to repeat; pointers move conditionally and last.
 */
export interface SnapshotStore {
  readSourceState(source: SourceId): Promise<SourceState | null>;
  writeSourceState(state: SourceState): Promise<void>;

  readSnapshot(id: SnapshotId): Promise<SnapshotMeta | null>;
  writeSnapshot(meta: SnapshotMeta): Promise<void>;
  /** Newest first. */
  listSnapshots(source: SourceId): Promise<readonly SnapshotMeta[]>;
  /** At most `batchSize` rows; retries what the store did not take, then fails with their keys. */
  writeObservations(snapshot: SnapshotId, rows: readonly ObservationRow[]): Promise<void>;
  /** Rows of one snapshot in key order. */
  readObservations(snapshot: SnapshotId): AsyncIterable<ObservationRow>;
  /** At most `batchSize` rows, as `writeObservations`. */
  writeAggregates(snapshot: SnapshotId, rows: readonly AggregateRow[]): Promise<void>;
  readAggregates(snapshot: SnapshotId): AsyncIterable<AggregateRow>;
  /** At most `batchSize` rows, as `writeObservations`. */
  writeChanges(snapshot: SnapshotId, rows: readonly TerritoryChange[]): Promise<void>;
  /** Changes of territory in the order of their file. */
  readChanges(snapshot: SnapshotId): AsyncIterable<TerritoryChange>;
  /** Removes the observations and the head of a snapshot that nothing points to. */
  deleteSnapshot(id: SnapshotId): Promise<void>;

  listCurrent(dataset: DatasetId): Promise<readonly CurrentSnapshot[]>;
  /**
   * Moves the pointer if it still is at `from` (`null`: if there is none).
   * @throws Problem `conflict` where another run moved it meanwhile
   */
  moveCurrent(to: CurrentSnapshot, from: SnapshotId | null): Promise<void>;

  writeRun(run: RunRecord, rejections: readonly Rejection[]): Promise<void>;
  listRuns(source: SourceId): Promise<readonly RunRecord[]>;

  readCurrentRelease(): Promise<ReleaseId | null>;
  /** Records the release, then moves the pointer as `moveCurrent` does. */
  moveCurrentRelease(to: ReleaseId, from: ReleaseId | null): Promise<void>;
}
