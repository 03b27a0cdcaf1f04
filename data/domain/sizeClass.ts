import type { Bilingual } from './source.ts';

/** Schemes that class by inhabitants alone. */
export type BoundedSchemeId = 'standard' | 'twenty' | 'four';
/** Schemes that somebody else gives: a release has them where it has their look-up. */
export type LookUpSchemeId = 'bbsr';
export type SizeClassSchemeId = BoundedSchemeId | LookUpSchemeId;

/** Inhabitants from `min` (inclusive) up to `max` (exclusive; `null`: no upper bound). */
export interface SizeClass {
  readonly id: string;
  readonly min: number;
  readonly max: number | null;
}

/** A class with a name instead of bounds; `code`: what the look-up says of its members. */
export interface NamedClass {
  readonly id: string;
  readonly code: string;
  readonly label: Bilingual;
}

/** Classes in rising order of size: the first and the last are the ends of a gap. */
export interface BoundedScheme {
  readonly id: BoundedSchemeId;
  readonly classes: readonly SizeClass[];
}

/** Membership is looked up in the attribute of the rows of an `areaTypes` dataset, and never computed. */
export interface LookUpScheme {
  readonly id: LookUpSchemeId;
  readonly attribute: string;
  readonly classes: readonly NamedClass[];
}

export type SizeClassScheme = BoundedScheme | LookUpScheme;

/** Whether inhabitants alone decide. */
export const isBounded = (scheme: SizeClassScheme): scheme is BoundedScheme => !('attribute' in scheme);

/** Position of the class that holds `inhabitants`; `null` where the number is unknown. */
export function sizeClassIndex(scheme: BoundedScheme, inhabitants: number | null): number | null {
  if (inhabitants === null) return null;
  const index = scheme.classes.findIndex(
    ({ min, max }) => inhabitants >= min && (max === null || inhabitants < max),
  );
  return index === -1 ? null : index;
}
