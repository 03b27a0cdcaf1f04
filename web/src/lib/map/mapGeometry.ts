import { placeIndex, type PlaceIndex } from './hitTest.ts';
import { neighbourLists } from './neighbours.ts';
import { borderPath, shapePaths } from './paths.ts';
import type { PlaneBox } from './plane.ts';
import { toPlane } from './plane.ts';
import { layerPolygons, type LayerTopology } from './polygons.ts';

/** The municipalities of a map, ready to be drawn and found; positions are those of the layer. */
export interface MapGeometry {
  readonly ids: readonly string[];
  readonly paths: readonly Path2D[];
  readonly places: PlaceIndex;
  readonly districts: Path2D;
  readonly states: Path2D;
  /** Made when first asked for. */
  neighbours(): readonly (readonly number[])[];
}

/** Decodes the layer of the municipalities; only in a browser. */
export function mapGeometry(topology: LayerTopology): MapGeometry {
  const polygons = layerPolygons(topology);
  let neighbours: readonly (readonly number[])[] | null = null;
  return {
    ids: polygons.ids,
    paths: shapePaths(polygons.shapes),
    places: placeIndex(polygons),
    districts: borderPath(topology, 5),
    states: borderPath(topology, 2),
    neighbours: () => (neighbours ??= neighbourLists(topology)),
  };
}

/** The box around several areas on the plane; `null` for none. */
export function boxAround(places: PlaceIndex, positions: readonly number[]): PlaneBox | null {
  if (positions.length === 0) return null;
  const boxes = positions.map((position) => places.box(position));
  const [minX, maxY] = toPlane([
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
  ]);
  const [maxX, minY] = toPlane([
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ]);
  return { minX, minY, maxX, maxY };
}
