import type { MapFocus } from '#lib/state/mapState.ts';
import type { MapGeometry } from './mapGeometry.ts';
import { walkTowards, type Direction } from './neighbours.ts';
import { firstPlace } from './placeFocus.ts';
import type { PlaneBox } from './plane.ts';

/**
 * The polygon that a step with an arrow key leads to, from `polygon` or (-1) into what is in sight; `null` where
 * there is none. `area` has the municipality of each polygon, -1 for none.
 */
export function nextPlace(
  { places, neighbours }: MapGeometry,
  area: ArrayLike<number>,
  polygon: number,
  direction: Direction,
  sight: { readonly focus: MapFocus | null; readonly box: PlaneBox | null },
): number | null {
  const hasMunicipality = (candidate: number) => (area[candidate] ?? -1) !== -1;
  return polygon === -1
    ? firstPlace(places, sight.focus, sight.box, hasMunicipality)
    : walkTowards(direction, polygon, neighbours(), places, hasMunicipality);
}
