import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import type { Metres } from './plane.ts';
import type { LayerTopology } from '#lib/data/releaseFiles.ts';
import { layerObject, layerPolygons, partsOf } from './polygons.ts';

/** Metres; finer than a pixel at the greatest magnification. */
const precision = 10;

/** A point well inside the largest part of a shape: the centre of its largest inscribed circle. */
export function interiorPoint(shape: Polygon | MultiPolygon): Metres {
  const [largest] = partsOf(shape).toSorted((a, b) => ringArea(b[0]) - ringArea(a[0]));
  const [easting, northing] = polylabel((largest ?? []) as [number, number][][], precision);
  return [easting, northing];
}

/** The interior point of one area of a layer; `null` where the layer does not hold it. */
export function interiorPointOf(topology: LayerTopology, id: string): Metres | null {
  const geometry = layerObject(topology).geometries.find((candidate) => candidate.id === id);
  if (geometry === undefined) return null;
  const [shape] = layerPolygons({
    ...topology,
    objects: { one: { type: 'GeometryCollection', geometries: [geometry] } },
  }).shapes;
  return shape === undefined ? null : interiorPoint(shape);
}

/** Twice the area is enough to compare; shoelace formula, relative to the first point to keep precision. */
function ringArea(ring: readonly Position[] = []): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [ax = 0, ay = 0] = ring[index - 1] ?? [];
    const [bx = 0, by = 0] = ring[index] ?? [];
    sum += (ax - originX) * (by - originY) - (bx - originX) * (ay - originY);
  }
  return Math.abs(sum);
}
