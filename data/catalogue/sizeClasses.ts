import type { SizeClass, SizeClassScheme, SizeClassSchemeId } from '../domain/sizeClass.ts';

/** Consecutive classes from their lower bounds; ids read like the printed class: `2000-4999`, `500000+`. */
function classes(...bounds: number[]): SizeClass[] {
  return bounds.map((min, index) => {
    const max = bounds[index + 1] ?? null;
    return { id: max === null ? `${min}+` : `${min}-${max - 1}`, min, max };
  });
}

/** The schemes shown on the site; in `twenty`, 20,000 itself is small. */
export const sizeClassSchemes: Readonly<Record<SizeClassSchemeId, SizeClassScheme>> = {
  standard: { id: 'standard', classes: classes(0, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 500_000) },
  twenty: { id: 'twenty', classes: classes(0, 20_001) },
  four: { id: 'four', classes: classes(0, 5_000, 20_000, 100_000) },
};
