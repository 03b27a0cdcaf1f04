import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ByScheme } from '@kluftatlas/data/domain/release.ts';
import { isBounded, sizeClassIndex } from '@kluftatlas/data/domain/sizeClass.ts';
import type { Classed } from '@kluftatlas/data/measures/divide.ts';
import { agreed } from '@kluftatlas/data/territory/mapTypes.ts';
import type { LookUp } from './lookUps.ts';
import type { Territory } from './territory.ts';

/** The schemes of a release as they fall on its places and its town halls, in the order of the territory. */
export interface TerritorySchemes {
  readonly municipality: readonly Classed[];
  readonly administration: readonly Classed[];
}

const bounded = Object.values(sizeClassSchemes).filter(isBounded);

/**
 * Schemes with bounds class by inhabitants, an administration by all that it administers. A look-up gives a
 * municipality its class; an administration has the one that all its members have: types are given to associations.
 */
export function schemesOf(
  { municipalities, administrations }: Territory,
  lookUps: readonly LookUp[],
): TerritorySchemes {
  const bySize = (units: readonly { readonly population: number | null }[]): readonly Classed[] =>
    bounded.map((scheme) => ({
      scheme: scheme.id,
      classes: units.map(({ population }) => sizeClassIndex(scheme, population)),
      count: scheme.classes.length,
    }));
  const lookedUp = (keysOf: readonly (readonly string[])[]): readonly Classed[] =>
    lookUps.map(({ scheme, classOf }) => ({
      scheme: scheme.id,
      classes: keysOf.map((keys) => agreed(keys.map((key) => classOf.get(key) ?? null))),
      count: scheme.classes.length,
    }));
  return {
    municipality: [...bySize(municipalities), ...lookedUp(municipalities.map(({ ags }) => [ags]))],
    administration: [...bySize(administrations), ...lookedUp(administrations.map(({ members }) => members))],
  };
}

/** Columns of classes by the id of their scheme; those of look-ups only where the release has them. */
export function byScheme<Column>(
  schemes: readonly Classed[],
  columnOf: (classes: Classed['classes']) => Column,
): ByScheme<Column> {
  return Object.fromEntries(
    schemes.map(({ scheme, classes }) => [scheme, columnOf(classes)]),
  ) as ByScheme<Column>;
}
