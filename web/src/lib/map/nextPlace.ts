import type { MapFocus } from '#lib/state/mapState.ts';
import type { MapGeometry } from './mapGeometry.ts';
import { walkTowards, type Direction } from './neighbours.ts';
import { firstPlace } from './placeFocus.ts';
import type { PlaneBox } from './plane.ts';

/**
 * The polygon that a step with an arrow key leads to, from `polygon` or (-1) into what is in sight; `null` where
 * there is none. `area` has the municipality of each polygon, -1 for none; a step leads out of a municipality, also of
 * one that has several polygons.
 */
export function nextPlace(
  { places, neighbours }: Pick<MapGeometry, 'places' | 'neighbours'>,
  area: ArrayLike<number>,
  polygon: number,
  direction: Direction,
  sight: { readonly focus: MapFocus | null; readonly box: PlaneBox | null },
): number | null {
  const here = area[polygon] ?? -1;
  const isElsewhere = (candidate: number) => ![-1, here].includes(area[candidate] ?? -1);
  return polygon === -1
    ? firstPlace(places, sight.focus, sight.box, isElsewhere)
    : walkTowards(direction, polygon, neighbours(), places, isElsewhere);
}
