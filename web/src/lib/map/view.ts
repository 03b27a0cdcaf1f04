import type { MapFocus } from '../state/mapState.ts';
import {
  planeSize,
  toMetres,
  toPlane,
  wholePlane,
  type Metres,
  type PlaneBox,
  type PlanePoint,
} from './plane.ts';

/** Which part of the plane the canvas shows: CSS pixel = plane kilometre × scale + offset. */
export interface View {
  /** CSS pixels per kilometre. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** CSS pixels. */
export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

/** Greatest magnification against the whole of Germany; below it a village fills the canvas. */
export const maximumZoom = 64;
const margin = 8;

/** The view that shows a box as large as it fits, never magnified beyond the maximum. */
export function fitView(box: PlaneBox, canvas: CanvasSize): View {
  const width = Math.max(1, canvas.width - 2 * margin);
  const height = Math.max(1, canvas.height - 2 * margin);
  const fitting = Math.min(width / (box.maxX - box.minX), height / (box.maxY - box.minY));
  const scale = Math.min(fitting, box === wholePlane ? Infinity : wholeScale(canvas) * maximumZoom);
  return centred([(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2], scale, canvas);
}

export const wholeView = (canvas: CanvasSize): View => fitView(wholePlane, canvas);
const wholeScale = (canvas: CanvasSize) => wholeView(canvas).scale;

/** Magnification against the whole of Germany. */
export const zoomOf = (view: View, canvas: CanvasSize): number => view.scale / wholeScale(canvas);

/** Zooms by a factor while the point under the pointer stays where it is. */
export function zoomAt(
  view: View,
  factor: number,
  [left, top]: readonly [number, number],
  canvas: CanvasSize,
): View {
  const smallest = wholeScale(canvas);
  const scale = Math.min(Math.max(view.scale * factor, smallest), smallest * maximumZoom);
  const ratio = scale / view.scale;
  return kept({ scale, x: left - (left - view.x) * ratio, y: top - (top - view.y) * ratio }, canvas);
}

export const pan = (view: View, right: number, down: number, canvas: CanvasSize): View =>
  kept({ scale: view.scale, x: view.x + right, y: view.y + down }, canvas);

export const toCanvas = (view: View, [x, y]: PlanePoint): [left: number, top: number] => [
  x * view.scale + view.x,
  y * view.scale + view.y,
];

export const fromCanvas = (view: View, [left, top]: readonly [number, number]): PlanePoint => [
  (left - view.x) / view.scale,
  (top - view.y) / view.scale,
];

/** Moves and scales a picture drawn in one view to where another view would have it (from its corner). */
export function cssTransform(drawn: View, wanted: View): string {
  const ratio = wanted.scale / drawn.scale;
  return `translate(${wanted.x - drawn.x * ratio}px, ${wanted.y - drawn.y * ratio}px) scale(${ratio})`;
}

/** The part of the plane that is visible. */
export function visibleBox(view: View, canvas: CanvasSize): PlaneBox {
  const [minX, minY] = fromCanvas(view, [0, 0]);
  const [maxX, maxY] = fromCanvas(view, [canvas.width, canvas.height]);
  return { minX, minY, maxX, maxY };
}

/** What a link has to hold to reopen the view. */
export function focusOf(view: View, canvas: CanvasSize): MapFocus {
  const [easting, northing] = toMetres(fromCanvas(view, [canvas.width / 2, canvas.height / 2]));
  return {
    easting: kilometres(easting),
    northing: kilometres(northing),
    zoom: zoomOf(view, canvas),
  };
}

/** Metres to kilometres, rounded to ten metres: less than a pixel of the greatest magnification. */
export const kilometres = (metres: number): number => Math.round(metres / 10) / 100;

/** Whether the view is (but for rounding) all of Germany. */
export const isWhole = (view: View, canvas: CanvasSize): boolean => zoomOf(view, canvas) < 1.005;

export const viewOfFocus = ({ easting, northing, zoom }: MapFocus, canvas: CanvasSize): View =>
  kept(centred(toPlane([easting * 1000, northing * 1000]), wholeScale(canvas) * zoom, canvas), canvas);

/** From metres (EPSG:25832) to CSS pixels: left = easting × scale + x, top = y − northing × scale. */
export interface MetreTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export function metreTransform(view: View): MetreTransform {
  const [x, y] = toCanvas(view, toPlane([0, 0]));
  return { scale: view.scale / 1000, x, y };
}

/** Where a point lies on the canvas, in CSS pixels. */
export const canvasPosition = (
  { scale, x, y }: MetreTransform,
  [easting, northing]: Metres,
): [number, number] => [easting * scale + x, y - northing * scale];

const centred = ([x, y]: PlanePoint, scale: number, canvas: CanvasSize): View => ({
  scale,
  x: canvas.width / 2 - x * scale,
  y: canvas.height / 2 - y * scale,
});

/** Moves a view so that the middle of the canvas stays on the plane. */
function kept(view: View, canvas: CanvasSize): View {
  const [x, y] = fromCanvas(view, [canvas.width / 2, canvas.height / 2]);
  const inside: PlanePoint = [
    Math.min(Math.max(x, 0), planeSize.width),
    Math.min(Math.max(y, 0), planeSize.height),
  ];
  return inside[0] === x && inside[1] === y ? view : centred(inside, view.scale, canvas);
}
