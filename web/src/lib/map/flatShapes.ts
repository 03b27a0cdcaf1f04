import type { MultiPolygon, Polygon } from 'geojson';
import { partsOf } from './polygons.ts';

/** The rings of many shapes in one array, quick to walk through. */
export interface FlatShapes {
  /** Easting and northing in turn, metres. */
  readonly coordinates: Float64Array;
  /** Where each ring ends, in points; it begins where the one before ends. */
  readonly ringEnds: Uint32Array;
  /** Where the rings of each shape end, in rings. */
  readonly shapeEnds: Uint32Array;
}

export function flatShapes(shapes: readonly (Polygon | MultiPolygon)[]): FlatShapes {
  const coordinates: number[] = [];
  const ringEnds: number[] = [];
  const shapeEnds: number[] = [];
  for (const shape of shapes) {
    for (const part of partsOf(shape)) {
      for (const ring of part) {
        for (const [easting = 0, northing = 0] of ring) coordinates.push(easting, northing);
        ringEnds.push(coordinates.length / 2);
      }
    }
    shapeEnds.push(ringEnds.length);
  }
  return {
    coordinates: Float64Array.from(coordinates),
    ringEnds: Uint32Array.from(ringEnds),
    shapeEnds: Uint32Array.from(shapeEnds),
  };
}
