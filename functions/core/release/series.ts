import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { SnapshotId } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow, ObservationStatus } from '@kluftatlas/data/domain/observation.ts';
import { valueOfMunicipality, type ReleasedValue } from '@kluftatlas/data/domain/viaAssociation.ts';
import type {
  SourcePart,
  SourceRowsFile,
  TerritoryReportFile,
  ValuesFile,
} from '@kluftatlas/data/domain/release.ts';
import type { HowMapped } from '@kluftatlas/data/domain/territoryMapping.ts';
import { mapValue, type Combination, type GivenValue } from '@kluftatlas/data/territory/mapValues.ts';
import type { PlacedKeys, Placement } from '@kluftatlas/data/territory/placeKeys.ts';
import type { SnapshotStore } from '../../ports/snapshotStore.ts';
import type { Input } from './inputs.ts';
import { combinationOf, placeRows, territoryReport, type Mapping } from './mapping.ts';
import type { Territory } from './territory.ts';

/** One input of values by municipality with its rows by key. */
export interface Series {
  readonly input: Input;
  readonly rows: ReadonlyMap<string, ObservationRow>;
  /** Rows of associations by their key; their values reach the members. */
  readonly associations: ReadonlyMap<string, ObservationRow>;
  /** Where the rows go on the display territory. */
  readonly placed: PlacedKeys;
}

export async function loadSeries(
  store: SnapshotStore,
  inputs: readonly Input[],
  mapping: Mapping,
): Promise<readonly Series[]> {
  const series: Series[] = [];
  for (const input of inputs) {
    const rows = new Map<string, ObservationRow>();
    const associations = new Map<string, ObservationRow>();
    for await (const row of store.readObservations(input.id)) {
      if (row.area.level === 'municipality') rows.set(row.area.code, row);
      if (row.area.level === 'administration') associations.set(row.area.code, row);
    }
    series.push({ input, rows, associations, placed: placeRows(mapping, input, rows) });
  }
  return series;
}

/**
 * Values of one indicator in the order of the territory's municipalities: their own, put onto this territory, else
 * their association's, else the reason why there is none.
 */
export function valuesFile(
  series: Series,
  { id: indicator, unitOfMeasure }: Pick<Indicator, 'id' | 'unitOfMeasure'>,
  { municipalities }: Territory,
): ValuesFile {
  const position = series.input.indicators.indexOf(indicator);
  const statuses: Record<string, ObservationStatus> = {};
  const mapped: Record<string, Exclude<HowMapped, 'kept'>> = {};
  const values = municipalities.map(({ ags, association }, index) => {
    const shared = association === null ? undefined : series.associations.get(association);
    const placement = series.placed.placements.get(ags);
    const { value, status } = releasedValue(
      series,
      placement,
      shared,
      position,
      combinationOf[unitOfMeasure],
    );
    if (status !== undefined) statuses[index] = status;
    if (value !== null && status !== 'viaAssociation' && placement !== undefined && placement.how !== 'kept')
      mapped[index] = placement.how;
    return value;
  });
  return { indicator, period: series.input.period, values, statuses, mapped };
}

function releasedValue(
  { rows, input }: Series,
  placement: Placement | undefined,
  shared: ObservationRow | undefined,
  position: number,
  combination: Combination,
): ReleasedValue {
  const absence = input.absence ?? 'missing';
  const [only] = placement?.parts ?? [];
  if (placement === undefined || only === undefined)
    return valueOfMunicipality(undefined, shared, position, absence);
  if (placement.how === 'kept' || placement.how === 'renamed')
    return valueOfMunicipality(rows.get(only.from), shared, position, absence);
  const given = (key: string): GivenValue => {
    const row = rows.get(key);
    const status = row?.statuses?.[position];
    return { value: row?.values[position] ?? null, ...(status !== undefined && { status }) };
  };
  const own = mapValue(placement, given, combination);
  const ofAssociation = valueOfMunicipality(undefined, shared, position, 'missing');
  return own.value === null && ofAssociation.value !== null ? ofAssociation : own;
}

/** Where in the source file the values of each municipality stand. */
export function sourceRowsFile(
  { input, rows, placed }: Series,
  { municipalities }: Territory,
): SourceRowsFile {
  const parts: Record<string, readonly SourcePart[]> = {};
  const own = municipalities.map(({ ags }, index) => {
    const placement = placed.placements.get(ags);
    if (placement === undefined) return null;
    if (placement.how === 'kept') return rows.get(ags)?.row ?? null;
    parts[index] = placement.parts.map(({ from, weight }) => ({
      ags: from,
      row: rows.get(from)?.row ?? 0,
      weight,
    }));
    return null;
  });
  return { dataset: input.dataset, period: input.period, sha256: input.sha256, rows: own, parts };
}

/** What became of the rows of other territories, by input; none for files without any. */
export const territoryReports = (
  series: readonly Series[],
  mapping: Mapping,
): ReadonlyMap<SnapshotId, TerritoryReportFile> =>
  new Map(
    series.flatMap(({ input, placed }) => {
      const report = territoryReport(input, placed, mapping);
      return report === null ? [] : [[input.id, report] as const];
    }),
  );
