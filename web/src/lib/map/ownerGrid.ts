import type { FlatShapes } from './flatShapes.ts';
import type { MetreTransform } from './view.ts';

/**
 * A raster that says to which shape each sample belongs: position + 1, 0 for none. Made anew for a view; a change
 * of colours only reads it, which is many times quicker than filling 11,000 paths again.
 */
export interface OwnerGrid {
  readonly width: number;
  readonly height: number;
  readonly owners: Uint16Array;
}

/**
 * Scan-line filling by the even-odd rule: a sample belongs to the shape that holds its centre. Neighbours compute a
 * shared border from the same two points in the same order, so no sample is claimed twice or by nobody.
 * @param transform metres to samples
 */
export function ownerGrid(
  shapes: FlatShapes,
  positions: Iterable<number>,
  transform: MetreTransform,
  width: number,
  height: number,
): OwnerGrid {
  const owners = new Uint16Array(width * height);
  const crossings = new CrossingList();
  for (const position of positions) {
    crossings.clear();
    addCrossings(crossings, shapes, position, transform, width, height);
    const sorted = crossings.sorted();
    for (let index = 0; index + 1 < sorted.length; index += 2) {
      owners.fill(position + 1, sorted[index], sorted[index + 1]);
    }
  }
  return { width, height, owners };
}

/** Every crossing of a row of sample centres, as the index of the first sample to its right. */
function addCrossings(
  crossings: CrossingList,
  { coordinates, ringEnds, shapeEnds }: FlatShapes,
  position: number,
  { scale, x, y }: MetreTransform,
  width: number,
  height: number,
): void {
  for (let ring = shapeEnds[position - 1] ?? 0; ring < (shapeEnds[position] ?? 0); ring++) {
    const end = ringEnds[ring] ?? 0;
    for (let point = (ringEnds[ring - 1] ?? 0) + 1; point < end; point++) {
      // Always from the northern to the southern end, whichever way the ring runs.
      const downward = (coordinates[2 * point - 1] ?? 0) > (coordinates[2 * point + 1] ?? 0);
      const from = downward ? point - 1 : point;
      const to = downward ? point : point - 1;
      const left = (coordinates[2 * from] ?? 0) * scale + x;
      const top = y - (coordinates[2 * from + 1] ?? 0) * scale;
      const right = (coordinates[2 * to] ?? 0) * scale + x;
      const bottom = y - (coordinates[2 * to + 1] ?? 0) * scale;
      const first = Math.max(0, Math.ceil(top - 0.5));
      const last = Math.min(height, Math.ceil(bottom - 0.5));
      const slope = (right - left) / (bottom - top);
      for (let row = first; row < last; row++) {
        const column = Math.ceil(left + (row + 0.5 - top) * slope - 0.5);
        crossings.add(row * width + Math.min(Math.max(column, 0), width));
      }
    }
  }
}

/** A list of numbers that grows and is used again. */
class CrossingList {
  #values = new Uint32Array(4096);
  #length = 0;

  clear(): void {
    this.#length = 0;
  }

  add(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(2 * this.#length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  sorted(): Uint32Array {
    return this.#values.subarray(0, this.#length).sort();
  }
}
