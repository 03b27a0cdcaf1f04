import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { RegionsFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { describeGroup } from '@kluftatlas/data/measures/aggregate.ts';
import { membersAt } from './classes.ts';
import { positionsByRegion, type Units } from './units.ts';

/** Positions of the units of Germany, of every state and of every district, in the order of their keys. */
export function regionMembers(units: Units): ReadonlyMap<string, readonly number[]> {
  const districts = Map.groupBy(units.key.keys(), (position) => units.district[position] ?? '');
  return new Map<string, readonly number[]>([
    ...positionsByRegion(units),
    ...[...districts].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** Means, standard deviation and coverage of Germany, the states and the districts over the periods of one indicator. */
export const regionsFile = (
  indicator: Indicator,
  columns: readonly ValuesFile[],
  units: Units,
  members: ReadonlyMap<string, readonly number[]>,
): RegionsFile => ({
  indicator: indicator.id,
  aggregates: columns.flatMap((column) => {
    const values = units.valuesOf(column);
    return [...members].map(([region, positions]) => ({
      period: column.period,
      region,
      ...describeGroup(membersAt(positions, values, units)),
    }));
  }),
});
