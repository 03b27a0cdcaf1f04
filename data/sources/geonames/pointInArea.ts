import type { MultiPolygon, Polygon, Position } from 'geojson';

type Box = readonly [west: number, south: number, east: number, north: number];

interface Place {
  readonly longitude: number;
  readonly latitude: number;
}

/** A boundary that can be asked whether places are inside. */
export interface Area {
  contains(place: Place): boolean;
}

/** Even-odd rule over all rings, so holes and parts need no care; a point on the border is in or out. */
export function areaOf(geometry: Polygon | MultiPolygon): Area {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const [west, south, east, north] = boxOf(rings.flat());
  return {
    contains({ longitude, latitude }) {
      if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
      const crossed = rings.reduce((sum, ring) => sum + crossings(ring, longitude, latitude), 0);
      return crossed % 2 === 1;
    },
  };
}

const boxOf = (positions: readonly Position[]): Box =>
  positions.reduce<Box>(
    ([west, south, east, north], [x = 0, y = 0]) => [
      Math.min(west, x),
      Math.min(south, y),
      Math.max(east, x),
      Math.max(north, y),
    ],
    [Infinity, Infinity, -Infinity, -Infinity],
  );

/** How often a ray from the point to the east crosses the ring. */
function crossings(ring: readonly Position[], x: number, y: number): number {
  let count = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) count += 1;
  }
  return count;
}
