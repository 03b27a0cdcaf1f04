import { areaOf } from '@kluftatlas/data/sources/geonames/pointInArea.ts';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';

const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
];
const at = (longitude: number, latitude: number) => ({ longitude, latitude });

describe('a place is inside', () => {
  const ring = areaOf({ type: 'Polygon', coordinates: [square(10, 50, 3), square(11, 51, 1)] });
  const parts = areaOf({ type: 'MultiPolygon', coordinates: [[square(10, 50, 1)], [square(12, 50, 1)]] });

  it.each([
    ['between the outer border and the hole', ring, at(10.5, 50.5), true],
    ['not in the hole', ring, at(11.5, 51.5), false],
    ['not outside', ring, at(13.5, 51.5), false],
    ['in the second part', parts, at(12.5, 50.5), true],
    ['not between the parts', parts, at(11.5, 50.5), false],
  ])('%s', (_, area, place, inside) => {
    expect(area.contains(place)).toBe(inside);
  });

  it('whichever way the border runs', () => {
    const reversed = areaOf({ type: 'Polygon', coordinates: [square(10, 50, 3).toReversed()] });
    expect(reversed.contains(at(11, 51))).toBe(true);
  });
});
