import type { Ags, StateKey } from './ids.ts';

export type AreaLevel = 'municipality' | 'administration' | 'district' | 'state' | 'country';

/** One area: its level and its key on that level (AGS, association key, district, state, `DE`). */
export interface AreaRef {
  readonly level: AreaLevel;
  readonly code: string;
}

/** A region that figures are given for: Germany or one state. */
export type Region = 'DE' | StateKey;

/** A key's standing in a register: what it counts as. */
export type AreaKind = 'municipality' | 'unincorporatedArea';

/** Who is who on one territory: the keys of a register (or of the geometry) and their kinds. */
export type AreaRegistry = ReadonlyMap<Ags, AreaKind>;
