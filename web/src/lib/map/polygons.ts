import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as Arcs, Polygon as RingArcs } from 'topojson-specification';
import type { LayerTopology } from '#lib/data/releaseFiles.ts';

/** The areas of a layer in the order of the file; coordinates in metres, EPSG:25832. */
export interface LayerPolygons {
  readonly ids: readonly string[];
  readonly shapes: readonly (Polygon | MultiPolygon)[];
}

/** The only object of a layer. */
export function layerObject(topology: LayerTopology): GeometryCollection {
  const [layer] = Object.values(topology.objects);
  if (layer === undefined) throw new Error('The topology holds no object: the release is incomplete.');
  return layer;
}

/** Decodes a layer; areas without an extent in the simplified geometry are left out. */
export function layerPolygons(topology: LayerTopology): LayerPolygons {
  const ids: string[] = [];
  const shapes: (Polygon | MultiPolygon)[] = [];
  for (const { id, geometry } of feature(topology, layerObject(topology)).features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    ids.push(String(id));
    shapes.push(geometry);
  }
  return { ids, shapes };
}

/** Several areas of a layer as one shape, without the borders between them. */
export function unionOf(topology: LayerTopology, ids: ReadonlySet<string>): MultiPolygon {
  const chosen = layerObject(topology).geometries.filter(
    (geometry): geometry is RingArcs | Arcs =>
      ids.has(String(geometry.id)) && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'),
  );
  return merge(topology, chosen);
}

/** The parts of a shape, each an outer ring followed by its holes. */
export const partsOf = (shape: Polygon | MultiPolygon): Position[][][] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
