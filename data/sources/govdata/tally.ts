import type { Ags, IsoDate } from '../../domain/ids.ts';
import type { Rejection } from '../../domain/observation.ts';
import { rejection } from '../shared/rejection.ts';
import { attribute, type NotMunicipal } from './attribution.ts';
import { withDataset, type OwnDatasets } from './municipalities.ts';
import type { OpenDataset } from './openDataset.ts';

/** What is kept of all datasets: counts, whatever their number. */
export interface Tally {
  /** Datasets of whomever. */
  readonly datasets: number;
  readonly municipalities: ReadonlyMap<Ags, OwnDatasets>;
  /** How many are no municipality’s, by the reason. */
  readonly others: ReadonlyMap<NotMunicipal, number>;
  readonly rejections: readonly Rejection[];
  /** Newest change of a dataset; `null` where none tells one. */
  readonly newest: IsoDate | null;
}

/** Takes datasets one by one and keeps none of them. */
export function startTally(): { take(dataset: OpenDataset): void; readonly result: () => Tally } {
  const municipalities = new Map<Ags, OwnDatasets>();
  const others = new Map<NotMunicipal, number>();
  const rejections: Rejection[] = [];
  let datasets = 0;
  let newest: IsoDate | null = null;
  return {
    take(dataset) {
      const { modified } = dataset;
      datasets += 1;
      if (modified !== null && (newest === null || modified > newest)) newest = modified;
      try {
        const found = attribute(dataset);
        if ('ags' in found) {
          municipalities.set(found.ags, withDataset(municipalities.get(found.ags), dataset));
        } else {
          others.set(found.reason, (others.get(found.reason) ?? 0) + 1);
        }
      } catch (error) {
        rejections.push(rejection(error, dataset.row));
      }
    },
    result: () => ({ datasets, municipalities, others, rejections, newest }),
  };
}
