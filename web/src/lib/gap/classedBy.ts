import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import type { GapIndicator, GapPageData } from './pageData.ts';

/** An indicator with the source of its classes beside its others, where they are somebody's types. */
export function classedBy(
  indicator: GapIndicator,
  { schemes }: Pick<GapPageData, 'schemes'>,
  scheme: SizeClassSchemeId,
): GapIndicator {
  const source = schemes.find(({ id }) => id === scheme)?.lookUp?.source;
  if (source === undefined) return indicator;
  const periods = indicator.periods.map((one) => ({ ...one, sources: [...one.sources, source] }));
  return { ...indicator, periods };
}
