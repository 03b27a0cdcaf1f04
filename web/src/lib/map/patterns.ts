import type { Reason } from './codes.ts';

/** Edge of a pattern's tile, CSS pixels. */
export const tileEdge = 6;

type Segment = readonly [fromX: number, fromY: number, toX: number, toY: number];

const rising: readonly Segment[] = [
  [-1, 1, 1, -1],
  [0, 6, 6, 0],
  [5, 7, 7, 5],
];
const falling: readonly Segment[] = rising.map(([ax, ay, bx, by]) => [6 - ax, ay, 6 - bx, by]);

/**
 * The strokes that fill an area without a value: reasons that can stand on one map look different without any
 * colour. Strokes are one CSS pixel wide and continue in the next tile.
 */
export const patternOf: Readonly<Record<Exclude<Reason, 'unincorporated'>, readonly Segment[]>> = {
  missing: rising,
  sizeUnknown: rising,
  territoryChanged: [...rising, ...falling],
  suppressed: [[2.5, 3, 3.5, 3]],
  notSurveyed: falling,
  notApplicable: [[0, 3, 6, 3]],
};

/** Whether each sample of a tile of `edge` × `edge` samples is covered by a stroke (1) or not (0). */
export function patternMask(segments: readonly Segment[], edge: number): Uint8Array {
  const mask = new Uint8Array(edge * edge);
  const step = tileEdge / edge;
  for (let row = 0; row < edge; row++) {
    for (let column = 0; column < edge; column++) {
      const [x, y] = [(column + 0.5) * step, (row + 0.5) * step];
      if (segments.some((segment) => distanceTo(segment, x, y) <= 0.5)) mask[row * edge + column] = 1;
    }
  }
  return mask;
}

function distanceTo([ax, ay, bx, by]: Segment, x: number, y: number): number {
  const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
  const at = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - ax - at * (bx - ax), y - ay - at * (by - ay));
}
