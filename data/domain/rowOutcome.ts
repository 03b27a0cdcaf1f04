import type { AreaRef, AreaRegistry } from './area.ts';
import { districtOf, isAgs, stateOf, type Ags } from './ids.ts';

/** What becomes of a readable row; a row that cannot be read is rejected before this question arises. */
export type RowOutcome = 'stored' | 'setAside' | 'unmapped';

/** AGS of the city that a borough's pseudo-key can belong to: the only municipality of its district or of its state. */
const citiesOf = (ags: Ags): readonly Ags[] => [
  `${districtOf(ags)}000` as Ags,
  `${stateOf(ags)}000000` as Ags,
];

/**
 * Holds a row's key against a register: municipalities are stored, unincorporated areas and boroughs beside
 * their city are set aside, keys of another territory are unmapped. Associations, districts and states are
 * stored as they are.
 */
export function outcomeOf(area: AreaRef, registry: AreaRegistry): RowOutcome {
  if (area.level !== 'municipality' || !isAgs(area.code)) return 'stored';
  const kind = registry.get(area.code);
  if (kind === 'municipality') return 'stored';
  if (kind === 'unincorporatedArea') return 'setAside';
  return citiesOf(area.code).some((city) => registry.get(city) === 'municipality') ? 'setAside' : 'unmapped';
}
