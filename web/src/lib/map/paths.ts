import { geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3-geo';
import { mesh } from 'topojson-client';
import { planeProjection } from './plane.ts';
import type { LayerTopology } from '#lib/data/releaseFiles.ts';
import { layerObject } from './polygons.ts';

/** Draws geometry in metres into a path on the plane; only in a browser. */
export function planePath(shape: GeoPermissibleObjects): Path2D {
  const path = new Path2D();
  const context: GeoContext = {
    beginPath: () => {},
    moveTo: (x, y) => path.moveTo(x, y),
    lineTo: (x, y) => path.lineTo(x, y),
    arc: (x, y, radius, start, end) => path.arc(x, y, radius, start, end),
    closePath: () => path.closePath(),
  };
  geoPath(planeProjection(), context)(shape);
  return path;
}

/** All borders of a layer that is drawn before the municipalities are there. */
export const outlinePath = (topology: LayerTopology): Path2D =>
  planePath(mesh(topology, layerObject(topology)));

/** Borders between areas whose keys differ in the first `digits` (2: states, 5: districts); with the outer border. */
export const borderPath = (topology: LayerTopology, digits: number): Path2D =>
  planePath(
    mesh(
      topology,
      layerObject(topology),
      (a, b) => a === b || String(a.id).slice(0, digits) !== String(b.id).slice(0, digits),
    ),
  );
