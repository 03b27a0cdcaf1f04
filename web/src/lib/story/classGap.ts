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

export type Mean = 'mean' | 'weightedMean';

/** Largest minus smallest class, in the indicator's unit. */
export interface Gap {
  readonly smallest: number;
  readonly largest: number;
  readonly gap: number;
}

/** An empty end class gives no gap, and never the next class silently. */
export function gapOf(aggregates: readonly ClassAggregate[], mean: Mean): Gap | null {
  const smallest = aggregates[0]?.[mean] ?? null;
  const largest = aggregates.at(-1)?.[mean] ?? null;
  if (aggregates.length < 2 || smallest === null || largest === null) return null;
  return { smallest, largest, gap: largest - smallest };
}
