import { flatShapes, type FlatShapes } from './flatShapes.ts';
import { placeIndex, type PlaceIndex } from './hitTest.ts';
import { neighbourLists } from './neighbours.ts';
import { borderPath, planePath } from './paths.ts';
import type { PlaneBox } from './plane.ts';
import { toPlane } from './plane.ts';
import type { LayerTopology } from '#lib/data/releaseFiles.ts';
import { layerPolygons, unionOf } from './polygons.ts';

/** The municipalities of a map, ready to be drawn and found; positions are those of the layer. */
export interface MapGeometry {
  readonly ids: readonly string[];
  readonly shapes: FlatShapes;
  readonly places: PlaceIndex;
  readonly districts: Path2D;
  readonly states: Path2D;
  /** The outline around areas that belong together; `null` for none. */
  outline(positions: readonly number[]): Path2D | null;
  /** Made when first asked for. */
  neighbours(): readonly (readonly number[])[];
}

/** Decodes the layer of the municipalities; only in a browser. */
export function mapGeometry(topology: LayerTopology): MapGeometry {
  const polygons = layerPolygons(topology);
  let neighbours: readonly (readonly number[])[] | null = null;
  return {
    ids: polygons.ids,
    shapes: flatShapes(polygons.shapes),
    places: placeIndex(polygons),
    districts: borderPath(topology, 5),
    states: borderPath(topology, 2),
    outline: (positions) => {
      const [first, ...others] = positions;
      const shape = first === undefined ? undefined : polygons.shapes[first];
      if (shape === undefined) return null;
      const ids = new Set(positions.map((position) => polygons.ids[position] ?? ''));
      return planePath(others.length === 0 ? shape : unionOf(topology, ids));
    },
    neighbours: () => (neighbours ??= neighbourLists(topology)),
  };
}

/** The box around all areas of a state; `null` where there are none. */
export function boxOfState(
  { ids, places }: Pick<MapGeometry, 'ids' | 'places'>,
  state: string,
): PlaneBox | null {
  const boxes = ids.flatMap((id, position) => (id.startsWith(state) ? [places.box(position)] : []));
  if (boxes.length === 0) return null;
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
