import type { Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import { readReleaseText } from './release.ts';

/** A point well inside an area: EPSG:25832 in metres, and how far the nearest border is. */
export interface InteriorPoint {
  readonly easting: number;
  readonly northing: number;
  /** Metres. */
  readonly room: number;
}

type Shapes = ReadonlyMap<string, readonly Position[][][]>;

let shapes: Shapes | undefined;

/** Outer ring and holes of every part of every area, from the release's own geometry. */
function municipalityShapes(): Shapes {
  const path = releasePaths.geometry('municipalities');
  const topology = JSON.parse(readReleaseText(path)) as Topology<Record<string, GeometryCollection>>;
  const [layer] = Object.values(topology.objects);
  if (layer === undefined) throw new Error(`${path} holds no layer`);
  return new Map(
    feature(topology, layer).features.map(({ id, geometry }) => {
      if (geometry.type === 'Polygon') return [String(id), [geometry.coordinates]];
      return [String(id), geometry.type === 'MultiPolygon' ? geometry.coordinates : []];
    }),
  );
}

/** Keys of all areas that the release has a polygon of. */
export const drawnAreas = (): readonly string[] => [...(shapes ??= municipalityShapes()).keys()];

/**
 * The centre of the largest circle inside the largest part of an area.
 * @throws Error where the release has no polygon of it
 */
export function interiorPointOf(ags: string): InteriorPoint {
  shapes ??= municipalityShapes();
  const [largest] = (shapes.get(ags) ?? []).toSorted((a, b) => extentOf(b) - extentOf(a));
  if (largest === undefined) throw new Error(`No polygon for ${ags}`);
  const [easting, northing] = polylabel(largest as [number, number][][], 10);
  return { easting, northing, room: distanceToBorder([easting, northing], largest) };
}

/** Area of the outer ring (shoelace formula). */
function extentOf([ring = []]: Polygon['coordinates']): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  const doubled = ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? [];
    return sum + (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }, 0);
  return Math.abs(doubled) / 2;
}

function distanceToBorder([x, y]: readonly [number, number], rings: Polygon['coordinates']): number {
  const distances = rings.flatMap((ring) =>
    ring.slice(1).map(([toX = 0, toY = 0], index) => {
      const [fromX = 0, fromY = 0] = ring[index] ?? [];
      const [alongX, alongY] = [toX - fromX, toY - fromY];
      const length = alongX ** 2 + alongY ** 2;
      const share = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
      const at = Math.min(1, Math.max(0, share));
      return Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY);
    }),
  );
  return Math.min(...distances);
}
