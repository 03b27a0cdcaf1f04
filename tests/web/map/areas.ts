import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { AreasFile } from '@kluftatlas/data/domain/release.ts';
import { sizeClassIndex, type BoundedSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';

interface Place {
  readonly ags: string;
  readonly name: string;
  readonly population: number | null;
  readonly modelProject?: number;
}

/** The index of municipalities of an invented release, in the order given (which must be that of the AGS). */
export function areasOf(
  places: readonly Place[],
  unincorporatedAreas: readonly string[] = [],
  polygonOwners: AreasFile['polygonOwners'] = {},
): AreasFile {
  const column = <Value>(of: (place: Place) => Value) => places.map(of);
  const classes = (scheme: BoundedSchemeId) =>
    column(({ population }) => sizeClassIndex(sizeClassSchemes[scheme], population));
  return {
    municipalities: {
      ags: column(({ ags }) => ags),
      name: column(({ name }) => name),
      ars: column(() => null),
      legalStatus: column(() => 'districtMember'),
      population: column(({ population }) => population),
      area: column(() => null),
      administration: column(() => null),
      sizeClass: { standard: classes('standard'), twenty: classes('twenty'), four: classes('four') },
      hasPolygon: column(() => true),
      modelProject: column(({ modelProject }) => modelProject ?? null),
    },
    polygonOwners,
    administrations: [],
    districts: [],
    states: [],
    unincorporatedAreas,
  };
}
