import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { sizeClassIndex, type BoundedSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import type { DivideRegion } from '@kluftatlas/data/measures/divide.ts';
import { orderBySize, type SizedUnits } from '@kluftatlas/data/measures/rank.ts';

/** All units as one region, with the classes that their inhabitants give. */
export function regionOf(
  units: SizedUnits,
  schemes: readonly BoundedSchemeId[] = ['standard', 'twenty'],
): DivideRegion {
  return {
    units,
    positions: [...units.key.keys()],
    ordered: orderBySize(units),
    schemes: schemes.map((scheme) => ({
      scheme,
      classes: units.population.map((inhabitants) => sizeClassIndex(sizeClassSchemes[scheme], inhabitants)),
      count: sizeClassSchemes[scheme].classes.length,
    })),
  };
}
