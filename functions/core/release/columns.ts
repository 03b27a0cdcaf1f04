import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { sizeClassIndex, type SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';

export const schemeIds = Object.keys(sizeClassSchemes) as SizeClassSchemeId[];

/** One entry per scheme. */
export const perScheme = <T>(of: (scheme: SizeClassSchemeId) => T): Record<SizeClassSchemeId, T> => ({
  standard: of('standard'),
  twenty: of('twenty'),
  four: of('four'),
});

export const classIndex = (scheme: SizeClassSchemeId, population: number | null): number | null =>
  sizeClassIndex(sizeClassSchemes[scheme], population);
