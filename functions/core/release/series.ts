import type { IndicatorId } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow, ObservationStatus } from '@kluftatlas/data/domain/observation.ts';
import { valueOfMunicipality } from '@kluftatlas/data/domain/viaAssociation.ts';
import type { SourceRowsFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import type { SnapshotStore } from '../../ports/snapshotStore.ts';
import type { Input } from './inputs.ts';
import type { Territory } from './territory.ts';

/** One input of values by municipality with its rows by key. */
export interface Series {
  readonly input: Input;
  readonly rows: ReadonlyMap<string, ObservationRow>;
  /** Rows of associations by their key; their values reach the members. */
  readonly associations: ReadonlyMap<string, ObservationRow>;
}

const makesColumns = ({ role, period, releasedFrom }: Input): boolean =>
  role === 'indicators' && (releasedFrom === undefined || period >= releasedFrom);

export async function loadSeries(store: SnapshotStore, inputs: readonly Input[]): Promise<readonly Series[]> {
  const series: Series[] = [];
  for (const input of inputs.filter(makesColumns)) {
    const rows = new Map<string, ObservationRow>();
    const associations = new Map<string, ObservationRow>();
    for await (const row of store.readObservations(input.id)) {
      if (row.area.level === 'municipality') rows.set(row.area.code, row);
      if (row.area.level === 'administration') associations.set(row.area.code, row);
    }
    series.push({ input, rows, associations });
  }
  return series;
}

/** Indicators of all series, in order of id. */
export const indicatorsOf = (series: readonly Series[]): readonly IndicatorId[] =>
  [...new Set(series.flatMap(({ input }) => input.indicators))].sort();

/**
 * Values of one indicator in the order of the territory's municipalities: their own, else their association's, else
 * the reason why there is none.
 */
export function valuesFile(
  series: Series,
  indicator: IndicatorId,
  { municipalities }: Territory,
): ValuesFile {
  const position = series.input.indicators.indexOf(indicator);
  const statuses: Record<string, ObservationStatus> = {};
  const { rows, associations, input } = series;
  const values = municipalities.map(({ ags, association }, index) => {
    const shared = association === null ? undefined : associations.get(association);
    const released = valueOfMunicipality(rows.get(ags), shared, position, input.absence ?? 'missing');
    if (released.status !== undefined) statuses[index] = released.status;
    return released.value;
  });
  return { indicator, period: series.input.period, values, statuses };
}

/** Where in the source file the values of each municipality stand. */
export const sourceRowsFile = ({ input, rows }: Series, { municipalities }: Territory): SourceRowsFile => ({
  dataset: input.dataset,
  period: input.period,
  sha256: input.sha256,
  rows: municipalities.map(({ ags }) => rows.get(ags)?.row ?? null),
});
