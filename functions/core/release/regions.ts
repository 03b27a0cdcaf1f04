import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { RegionAggregate, RegionsFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { aggregateClass } from '@kluftatlas/data/measures/aggregate.ts';
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

/** Means, spread and coverage of Germany, the states and the districts over the periods of one indicator. */
export function regionsFile(
  indicator: Indicator,
  columns: readonly ValuesFile[],
  units: Units,
  members: ReadonlyMap<string, readonly number[]>,
): RegionsFile {
  const aggregates = columns.flatMap((column) => {
    const values = units.valuesOf(column);
    return [...members].map(([region, positions]): RegionAggregate => {
      const { n, frame, coverage, populationCoverage, mean, weightedMean, standardDeviation } =
        aggregateClass(membersAt(positions, values, units), indicator.domain);
      const described = { n, frame, coverage, populationCoverage, mean, weightedMean, standardDeviation };
      return { period: column.period, region, ...described };
    });
  });
  return { indicator: indicator.id, aggregates };
}
