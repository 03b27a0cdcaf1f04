import type { DatasetId, Sha256, SnapshotId } from './ids.ts';
import type { Period } from './period.ts';

/** What makes a snapshot itself: one dataset and period out of one file, read by one parser version. */
export interface SnapshotIdentity {
  readonly sha256: Sha256;
  readonly parserVersion: string;
  readonly dataset: DatasetId;
  readonly period: Period;
}

/**
 * `<sha256>#<parserVersion>#<dataset>#<period>`. One file can hold several tables and periods, so its hash alone
 * does not name a snapshot. The same bytes read by the same parser give the same ids again.
 */
export const snapshotId = ({ sha256, parserVersion, dataset, period }: SnapshotIdentity): SnapshotId =>
  [sha256, parserVersion, dataset, period].join('#') as SnapshotId;
