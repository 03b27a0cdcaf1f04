import type { MapFocus } from '../state/mapState.ts';
import type { PlaceIndex } from './hitTest.ts';
import { planeSize } from './plane.ts';
import { maximumZoom } from './view.ts';

/** How many times its own extent of surroundings a place is shown in. */
const surroundings = 6;

/** A view around one area in which its neighbourhood can be recognised; whole kilometres. */
export function focusAround(places: PlaceIndex, position: number): MapFocus {
  const [west, south, east, north] = places.box(position);
  const extent = Math.max(1000, east - west, north - south) / 1000;
  const zoom = Math.min(maximumZoom, Math.max(1, planeSize.height / (extent * surroundings)));
  return {
    easting: Math.round((west + east) / 2000),
    northing: Math.round((south + north) / 2000),
    zoom: Math.round(zoom * 100) / 100,
  };
}
