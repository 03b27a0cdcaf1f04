import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** The features of a topology file's only object. */
export function featuresOf(bytes: Uint8Array, layer: string): Feature<Polygon | MultiPolygon>[] {
  const topology = JSON.parse(new TextDecoder().decode(bytes)) as Topology<
    Record<string, GeometryCollection>
  >;
  const object = topology.objects[layer];
  if (object === undefined || Object.keys(topology.objects).length !== 1) {
    throw new Error(`objects: ${Object.keys(topology.objects).join(', ')}`);
  }
  return feature(topology, object).features as Feature<Polygon | MultiPolygon>[];
}
