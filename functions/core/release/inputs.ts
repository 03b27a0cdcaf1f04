import { indicators } from '@kluftatlas/data/catalogue/indicators.ts';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import type { DatasetId, IndicatorId, IsoDate, ReleaseId } from '@kluftatlas/data/domain/ids.ts';
import type { GapStatus } from '@kluftatlas/data/domain/observation.ts';
import type { Period } from '@kluftatlas/data/domain/period.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { DatasetRole } from '@kluftatlas/data/domain/source.ts';
import { adapters } from '@kluftatlas/data/sources/index.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import type { SnapshotMeta, SnapshotStore } from '../../ports/snapshotStore.ts';
import { sha256 } from '../fileIdentity.ts';
import type { SurveyInput } from './surveys/surveyInputs.ts';
import type { Territory } from './territory.ts';

/** Raise whenever the same inputs give other files. */
const releaseFormat = 15;

export interface Input extends SnapshotMeta {
  readonly role: DatasetRole;
  /** As its dataset says: earlier periods make no columns. */
  readonly releasedFrom?: Period;
  /** As its dataset says: why an area without a row has no value. */
  readonly absence?: GapStatus;
  /** As its dataset says: the dataset by municipality whose totals these are. */
  readonly totalOf?: DatasetId;
}

/** Heads of all snapshots that count, sorted by dataset and period: the list that a release is made of. */
export async function loadInputs(store: SnapshotStore): Promise<readonly Input[]> {
  const datasets = adapters.flatMap(({ source }) => source.datasets).sort((a, b) => byCodeUnits(a.id, b.id));
  const inputs: Input[] = [];
  for (const { id, role, releasedFrom, absence, totalOf } of datasets) {
    for (const pointer of await store.listCurrent(id)) {
      const meta = await store.readSnapshot(pointer.snapshot);
      if (meta === null) {
        throw new Problem(
          'store-failed',
          `The pointer of ${id} ${pointer.period} names a snapshot that is not there`,
          'Ingest the file of this period again.',
        );
      }
      inputs.push({
        ...meta,
        role,
        ...(releasedFrom !== undefined && { releasedFrom }),
        ...(absence !== undefined && { absence }),
        ...(totalOf !== undefined && { totalOf }),
      });
    }
  }
  return inputs.sort((a, b) => byCodeUnits(a.dataset, b.dataset) || byCodeUnits(a.period, b.period));
}

/** Over the sorted hashes of an indicator's files and of what classes its units. */
export function hashOf(
  files: readonly Input[],
  indicator: IndicatorId,
  inputs: readonly Input[],
  { population }: Pick<Territory, 'population'>,
): string {
  const classifiers = inputs.filter(
    ({ dataset, dataDate }) =>
      dataset === population.dataset && (population.date === null || dataDate === population.date),
  );
  const own = files.filter(({ indicators: of }) => of.includes(indicator));
  return sha256(
    [...own, ...classifiers]
      .map(({ sha256: hash }) => hash)
      .sort()
      .join('\n'),
  );
}

export const newestDataDate = (inputs: readonly Input[]): IsoDate =>
  inputs.map(({ dataDate }) => dataDate).reduce((newest, date) => (date > newest ? date : newest));

/**
 * `<newest data date>-<12 hex>` over the canonical list of inputs and everything else that shapes the files. The date is that of the
 * open data: answers, made up or not, make no release newer.
 */
export function releaseIdOf(inputs: readonly Input[], surveys: readonly SurveyInput[]): ReleaseId {
  const canonical = [...inputs, ...surveys].map(
    ({ dataset, period, sha256: hash, parserVersion, acceptedBecause }) => [
      dataset,
      period,
      hash,
      parserVersion,
      acceptedBecause,
    ],
  );
  const catalogue = [indicators, sizeClassSchemes, adapters.map(({ source }) => source), codebooks];
  const hash = sha256(JSON.stringify([releaseFormat, canonical, catalogue]));
  return `${newestDataDate(inputs)}-${hash.slice(0, 12)}` as ReleaseId;
}
