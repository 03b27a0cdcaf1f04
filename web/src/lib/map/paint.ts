import type { View } from './view.ts';

/** A canvas and how much finer its pixels are than CSS pixels. */
export interface Surface {
  readonly context: CanvasRenderingContext2D;
  readonly density: number;
}

/** Empties the canvas and lets paths on the plane be drawn in a view. */
export function beginFrame({ context, density }: Surface, view: View): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, context.canvas.width, context.canvas.height);
  context.setTransform(view.scale * density, 0, 0, view.scale * density, view.x * density, view.y * density);
}

/** Strokes a path with a width in CSS pixels, whatever the view. */
export function strokePath(
  { context }: Surface,
  view: View,
  path: Path2D,
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width / view.scale;
  context.lineJoin = 'round';
  context.stroke(path);
}
