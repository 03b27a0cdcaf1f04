import type { MapGeometry } from './mapGeometry.ts';
import { ownerGrid, type OwnerGrid } from './ownerGrid.ts';
import { tileEdge } from './patterns.ts';
import { toMetres } from './plane.ts';
import { metreTransform, visibleBox, type CanvasSize, type View } from './view.ts';

/** How a canvas is sampled: twice in each direction on coarse screens, where edges would look like stairs. */
export interface Sampling {
  /** Pixels of the canvas. */
  readonly width: number;
  readonly height: number;
  readonly samples: 1 | 2;
  /** Samples per CSS pixel. */
  readonly perPixel: number;
  /** Samples along the edge of a pattern's tile. */
  readonly edge: number;
}

export function samplingOf({ width, height }: CanvasSize, density: number): Sampling {
  const samples = density < 1.5 ? 2 : 1;
  return {
    width: Math.round(width * density),
    height: Math.round(height * density),
    samples,
    perPixel: density * samples,
    edge: Math.round(tileEdge * density * samples),
  };
}

/** The owners of all samples of a view. */
export function gridOf(
  { shapes, places }: MapGeometry,
  view: View,
  canvas: CanvasSize,
  { width, height, samples, perPixel }: Sampling,
): OwnerGrid {
  const { minX, minY, maxX, maxY } = visibleBox(view, canvas);
  const [west, north] = toMetres([minX, minY]);
  const [east, south] = toMetres([maxX, maxY]);
  const { scale, x, y } = metreTransform(view);
  const toSamples = { scale: scale * perPixel, x: x * perPixel, y: y * perPixel };
  const visible = places.within(west, south, east, north);
  return ownerGrid(shapes, visible, toSamples, width * samples, height * samples);
}
