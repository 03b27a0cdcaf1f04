import type { ColourScheme, SchemeColour } from '#lib/format/palette.ts';
import { canvasFill, fillOf } from './fills.ts';
import type { View } from './view.ts';

/** What the municipalities look like: a code and a dimming for every polygon, and the colours of the classes. */
export interface Colouring {
  readonly codes: Uint8Array;
  readonly dimmed: readonly boolean[];
  readonly classes: readonly SchemeColour[];
}

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

/** Fills the polygons at `positions`, one look after the other: changing the fill costs more than filling. */
export function paintPolygons(
  surface: Surface,
  view: View,
  paths: readonly Path2D[],
  positions: Iterable<number>,
  { codes, dimmed, classes }: Colouring,
  scheme: ColourScheme,
): void {
  const { context, density } = surface;
  beginFrame(surface, view);
  const looks = Map.groupBy(positions, (position) => (codes[position] ?? 0) * 2 + (dimmed[position] ? 1 : 0));
  for (const [look, members] of looks) {
    const fill = canvasFill(fillOf(look >> 1, classes, scheme, look % 2 === 1), context, density);
    if (typeof fill !== 'string') fill.setTransform(context.getTransform().inverse());
    context.fillStyle = fill;
    for (const position of members) {
      const path = paths[position];
      if (path !== undefined) context.fill(path, 'evenodd');
    }
  }
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
