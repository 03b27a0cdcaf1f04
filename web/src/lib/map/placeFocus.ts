import type { MapFocus } from '../state/mapState.ts';
import type { PlaceIndex } from './hitTest.ts';
import { planeSize, toMetres, wholePlane, type Metres, type PlaneBox } from './plane.ts';
import { kilometres, maximumZoom } from './view.ts';

/** How many times its own extent of surroundings a place is shown in. */
const surroundings = 6;

/** A view around one area in which its neighbourhood can be recognised. */
export function focusAround(places: PlaceIndex, position: number): MapFocus {
  const [west, south, east, north] = places.box(position);
  const [easting, northing] = places.centre(position);
  const extent = Math.max(1000, east - west, north - south) / 1000;
  const zoom = Math.min(maximumZoom, Math.max(1, planeSize.height / (extent * surroundings)));
  return {
    easting: kilometres(easting),
    northing: kilometres(northing),
    zoom: Math.round(zoom * 100) / 100,
  };
}

/** Where walking begins: in the middle of what is seen, else anywhere; `null` where one can stop nowhere. */
export function firstPlace(
  places: PlaceIndex,
  focus: MapFocus | null,
  box: PlaneBox | null,
  canStop: (position: number) => boolean,
): number | null {
  const { minX, minY, maxX, maxY } = box ?? wholePlane;
  const middle: Metres =
    focus === null
      ? toMetres([(minX + maxX) / 2, (minY + maxY) / 2])
      : [focus.easting * 1000, focus.northing * 1000];
  for (const reach of [0, 2_000, 10_000, 50_000, 1_000_000]) {
    const [easting, northing] = middle;
    const found = places
      .within(easting - reach, northing - reach, easting + reach, northing + reach)
      .find(canStop);
    if (found !== undefined) return found;
  }
  return null;
}
