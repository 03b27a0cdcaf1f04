import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Rings } from './shapes.ts';

type Ring = readonly Position[];

/** Twice the signed area: positive for a ring that runs anticlockwise. */
function signedArea(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

/**
 * Puts rings together: in a shapefile outer rings run clockwise and holes anticlockwise, in whatever order. A hole
 * goes to the smallest outer ring around it; one that lies in none is an outer ring that runs the wrong way.
 * The result runs as GeoJSON has it (outer rings anticlockwise).
 */
export function polygonsOf(rings: Rings): Polygon | MultiPolygon {
  const isOuter = (ring: Ring) => signedArea(ring) <= 0;
  const polygons = rings.filter(isOuter).map((outer) => [outer]);
  const [only] = polygons;
  for (const hole of rings.filter((ring) => !isOuter(ring))) {
    const home = polygons.length === 1 ? only : smallestAround(hole, polygons);
    if (home === undefined) polygons.push([hole.toReversed()]);
    else home.push(hole);
  }
  const coordinates = polygons.map((polygon) => polygon.map((ring) => ring.toReversed()));
  const [first, second] = coordinates;
  return first !== undefined && second === undefined
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates };
}

function smallestAround(hole: Ring, polygons: readonly Ring[][]): Ring[] | undefined {
  return polygons
    .filter(([outer = []]) => liesIn(hole, outer))
    .toSorted(([a = []], [b = []]) => signedArea(b) - signedArea(a))[0];
}

/** More than half of the points are inside: single ones may be on the outer ring itself. */
const liesIn = (hole: Ring, outer: Ring): boolean =>
  hole.filter((point) => isInside(point, outer)).length * 2 > hole.length;

/** Even-odd rule: how often a ray to the east crosses the ring. */
function isInside([x = 0, y = 0]: Position, ring: Ring): boolean {
  let inside = false;
  for (let index = 1; index < ring.length; index += 1) {
    const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[index] ?? [];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}
