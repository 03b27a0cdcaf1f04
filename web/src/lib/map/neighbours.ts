import { neighbors } from 'topojson-client';
import type { LayerTopology } from '#lib/data/releaseFiles.ts';
import { layerObject } from './polygons.ts';
import type { PlaceIndex } from './hitTest.ts';

export type Direction = 'north' | 'east' | 'south' | 'west';

/** For each area of the layer, the areas that share a border with it. */
export const neighbourLists = (topology: LayerTopology): readonly (readonly number[])[] =>
  neighbors(layerObject(topology).geometries);

const vectors: Readonly<Record<Direction, readonly [number, number]>> = {
  north: [0, 1],
  east: [1, 0],
  south: [0, -1],
  west: [-1, 0],
};

/**
 * The neighbour that lies best in a direction: the one whose centre deviates least from it, none further
 * off than 60 degrees. An island or an outer border has none there.
 */
function neighbourTowards(
  direction: Direction,
  from: number,
  lists: readonly (readonly number[])[],
  places: PlaceIndex,
): number | null {
  const [x, y] = places.centre(from);
  const [right, up] = vectors[direction];
  let best: number | null = null;
  let bestCosine = 0.5;
  for (const candidate of lists[from] ?? []) {
    const [toX, toY] = places.centre(candidate);
    const cosine = ((toX - x) * right + (toY - y) * up) / Math.hypot(toX - x, toY - y);
    if (cosine > bestCosine) {
      best = candidate;
      bestCosine = cosine;
    }
  }
  return best;
}

/** Enough to cross the largest forest that belongs to no municipality. */
const mostSteps = 12;

/**
 * The next area in a direction at which one can stop, passing over those at which one cannot (areas without a
 * municipality); `null` where there is none.
 */
export function walkTowards(
  direction: Direction,
  from: number,
  lists: readonly (readonly number[])[],
  places: PlaceIndex,
  canStop: (position: number) => boolean,
): number | null {
  let at: number | null = from;
  for (let step = 0; step < mostSteps; step++) {
    at = neighbourTowards(direction, at, lists, places);
    if (at === null || canStop(at)) return at;
  }
  return null;
}
