import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Metres } from './plane.ts';
import { partsOf, type LayerPolygons } from './polygons.ts';

/** Finds areas by place. Positions are those of the layer. */
export interface PlaceIndex {
  /** The area at a point, `-1` for none. */
  at(point: Metres): number;
  /** The areas whose bounding box touches the given one. */
  within(west: number, south: number, east: number, north: number): number[];
  /** West, south, east, north of an area. */
  box(position: number): readonly [number, number, number, number];
  /** The middle of that box. */
  centre(position: number): Metres;
}

export function placeIndex({ shapes }: LayerPolygons): PlaceIndex {
  const tree = new Flatbush(Math.max(1, shapes.length));
  const boxes = shapes.map(boundsOf);
  for (const box of boxes) tree.add(...box);
  if (shapes.length === 0) tree.add(0, 0, 0, 0);
  tree.finish();
  const box = (position: number) => boxes[position] ?? ([0, 0, 0, 0] as const);
  return {
    at([easting, northing]) {
      const candidates = tree.search(easting, northing, easting, northing);
      return candidates.find((position) => contains(shapes[position], easting, northing)) ?? -1;
    },
    within: (west, south, east, north) => (shapes.length === 0 ? [] : tree.search(west, south, east, north)),
    box,
    centre(position) {
      const [west, south, east, north] = box(position);
      return [(west + east) / 2, (south + north) / 2];
    },
  };
}

/** Even-odd rule over all rings: a hole (an enclave) is outside. */
function contains(shape: Polygon | MultiPolygon | undefined, x: number, y: number): boolean {
  if (shape === undefined) return false;
  let inside = false;
  for (const part of partsOf(shape)) for (const ring of part) if (crossesOdd(ring, x, y)) inside = !inside;
  return inside;
}

/** Whether a ray to the east crosses the ring an odd number of times. */
function crossesOdd(ring: readonly Position[], x: number, y: number): boolean {
  let odd = false;
  let [previousX = 0, previousY = 0] = ring.at(-1) ?? [];
  for (const [nextX = 0, nextY = 0] of ring) {
    const spans = nextY > y !== previousY > y;
    if (spans && x < ((previousX - nextX) * (y - nextY)) / (previousY - nextY) + nextX) odd = !odd;
    previousX = nextX;
    previousY = nextY;
  }
  return odd;
}

function boundsOf(shape: Polygon | MultiPolygon): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const part of partsOf(shape)) {
    for (const [x = 0, y = 0] of part[0] ?? []) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}
