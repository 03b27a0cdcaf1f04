import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { RegionAggregate, RegionsFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { ownValues } from '@kluftatlas/data/domain/viaAssociation.ts';
import { aggregateClass } from '@kluftatlas/data/measures/aggregate.ts';
import { regionsOf } from './frame.ts';
import type { Territory } from './territory.ts';

/** Positions of the municipalities of Germany, of every state and of every district, in the order of their keys. */
function membersOf({ municipalities }: Territory): ReadonlyMap<string, readonly number[]> {
  const members = new Map<string, number[]>(regionsOf(municipalities).map((region) => [region, []]));
  municipalities.forEach(({ state, district }, position) => {
    for (const region of ['DE', state, district]) {
      const positions = members.get(region);
      if (positions === undefined) members.set(region, [position]);
      else positions.push(position);
    }
  });
  return members;
}

/** Means, spread and coverage of Germany, the states and the districts over the periods of one indicator. */
export function regionsFile(
  indicator: Indicator,
  columns: readonly ValuesFile[],
  territory: Territory,
): RegionsFile {
  const members = [...membersOf(territory)];
  const aggregates = columns.flatMap(({ period, values: released, statuses }) => {
    const values = ownValues(released, statuses);
    return members.map(([region, positions]): RegionAggregate => {
      const { n, frame, coverage, populationCoverage, mean, weightedMean, standardDeviation } =
        aggregateClass(
          positions.map((position) => ({
            value: values[position] ?? null,
            population: territory.municipalities[position]?.population ?? null,
          })),
          indicator.domain,
        );
      const described = { n, frame, coverage, populationCoverage, mean, weightedMean, standardDeviation };
      return { period, region, ...described };
    });
  });
  return { indicator: indicator.id, aggregates };
}
