import type { ColourScheme, SchemeColour } from '#lib/format/palette.ts';
import { reasons, type Reason } from './codes.ts';
import { dimming, grey, mix, page, patternGround, patternStroke } from './palette.ts';
import { patternOf, tileEdge } from './patterns.ts';

/** How a code is filled: one colour, or strokes on a ground. */
export interface Fill {
  readonly ground: string;
  readonly stroke: string | null;
  readonly reason: keyof typeof patternOf | null;
}

/** The fill of every code, in a colour scheme; `dimmed` fades it into the page. */
export function fillOf(
  code: number,
  classes: readonly SchemeColour[],
  scheme: ColourScheme,
  dimmed: boolean,
): Fill {
  const shade = (colour: SchemeColour) =>
    dimmed ? mix(colour[scheme], page[scheme], dimming) : colour[scheme];
  const ofClass = classes[code];
  if (ofClass !== undefined) return { ground: shade(ofClass), stroke: null, reason: null };
  if (code === reasons.unincorporated) return { ground: shade(grey), stroke: null, reason: null };
  return { ground: shade(patternGround), stroke: shade(patternStroke), reason: patternReason(code) };
}

const patternReason = (code: number): keyof typeof patternOf =>
  (Object.keys(patternOf) as (keyof typeof patternOf)[]).find(
    (reason) => reasons[reason as Reason] === code,
  ) ?? 'missing';

/** A fill for a canvas whose pixels are `density` times finer than CSS pixels; only in a browser. */
export function canvasFill(
  { ground, stroke, reason }: Fill,
  context: CanvasRenderingContext2D,
  density: number,
): string | CanvasPattern {
  if (stroke === null || reason === null) return ground;
  const edge = Math.round(tileEdge * density);
  const tile = new OffscreenCanvas(edge, edge);
  const pen = tile.getContext('2d');
  if (pen === null) return ground;
  pen.fillStyle = ground;
  pen.fillRect(0, 0, edge, edge);
  pen.scale(edge / tileEdge, edge / tileEdge);
  pen.strokeStyle = stroke;
  pen.beginPath();
  for (const [fromX, fromY, toX, toY] of patternOf[reason]) {
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
  }
  pen.stroke();
  return context.createPattern(tile, 'repeat') ?? ground;
}
