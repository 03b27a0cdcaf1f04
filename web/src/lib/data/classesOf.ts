import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ClassAggregate, ClassesFile } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';

/** The aggregates of a region (by default Germany) in the order of the scheme's classes. */
export function classesOf(
  file: Pick<ClassesFile, 'aggregates'>,
  scheme: SizeClassSchemeId,
  period: string,
  region = 'DE',
): readonly ClassAggregate[] {
  const of = file.aggregates.filter(
    (aggregate) => aggregate.scheme === scheme && aggregate.region === region && aggregate.period === period,
  );
  return sizeClassSchemes[scheme].classes.flatMap(
    ({ id }) => of.find(({ sizeClass }) => sizeClass === id) ?? [],
  );
}
