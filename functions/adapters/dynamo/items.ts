import type { AreaLevel } from '@kluftatlas/data/domain/area.ts';
import type { SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type {
  AggregateRow,
  Attributes,
  ObservationRow,
  ObservationStatus,
  Rejection,
} from '@kluftatlas/data/domain/observation.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import type { CurrentSnapshot, RunRecord, SnapshotMeta, SourceState } from '../../ports/snapshotStore.ts';
import {
  aggregateKey,
  changeKey,
  currentKey,
  issueKey,
  observationKey,
  runKey,
  runsOfSource,
  snapshotKey,
  snapshotsOfSource,
  sourceStateKey,
} from './table.ts';
import type { Key } from './table.ts';

/** One area's row. Names are one letter long: they are stored, and paid for, with every row. */
export interface ObservationItem extends Key {
  /** values, in the order of the snapshot's indicators */
  readonly v: readonly (number | null)[];
  /** row in the source file */
  readonly r: number;
  /** statuses by position, where they are not what the value says already */
  readonly s?: Readonly<Record<number, ObservationStatus>>;
  /** attributes */
  readonly a?: Attributes;
}

export function observationItem(snapshot: SnapshotId, row: ObservationRow): ObservationItem {
  return {
    ...observationKey(snapshot, row.area),
    v: row.values,
    r: row.row,
    ...(row.statuses && { s: row.statuses }),
    ...(row.attributes && { a: row.attributes }),
  };
}

export function observationRow({ sk, v, r, s, a }: ObservationItem): ObservationRow {
  const separator = sk.indexOf('#');
  return {
    row: r,
    area: { level: sk.slice(0, separator) as AreaLevel, code: sk.slice(separator + 1) },
    values: v,
    ...(s && { statuses: s }),
    ...(a && { attributes: a }),
  };
}

/** Everything that is not a row by the thousand is stored as it is, beside its keys. */
export interface Stored<Body> extends Key {
  readonly body: Body;
}

/** Listed by source through `sourceIndex`. */
interface StoredBySource<Body> extends Stored<Body> {
  readonly gsi1pk: string;
  readonly gsi1sk: string;
}

interface Expiring {
  readonly ttl: number;
}

export const sourceStateItem = (body: SourceState): Stored<SourceState> => ({
  ...sourceStateKey(body.source),
  body,
});

/** The data date leads the index: descending order gives the newest data first without asking a clock. */
export const snapshotItem = (body: SnapshotMeta): StoredBySource<SnapshotMeta> => ({
  ...snapshotKey(body.id),
  gsi1pk: snapshotsOfSource(body.source),
  gsi1sk: [body.dataDate, body.dataset, body.period, body.id].join('#'),
  body,
});

export const aggregateItem = (snapshot: SnapshotId, body: AggregateRow): Stored<AggregateRow> => ({
  ...aggregateKey(snapshot, body),
  body,
});

export const changeItem = (snapshot: SnapshotId, body: TerritoryChange): Stored<TerritoryChange> => ({
  ...changeKey(snapshot, body),
  body,
});

export const currentItem = (body: CurrentSnapshot): Stored<CurrentSnapshot> => ({
  ...currentKey(body.dataset, body.period),
  body,
});

/** Runs and their rejections go after 400 days: a yearly source always shows its last run. */
const expiry = ({ startedAt }: RunRecord): number => Math.floor(Date.parse(startedAt) / 1000) + 400 * 86_400;

export const runItem = (body: RunRecord): StoredBySource<RunRecord> & Expiring => ({
  ...runKey(body.id),
  gsi1pk: runsOfSource(body.source),
  gsi1sk: `${body.startedAt}#${body.id}`,
  ttl: expiry(body),
  body,
});

export const issueItem = (
  run: RunRecord,
  body: Rejection,
  position: number,
): Stored<Rejection> & Expiring => ({
  ...issueKey(run.id, position),
  ttl: expiry(run),
  body,
});
