import { describe, expect, it } from 'vitest';
import { placeIndex } from '../../../web/src/lib/map/hitTest.ts';
import { interiorPoint, interiorPointOf } from '../../../web/src/lib/map/interiorPoint.ts';
import { neighbourLists, walkTowards, type Direction } from '../../../web/src/lib/map/neighbours.ts';
import { firstPlace } from '../../../web/src/lib/map/placeFocus.ts';
import { layerPolygons } from '../../../web/src/lib/map/polygons.ts';
import { corner, gridTopology } from './gridTopology.ts';

const topology = gridTopology(3, 4, true);
const polygons = layerPolygons(topology);
const places = placeIndex(polygons);
const idAt = (x: number, y: number) =>
  polygons.ids[places.at([corner.easting + x * corner.edge, corner.northing + y * corner.edge])];

describe('finding the area under the pointer', () => {
  it('names the area that holds the point', () => {
    expect(idAt(3.5, 2.5)).toBe('2-3');
    expect(idAt(0.1, 0.1)).toBe('0-0');
  });

  it('gives an enclave to itself and not to the area around it', () => {
    expect(idAt(0.5, 0.5)).toBe('enclave');
    expect(idAt(0.3, 0.5)).toBe('0-0');
  });

  it('finds nothing outside', () => {
    expect(idAt(-1, 1)).toBeUndefined();
    expect(placeIndex({ ids: [], shapes: [] }).at([0, 0])).toBe(-1);
  });

  it('finds at most one area anywhere', () => {
    for (let step = 0; step < 400; step++) {
      const [x, y] = [(step % 20) * 0.199 + 0.01, Math.floor(step / 20) * 0.147 + 0.01];
      const expected =
        x > 0.4 && x < 0.6 && y > 0.4 && y < 0.6 ? 'enclave' : `${Math.floor(y)}-${Math.floor(x)}`;
      expect(idAt(x, y)).toBe(expected);
    }
  });
});

describe('the interior point', () => {
  it('lies in the area itself, also around an enclave', () => {
    for (const [position, id] of polygons.ids.entries()) {
      const shape = polygons.shapes[position];
      if (shape === undefined) throw new Error('shape missing');
      expect(polygons.ids[places.at(interiorPoint(shape))]).toBe(id);
    }
  });

  it('lies in the largest part of an area in several parts', () => {
    const ring = (from: number, to: number) => [
      [from, 0],
      [from, to - from],
      [to, to - from],
      [to, 0],
      [from, 0],
    ];
    const [x] = interiorPoint({
      type: 'MultiPolygon',
      coordinates: [[ring(0, 10)], [ring(1000, 2000)], [ring(50, 60)]],
    });
    expect(x).toBeGreaterThan(1000);
    expect(x).toBeLessThan(2000);
  });

  it('is found from the topology file alone', () => {
    expect(interiorPointOf(topology, '2-3')).toEqual([
      corner.easting + 3.5 * corner.edge,
      corner.northing + 2.5 * corner.edge,
    ]);
    expect(interiorPointOf(topology, '99')).toBeNull();
  });
});

describe('walking along neighbours', () => {
  const lists = neighbourLists(topology);
  const step = (id: string, direction: Direction, canStop: (id: string) => boolean = () => true) => {
    const next = walkTowards(direction, polygons.ids.indexOf(id), lists, places, (position) =>
      canStop(polygons.ids[position] ?? ''),
    );
    return next === null ? null : (polygons.ids[next] ?? null);
  };
  const walk = (id: string, ...directions: Direction[]) =>
    directions.reduce<string | null>((from, direction) => (from === null ? null : step(from, direction)), id);

  it('goes to the area across the border', () => {
    expect(walk('1-1', 'north')).toBe('2-1');
    expect(walk('1-1', 'east')).toBe('1-2');
    expect(walk('1-1', 'south')).toBe('0-1');
    expect(walk('1-1', 'west')).toBe('1-0');
    expect(walk('1-1', 'north', 'east', 'south', 'west')).toBe('1-1');
  });

  it('stops at the outer border', () => {
    expect(walk('2-3', 'north')).toBeNull();
    expect(walk('2-3', 'east')).toBeNull();
  });

  it('passes over areas at which one cannot stop', () => {
    expect(step('1-0', 'east', (id) => id !== '1-1')).toBe('1-2');
    expect(step('1-0', 'east', (id) => id === '1-0')).toBeNull();
  });

  it('begins in the middle of what is seen, or as near to it as one can stop', () => {
    const middle = { easting: corner.easting / 1000 + 25, northing: corner.northing / 1000 + 25, zoom: 9 };
    const firstId = (canStop: (id: string) => boolean) => {
      const found = firstPlace(places, middle, null, (position) => canStop(polygons.ids[position] ?? ''));
      return found === null ? null : polygons.ids[found];
    };
    expect(firstId(() => true)).toBe('2-2');
    expect(firstId((id) => id === '0-0')).toBe('0-0');
    expect(firstId(() => false)).toBeNull();
  });
});
