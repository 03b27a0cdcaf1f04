import type { UndecidedType } from '../domain/territoryMapping.ts';
import type { Placement } from './placeKeys.ts';

export interface MappedTypes {
  readonly types: ReadonlyMap<string, string>;
  /** Sorted by key. */
  readonly undecided: readonly UndecidedType[];
}

/** What all say; `null` where nobody does, one says nothing, or two differ. */
export function agreed<Type>(types: readonly (Type | null)[]): Type | null {
  const [first = null] = types;
  return types.every((type) => type === first) ? first : null;
}

/**
 * Types of areas put onto another territory. A type has no mean: a municipality made of several has it where all of
 * them, however small their part, had the same one, and none of them is without a row.
 */
export function mapTypes(
  placements: ReadonlyMap<string, Placement>,
  typeOf: (key: string) => string | null,
): MappedTypes {
  const types = new Map<string, string>();
  const undecided: UndecidedType[] = [];
  for (const [key, { parts, absentInhabitants }] of placements) {
    const from = parts.map((part) => ({ key: part.from, type: typeOf(part.from) }));
    const type = absentInhabitants === 0 ? agreed(from.map((part) => part.type)) : null;
    if (type !== null) types.set(key, type);
    else undecided.push({ key, from });
  }
  return { types, undecided };
}
