import type { AreasFile } from '@kluftatlas/data/domain/release.ts';
import { reasons, type AreaCodes } from './codes.ts';

/** For each polygon of the map: the position of its municipality, or one of the two reasons why it has none. */
export interface PolygonOwners {
  /** Position in `areas.json`, `-1` for none. */
  readonly area: Int32Array;
  readonly isUnincorporated: readonly boolean[];
}

export function ownersOf(polygonIds: readonly string[], areas: AreasFile): PolygonOwners {
  const positions = new Map(areas.municipalities.ags.map((ags, position) => [ags, position]));
  const unincorporated = new Set(areas.unincorporatedAreas);
  return {
    area: Int32Array.from(polygonIds, (id) => positions.get(areas.polygonOwners[id] ?? id) ?? -1),
    isUnincorporated: polygonIds.map((id) => unincorporated.has(id)),
  };
}

/** All polygons of a municipality: its own and those that became part of it; none for none. */
export const polygonsOf = (
  polygonIds: readonly string[],
  areas: AreasFile | null,
  ags: string | null,
): readonly number[] =>
  polygonIds.flatMap((id, polygon) => ((areas?.polygonOwners[id] ?? id) === ags ? [polygon] : []));

/** All polygons of the municipality that a polygon belongs to; that one alone where it belongs to none. */
export function togetherWith({ area }: PolygonOwners, polygon: number): readonly number[] {
  const owner = area[polygon] ?? -1;
  if (owner === -1) return [polygon];
  const together: number[] = [];
  for (const [candidate, position] of area.entries()) if (position === owner) together.push(candidate);
  return together;
}

/** The code of every polygon. A plain loop: it runs at every change of colours. */
export function polygonCodes({ area, isUnincorporated }: PolygonOwners, codes: AreaCodes): Uint8Array {
  const result = new Uint8Array(area.length);
  for (let polygon = 0; polygon < area.length; polygon++) {
    const position = area[polygon] ?? -1;
    const without = isUnincorporated[polygon] === true ? reasons.unincorporated : reasons.territoryChanged;
    result[polygon] = position < 0 ? without : (codes[position] ?? reasons.missing);
  }
  return result;
}

/** What is in focus; everything else is dimmed. Empty classes and no state: all. */
export interface Highlight {
  /** Positions of size classes in the standard scheme. */
  readonly classes: readonly number[];
  readonly state: string | null;
}

/** For each municipality whether it is in focus. */
export function highlighted(
  { ags, sizeClass }: AreasFile['municipalities'],
  of: Highlight,
): readonly boolean[] {
  return ags.map((key, position) => {
    const inClass = of.classes.length === 0 || of.classes.includes(sizeClass.standard[position] ?? -1);
    return inClass && (of.state === null || key.startsWith(of.state));
  });
}

/** For each polygon whether it is dimmed; polygons without a municipality follow the state only. */
export const dimmedPolygons = (
  { area }: PolygonOwners,
  polygonIds: readonly string[],
  inFocus: readonly boolean[],
  { classes, state }: Highlight,
): readonly boolean[] =>
  polygonIds.map((id, polygon) => {
    const position = area[polygon] ?? -1;
    if (position >= 0) return inFocus[position] !== true;
    return classes.length > 0 || (state !== null && !id.startsWith(state));
  });
