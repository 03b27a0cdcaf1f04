import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ClassAggregate, FrameRow } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { readClasses, readFrame } from './release.ts';

/** Rows of frame.json for Germany, smallest class first; `undefined` where it has none. */
export const frameRowsOf = (
  unit: FrameRow['unit'],
  scheme: SizeClassSchemeId,
): readonly (FrameRow | undefined)[] => {
  const { rows } = readFrame();
  return sizeClassSchemes[scheme].classes.map(({ id }) =>
    rows.find(
      (row) => row.unit === unit && row.region === 'DE' && row.scheme === scheme && row.sizeClass === id,
    ),
  );
};

/** Class aggregates of an indicator, smallest class first. */
export const aggregatesOf = (
  indicator: string,
  scheme: SizeClassSchemeId,
  period: string,
  region = 'DE',
): readonly ClassAggregate[] => {
  const { aggregates } = readClasses(indicator);
  return sizeClassSchemes[scheme].classes.flatMap(({ id }) =>
    aggregates.filter(
      (row) =>
        row.region === region && row.scheme === scheme && row.period === period && row.sizeClass === id,
    ),
  );
};

/** Largest minus smallest class, by either mean. */
export const gapOf = (aggregates: readonly ClassAggregate[], mean: 'mean' | 'weightedMean'): number =>
  (aggregates.at(-1)?.[mean] ?? NaN) - (aggregates[0]?.[mean] ?? NaN);
