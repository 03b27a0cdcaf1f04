import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { ClassAggregate, ClassesFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { aggregateClass, type Member } from '@kluftatlas/data/measures/aggregate.ts';
import type { Territory } from './territory.ts';
import { positionsByRegion, type Units } from './units.ts';

/** Positions of the units of every region × scheme × class; the same for every indicator of a unit. */
export interface ClassMembers {
  readonly region: ClassAggregate['region'];
  readonly scheme: ClassAggregate['scheme'];
  readonly sizeClass: string;
  readonly positions: readonly number[];
}

export function classMembers(units: Units): readonly ClassMembers[] {
  return [...positionsByRegion(units)].flatMap(([region, ofRegion]) =>
    units.schemes.flatMap(({ scheme, classes }) => {
      const byClass = Map.groupBy(ofRegion, (position) => classes[position] ?? null);
      return sizeClassSchemes[scheme].classes.map(({ id }, index) => ({
        region,
        scheme,
        sizeClass: id,
        positions: byClass.get(index) ?? [],
      }));
    }),
  );
}

/** What `aggregateClass` needs of the units at `positions`. */
export const membersAt = (
  positions: readonly number[],
  values: readonly (number | null)[],
  { population }: Units,
): readonly Member[] =>
  positions.map((position) => ({
    value: values[position] ?? null,
    population: population[position] ?? null,
  }));

/** All class aggregates of one indicator over its periods. */
export function classesFile(
  indicator: Indicator,
  columns: readonly ValuesFile[],
  units: Units,
  members: readonly ClassMembers[],
  { population }: Territory,
): ClassesFile {
  const aggregates = columns.flatMap((column) => {
    const values = units.valuesOf(column);
    return members.map(({ region, scheme, sizeClass, positions }): ClassAggregate => ({
      period: column.period,
      region,
      scheme,
      sizeClass,
      ...aggregateClass(membersAt(positions, values, units), indicator.domain),
    }));
  });
  return {
    indicator: indicator.id,
    classifiedBy: { dataset: population.dataset, date: population.date },
    aggregates,
  };
}
