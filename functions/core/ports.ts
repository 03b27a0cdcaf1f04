import type { ChangeComputing } from '../ports/changeComputing.ts';
import type { Clock } from '../ports/clock.ts';
import type { ObjectStore } from '../ports/objectStore.ts';
import type { Progress } from '../ports/progress.ts';
import type { SnapshotStore } from '../ports/snapshotStore.ts';
import type { TopologyBuilder } from '../ports/topologyBuilder.ts';

/** Everything the pipeline reaches the world through. */
export interface Ports {
  readonly store: SnapshotStore;
  readonly objects: ObjectStore;
  readonly clock: Clock;
  readonly progress: Progress;
  /** `null` where boundaries cannot be simplified (a Lambda function). */
  readonly topology: TopologyBuilder | null;
  /** On threads of their own; without it changes are computed on this one. */
  readonly changes?: ChangeComputing;
}
