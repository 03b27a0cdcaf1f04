import { packed, type Looks } from './looks.ts';
import type { OwnerGrid } from './ownerGrid.ts';

/** How the samples of a grid become pixels. */
export interface Shading {
  readonly looks: Looks;
  /** Samples per pixel in each direction; two soften edges. */
  readonly samples: 1 | 2;
  /** Samples along the edge of a pattern's tile. */
  readonly edge: number;
  /** Packed colour between neighbours; `null`: they touch. */
  readonly border: number | null;
}

/**
 * Colours the samples of a grid and mixes them into pixels, as a canvas takes them. A pixel that lies wholly in one
 * area has exactly its colour.
 */
export function shade(grid: OwnerGrid, shading: Shading): Uint8ClampedArray<ArrayBuffer> {
  const { samples } = shading;
  const width = grid.width / samples;
  const height = grid.height / samples;
  const pixels = new Uint32Array(width * height);
  if (samples === 1) {
    for (let row = 0; row < height; row++) colourRow(grid, row, shading, pixels, row * width);
    return new Uint8ClampedArray(pixels.buffer);
  }
  const upper = new Uint32Array(grid.width);
  const lower = new Uint32Array(grid.width);
  for (let row = 0; row < height; row++) {
    colourRow(grid, 2 * row, shading, upper, 0);
    colourRow(grid, 2 * row + 1, shading, lower, 0);
    for (let column = 0; column < width; column++) {
      const a = upper[2 * column] ?? 0;
      const b = upper[2 * column + 1] ?? 0;
      const c = lower[2 * column] ?? 0;
      const d = lower[2 * column + 1] ?? 0;
      pixels[row * width + column] = a === b && a === c && a === d ? a : mean(a, b, c, d);
    }
  }
  return new Uint8ClampedArray(pixels.buffer);
}

/** Writes the colours of one row of samples to `target` from `start` on. */
function colourRow(
  { owners, width }: OwnerGrid,
  row: number,
  { looks: { ground, stroke, pattern, masks }, edge, border }: Shading,
  target: Uint32Array,
  start: number,
): void {
  const first = row * width;
  const maskRow = (row % edge) * edge;
  // Nobody (0) begins every row: transparent, and without a pattern.
  let [owner, colour, kind] = [0, 0, 0];
  for (let column = 0; column < width; column++) {
    const next = owners[first + column] ?? 0;
    if (next !== owner) {
      owner = next;
      colour = ground[owner] ?? 0;
      kind = pattern[owner] ?? 0;
    }
    target[start + column] = colour;
    if (kind !== 0 && masks[kind]?.[maskRow + (column % edge)] === 1)
      target[start + column] = stroke[owner] ?? 0;
    if (
      border !== null &&
      owner !== 0 &&
      meetsNeighbour(owners, first + column, width, column === width - 1)
    ) {
      target[start + column] = border;
    }
  }
}

/** Whether another area begins to the right or below; the outer edge is no border. */
function meetsNeighbour(owners: Uint16Array, at: number, width: number, isLast: boolean): boolean {
  const owner = owners[at];
  const right = isLast ? 0 : (owners[at + 1] ?? 0);
  const below = owners[at + width] ?? 0;
  return (right !== owner && right !== 0) || (below !== owner && below !== 0);
}

/** The mean of four colours; its opacity is the share of those that are there. */
function mean(a: number, b: number, c: number, d: number): number {
  const covered = +(a !== 0) + +(b !== 0) + +(c !== 0) + +(d !== 0);
  const channel = (shift: number) =>
    Math.round(
      (((a >>> shift) & 255) + ((b >>> shift) & 255) + ((c >>> shift) & 255) + ((d >>> shift) & 255)) /
        covered,
    );
  return packed(channel(0), channel(8), channel(16), Math.round((covered / 4) * 255));
}
