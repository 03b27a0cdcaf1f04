import type { ClassAggregate, ClassesFile, ReleaseIndicator } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import type { Mean } from '@kluftatlas/data/measures/gap.ts';
import { classesOf } from '#lib/data/classesOf.ts';
import { listedShares } from './listedShares.ts';

type Measured = Pick<ReleaseIndicator, 'unitOfMeasure'>;

/** The classes of a region in the order of the scheme, with the means that its distance compares. */
export function comparedClasses(
  { unitOfMeasure }: Measured,
  file: Pick<ClassesFile, 'aggregates'>,
  scheme: SizeClassSchemeId,
  period: string,
  region = 'DE',
): readonly ClassAggregate[] {
  const aggregates = classesOf(file, scheme, period, region);
  return unitOfMeasure === 'listed' ? listedShares(aggregates) : aggregates;
}

/** The mean that a distance leads with: that of the inhabitants where they are what the values are about. */
export const leadingMean = ({ weight }: Pick<ReleaseIndicator, 'weight'>): Mean =>
  weight === 'population' ? 'weightedMean' : 'mean';
