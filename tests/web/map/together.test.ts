import { describe, expect, it } from 'vitest';
import { placeIndex } from '../../../web/src/lib/map/hitTest.ts';
import { neighbourLists } from '../../../web/src/lib/map/neighbours.ts';
import { nextPlace } from '../../../web/src/lib/map/nextPlace.ts';
import { centreOf, focusAround } from '../../../web/src/lib/map/placeFocus.ts';
import { layerPolygons, unionOf } from '../../../web/src/lib/map/polygons.ts';
import { corner, gridTopology } from './gridTopology.ts';

const topology = gridTopology(3, 3);
const polygons = layerPolygons(topology);
const places = placeIndex(polygons);
const at = (id: string) => polygons.ids.indexOf(id);
/** In edges of a square from the south-west. */
const inSquares = ([easting = 0, northing = 0]: readonly number[]) => [
  (easting - corner.easting) / corner.edge,
  (northing - corner.northing) / corner.edge,
];

describe('the outline of a municipality of several polygons', () => {
  const cornersOf = (...ids: string[]) =>
    unionOf(topology, new Set(ids)).coordinates.map((part) =>
      part.map((ring) => new Set(ring.map((point) => inSquares(point).join())).size),
    );

  it('goes around all of them and has no border between them', () => {
    expect(cornersOf('0-0')).toEqual([[4]]);
    expect(cornersOf('0-0', '0-1')).toEqual([[6]]);
    expect(cornersOf('0-0', '0-1', '1-0', '1-1')).toEqual([[8]]);
  });

  it('has a part for each that lies apart', () => {
    expect(cornersOf('0-0', '2-2')).toEqual([[4], [4]]);
  });

  it('has a hole where they surround another municipality', () => {
    const around = polygons.ids.filter((id) => id !== '1-1');
    expect(cornersOf(...around)).toEqual([[12, 4]]);
  });
});

describe('the view around a municipality of several polygons', () => {
  it('has the middle of all of them', () => {
    expect(inSquares(centreOf(places, [at('0-0'), at('0-2')]) ?? [])).toEqual([1.5, 0.5]);
    expect(centreOf(places, [])).toBeNull();
  });

  it('shows more than that around one of them', () => {
    const [one, both] = [[at('0-0')], [at('0-0'), at('0-1')]].map((each) => focusAround(places, each)?.zoom);
    expect(both).toBeCloseTo((one ?? NaN) / 2, 1);
    expect(focusAround(places, [])).toBeNull();
  });
});

it('a step leads out of a municipality of several polygons', () => {
  const geometry = { places, neighbours: () => neighbourLists(topology) };
  const owners = polygons.ids.map((id, position) => (id === '1-1' ? at('1-0') : position));
  const step = (from: string) =>
    polygons.ids[nextPlace(geometry, owners, at(from), 'east', { focus: null, box: null }) ?? -1];
  expect(step('0-0')).toBe('0-1');
  expect(step('1-0')).toBe('1-2');
});
