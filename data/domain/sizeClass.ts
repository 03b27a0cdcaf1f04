export type SizeClassSchemeId = 'standard' | 'twenty' | 'four';

/** Inhabitants from `min` (inclusive) up to `max` (exclusive; `null`: no upper bound). */
export interface SizeClass {
  readonly id: string;
  readonly min: number;
  readonly max: number | null;
}

export interface SizeClassScheme {
  readonly id: SizeClassSchemeId;
  readonly classes: readonly SizeClass[];
}

/** Position of the class that holds `inhabitants`; `null` where the number is unknown. */
export function sizeClassIndex(scheme: SizeClassScheme, inhabitants: number | null): number | null {
  if (inhabitants === null) return null;
  const index = scheme.classes.findIndex(
    ({ min, max }) => inhabitants >= min && (max === null || inhabitants < max),
  );
  return index === -1 ? null : index;
}
