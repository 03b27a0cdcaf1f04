import type { AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import type { Ags } from '@kluftatlas/data/domain/ids.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import type {
  ReleaseOutcomes,
  RowOutcomes,
  SuccessorsFile,
  TerritoryReportFile,
} from '@kluftatlas/data/domain/release.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import { changeTable, type ChangeTable } from '@kluftatlas/data/territory/changes.ts';
import type { Combination } from '@kluftatlas/data/territory/mapValues.ts';
import { placeKeys, type PlacedKeys, type TargetTerritory } from '@kluftatlas/data/territory/placeKeys.ts';
import { ownerOfPolygon, successorsOf } from '@kluftatlas/data/territory/successors.ts';
import { walkerOf } from '@kluftatlas/data/territory/walk.ts';
import type { SnapshotStore } from '../../ports/snapshotStore.ts';
import type { Input } from './inputs.ts';
import { registryOfTerritory } from './registryOfTerritory.ts';
import type { DrawnTerritory, Territory } from './territory.ts';

/** The display territory and all that leads to it. */
export interface Mapping {
  readonly table: ChangeTable;
  readonly target: TargetTerritory;
}

export async function loadMapping(
  store: SnapshotStore,
  inputs: readonly Input[],
  territory: Territory,
): Promise<Mapping> {
  const changes: TerritoryChange[] = [];
  for (const input of inputs.filter(({ role }) => role === 'territoryChanges')) {
    for await (const change of store.readChanges(input.id)) changes.push(change);
  }
  const sizes = new Map<string, { readonly inhabitants: number | null; readonly area: number | null }>(
    territory.municipalities.map(({ ags, population, area }) => [ags, { inhabitants: population, area }]),
  );
  return {
    table: changeTable(changes),
    target: {
      date: territory.date,
      registry: registryOfTerritory(territory),
      sizeOf: (key) => sizes.get(key) ?? { inhabitants: null, area: null },
    },
  };
}

/**
 * Where the rows of a file go. A file that does not say its territory is taken to be on this one, but for the keys
 * that are gone: they speak for themselves.
 */
export const placeRows = (
  { table, target }: Mapping,
  { territoryDate }: Input,
  rows: ReadonlyMap<string, ObservationRow>,
): PlacedKeys => placeKeys(new Set(rows.keys()), territoryDate ?? target.date, target, table);

/** How the values of several municipalities become that of one. */
export const combinationOf: Readonly<Record<Indicator['unitOfMeasure'], Combination>> = {
  percent: 'mean',
  euroPerInhabitant: 'mean',
  multiplier: 'mean',
  minutes: 'mean',
  metres: 'mean',
  persons: 'sum',
  squareKilometres: 'sum',
  count: 'sum',
  euro: 'sum',
  listed: 'any',
};

/** `null` where all keys are of the display territory. */
export function territoryReport(
  { dataset, period, sha256 }: Input,
  { placements, unplaced }: PlacedKeys,
  { target }: Mapping,
): TerritoryReportFile | null {
  const found = [...placements].flatMap(([to, { how, parts }]) =>
    parts.filter(({ from }) => from !== to).map(({ from }) => ({ key: from, to, how })),
  );
  const mapped = [...Map.groupBy(found, ({ key }) => key)]
    .map(([key, all]) => ({ key, to: all.map(({ to }) => to).sort(), how: all[0]?.how ?? 'estimated' }))
    .toSorted((a, b) => byCodeUnits(a.key, b.key));
  if (mapped.length === 0 && unplaced.length === 0) return null;
  return { dataset, period, sha256, territoryDate: target.date, mapped, unplaced };
}

/** Of the rows of another territory those that have a place on this one are told apart. */
export function releaseOutcomes(
  outcomes: RowOutcomes,
  report: TerritoryReportFile | null,
  registry: AreaRegistry,
): ReleaseOutcomes {
  const mapped = (report?.mapped ?? []).filter(({ key }) => !registry.has(key as Ags)).length;
  return { ...outcomes, unmapped: outcomes.unmapped - mapped, mapped };
}

export const successorsFile = ({ table, target }: Mapping): SuccessorsFile => ({
  territoryDate: target.date,
  municipalities: successorsOf(walkerOf(table), target.registry, target.date),
});

/** Who the polygons of keys that this territory does not have belong to. */
export function polygonOwners(
  { table, target }: Mapping,
  { geometry }: DrawnTerritory,
): Readonly<Record<string, string>> {
  const walker = walkerOf(table);
  const foreign = [...geometry.municipalities, ...geometry.unincorporated]
    .filter((key) => !target.registry.has(key as Ags))
    .sort();
  return Object.fromEntries(
    foreign.flatMap((key) => {
      const owner = ownerOfPolygon(walker, target.registry, key, geometry.date, target.date);
      return owner === null ? [] : [[key, owner]];
    }),
  );
}
