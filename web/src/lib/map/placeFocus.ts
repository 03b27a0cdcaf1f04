import type { MapFocus } from '../state/mapState.ts';
import type { PlaceIndex } from './hitTest.ts';
import { planeSize, toMetres, wholePlane, type Metres, type PlaneBox } from './plane.ts';
import { kilometres, maximumZoom } from './view.ts';

/** How many times its own extent of surroundings a place is shown in. */
const surroundings = 6;

/** West, south, east, north of areas that belong together. */
function boxAround(places: PlaceIndex, positions: readonly number[]): ReturnType<PlaceIndex['box']> {
  const boxes = positions.map((position) => places.box(position));
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

/** The middle of the box around areas that belong together; `null` for none. */
export function centreOf(places: PlaceIndex, positions: readonly number[]): Metres | null {
  if (positions.length === 0) return null;
  const [west, south, east, north] = boxAround(places, positions);
  return [(west + east) / 2, (south + north) / 2];
}

/** A view around areas that belong together in which their neighbourhood can be recognised; `null` for none. */
export function focusAround(places: PlaceIndex, positions: readonly number[]): MapFocus | null {
  const centre = centreOf(places, positions);
  if (centre === null) return null;
  const [easting, northing] = centre;
  const [west, south, east, north] = boxAround(places, positions);
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
