import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { ClassAggregate, ClassesFile, ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { ownValues } from '@kluftatlas/data/domain/viaAssociation.ts';
import { aggregateClass } from '@kluftatlas/data/measures/aggregate.ts';
import { classIndex, schemeIds } from './columns.ts';
import { inRegion, regionsOf } from './frame.ts';
import type { Territory } from './territory.ts';

/** Positions of the municipalities of every region × scheme × class; the same for every indicator. */
export interface ClassMembers {
  readonly region: ClassAggregate['region'];
  readonly scheme: ClassAggregate['scheme'];
  readonly sizeClass: string;
  readonly positions: readonly number[];
}

export function classMembers({ municipalities }: Territory): readonly ClassMembers[] {
  return regionsOf(municipalities).flatMap((region) =>
    schemeIds.flatMap((scheme) => {
      const classes = sizeClassSchemes[scheme].classes.map(({ id }) => ({
        region,
        scheme,
        sizeClass: id,
        positions: [] as number[],
      }));
      municipalities.forEach((municipality, position) => {
        const index = inRegion(region)(municipality) ? classIndex(scheme, municipality.population) : null;
        if (index !== null) classes[index]?.positions.push(position);
      });
      return classes;
    }),
  );
}

/** All class aggregates of one indicator over its periods; a value shared through an association is nobody's own. */
export function classesFile(
  indicator: Indicator,
  columns: readonly ValuesFile[],
  members: readonly ClassMembers[],
  { municipalities, population }: Territory,
): ClassesFile {
  const aggregates = columns.flatMap(({ period, values: released, statuses }) => {
    const values = ownValues(released, statuses);
    return members.map(({ region, scheme, sizeClass, positions }): ClassAggregate => ({
      period,
      region,
      scheme,
      sizeClass,
      ...aggregateClass(
        positions.map((position) => ({
          value: values[position] ?? null,
          population: municipalities[position]?.population ?? null,
        })),
        indicator.domain,
      ),
    }));
  });
  return {
    indicator: indicator.id,
    classifiedBy: { dataset: population.dataset, date: population.date },
    aggregates,
  };
}
