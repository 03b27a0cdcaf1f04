import type {
  BoundedScheme,
  BoundedSchemeId,
  LookUpScheme,
  LookUpSchemeId,
  NamedClass,
  SizeClass,
} from '../domain/sizeClass.ts';

/** Consecutive classes from their lower bounds; ids read like the printed class: `2000-4999`, `500000+`. */
function classes(...bounds: number[]): SizeClass[] {
  return bounds.map((min, index) => {
    const max = bounds[index + 1] ?? null;
    return { id: max === null ? `${min}+` : `${min}-${max - 1}`, min, max };
  });
}

const named = (code: string, id: string, de: string, en: string): NamedClass => ({
  id,
  code,
  label: { de, en },
});

/**
 * The schemes shown on the site; in `twenty`, 20,000 itself is small. `bbsr` is the differentiated Stadt- und Gemeindetyp
 * of the BBSR, by size and central-place function, given to whole associations; codes and German names as in its
 * reference table.
 */
export const sizeClassSchemes: Readonly<
  Record<BoundedSchemeId, BoundedScheme> & Record<LookUpSchemeId, LookUpScheme>
> = {
  standard: { id: 'standard', classes: classes(0, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 500_000) },
  twenty: { id: 'twenty', classes: classes(0, 20_001) },
  four: { id: 'four', classes: classes(0, 5_000, 20_000, 100_000) },
  bbsr: {
    id: 'bbsr',
    attribute: 'townTypeDetailed',
    classes: [
      named('50', 'landgemeinde', 'Landgemeinde', 'Rural municipality'),
      named('40', 'kleine-kleinstadt', 'Kleine Kleinstadt', 'Smaller small town'),
      named('30', 'groessere-kleinstadt', 'Größere Kleinstadt', 'Larger small town'),
      named('22', 'kleine-mittelstadt', 'Kleine Mittelstadt', 'Smaller medium-sized town'),
      named('21', 'groessere-mittelstadt', 'Größere Mittelstadt', 'Larger medium-sized town'),
      named('12', 'kleine-grossstadt', 'Kleine Großstadt', 'Smaller city'),
      named('11', 'groessere-grossstadt', 'Größere Großstadt', 'Larger city'),
    ],
  },
};
