import type { ColourScheme, SchemeColour } from '#lib/format/palette.ts';
import { fillOf } from './fills.ts';
import { patternMask, patternOf } from './patterns.ts';

/** What the municipalities look like: a code and a dimming for every polygon, and the colours of the classes. */
export interface Colouring {
  readonly codes: Uint8Array;
  readonly dimmed: readonly boolean[];
  readonly classes: readonly SchemeColour[];
}

/** The look of every owner of a grid (position + 1; 0 is nobody, transparent), as packed colours. */
export interface Looks {
  readonly ground: Uint32Array;
  readonly stroke: Uint32Array;
  /** Position in `masks`, 0 for no pattern. */
  readonly pattern: Uint8Array;
  /** Which samples of a tile the strokes cover. */
  readonly masks: readonly Uint8Array[];
}

/** @param edge samples along the edge of a pattern's tile */
export function looksOf({ codes, dimmed, classes }: Colouring, scheme: ColourScheme, edge: number): Looks {
  const known = new Map<number, ReturnType<typeof lookOf>>();
  const ground = new Uint32Array(codes.length + 1);
  const stroke = new Uint32Array(codes.length + 1);
  const pattern = new Uint8Array(codes.length + 1);
  const masks = [new Uint8Array()];
  for (let polygon = 0; polygon < codes.length; polygon++) {
    const isDimmed = dimmed[polygon] === true;
    const key = (codes[polygon] ?? 0) * 2 + (isDimmed ? 1 : 0);
    const look = known.get(key) ?? lookOf(codes[polygon] ?? 0, isDimmed, classes, scheme, edge, masks);
    known.set(key, look);
    ground[polygon + 1] = look.ground;
    stroke[polygon + 1] = look.stroke;
    pattern[polygon + 1] = look.pattern;
  }
  return { ground, stroke, pattern, masks };
}

function lookOf(
  code: number,
  dimmed: boolean,
  classes: readonly SchemeColour[],
  scheme: ColourScheme,
  edge: number,
  masks: Uint8Array[],
) {
  const { ground, pattern } = fillOf(code, classes, scheme, dimmed);
  return {
    ground: packedColour(ground),
    stroke: pattern === null ? 0 : packedColour(pattern.stroke),
    pattern: pattern === null ? 0 : masks.push(patternMask(patternOf[pattern.reason], edge)) - 1,
  };
}

/** An opaque colour in the byte order of a canvas, as a number of a little-endian machine (all browsers' are). */
export function packedColour(hexadecimal: string): number {
  const channel = (start: number) => Number.parseInt(hexadecimal.slice(start, start + 2), 16);
  return packed(channel(1), channel(3), channel(5), 255);
}

export const packed = (red: number, green: number, blue: number, opacity: number): number =>
  ((opacity << 24) | (blue << 16) | (green << 8) | red) >>> 0;
