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

/** The strokes that fill an area without a value: every reason looks different without any colour. */
export const patternOf: Readonly<Record<Exclude<Reason, 'unincorporated'>, readonly Segment[]>> = {
  missing: rising,
  sizeUnknown: rising,
  territoryChanged: [...rising, ...falling],
  suppressed: [[2.5, 3, 3.5, 3]],
  notSurveyed: falling,
  notApplicable: [[0, 3, 6, 3]],
};
