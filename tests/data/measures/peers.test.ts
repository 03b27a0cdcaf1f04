import type { Ags } from '@kluftatlas/data/domain/ids.ts';
import { peerIndex, peersOf, type Place } from '@kluftatlas/data/measures/peers.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const place = (number: number, population: number | null, area: number | null, rest = {}): Place => ({
  ags: `0900000${number}` as Ags,
  population,
  area,
  legalStatus: 'districtMember',
  administration: 'ownAdministration',
  ...rest,
});
const agsOf = (number: number) => place(number, 1, 1).ags;

describe('peers', () => {
  test('are nearest first, and never the place itself', () => {
    const index = peerIndex([
      place(1, 1_000, 10),
      place(2, 9_000, 10),
      place(3, 1_100, 10),
      place(4, 2_000, 10),
    ]);
    expect(peersOf(agsOf(1), index).map(({ ags }) => ags)).toEqual([agsOf(3), agsOf(4), agsOf(2)]);
    expect(peersOf(agsOf(1), index, 1).map(({ ags }) => ags)).toEqual([agsOf(3)]);
  });

  // ln inhabitants 0 and 2: deviation 1; ln density 0 and 4: deviation 2
  test('have a distance in standard deviations, told by its parts', () => {
    const [e2, e4] = [Math.exp(2), Math.exp(4)];
    const index = peerIndex([
      place(1, 1, 1),
      place(2, e2, e2 / e4, { legalStatus: 'districtFree', administration: 'amt' }),
    ]);
    const [peer] = peersOf(agsOf(1), index);
    expect(peer?.parts).toEqual({ population: 2, density: 2, legalStatus: 1, administration: 1 });
    expect(peer?.distance).toBe(6);
  });

  test('of the same distance come by AGS, in whatever order they are given', () => {
    const twins = [3, 2, 5, 4].map((number) => place(number, 500, 5));
    for (const some of [twins, [...twins].reverse()]) {
      const index = peerIndex([...some, place(1, 500, 5), place(9, 90_000, 50)]);
      expect(peersOf(agsOf(1), index, 3).map(({ ags }) => ags)).toEqual([agsOf(2), agsOf(3), agsOf(4)]);
      expect(peersOf(agsOf(4), index, 3).map(({ ags }) => ags)).toEqual([agsOf(1), agsOf(2), agsOf(3)]);
    }
  });

  test('an unknown form of administration is like an unknown one only', () => {
    const unknown = { administration: null };
    const index = peerIndex([place(1, 500, 5, unknown), place(2, 500, 5), place(3, 500, 5, unknown)]);
    expect(peersOf(agsOf(1), index).map(({ ags, distance }) => [ags, distance])).toEqual([
      [agsOf(3), 0],
      [agsOf(2), 1],
    ]);
  });

  test('places without inhabitants or area have none and are nobody’s', () => {
    const index = peerIndex([place(1, 500, 5), place(2, null, 5), place(3, 500, null), place(4, 0, 5)]);
    for (const number of [1, 2, 3, 4]) expect(peersOf(agsOf(number), index)).toEqual([]);
  });

  test.each([NaN, Infinity, -500])('a place with %d inhabitants or km² has none and is nobody’s', (wrong) => {
    const fine = [place(1, 500, 5), place(2, 700, 5), place(3, 900, 5)];
    const index = peerIndex([...fine, place(4, wrong, 5), place(5, 500, wrong)]);
    expect(peersOf(agsOf(1), index)).toEqual(peersOf(agsOf(1), peerIndex(fine)));
    for (const number of [4, 5]) expect(peersOf(agsOf(number), index)).toEqual([]);
  });

  test('a municipality alone has none', () => {
    expect(peersOf(agsOf(1), peerIndex([place(1, 500, 5)]))).toEqual([]);
    expect(peersOf(agsOf(1), peerIndex([]))).toEqual([]);
  });

  test('are those that comparing with everybody finds', () => {
    const kinds = fc.record({
      population: fc.integer({ min: 1, max: 2_000 }),
      area: fc.integer({ min: 1, max: 40 }),
      legalStatus: fc.constantFrom('districtMember', 'districtFree'),
    });
    fc.assert(
      fc.property(
        fc.array(kinds, { minLength: 2, maxLength: 9 }),
        fc.integer({ min: 1, max: 4 }),
        (some, k) => {
          const places = some.map(({ population, area, ...rest }, number) =>
            place(number, population, area, rest),
          );
          const index = peerIndex(places);
          const all = peersOf(agsOf(0), index, places.length);
          expect(all).toHaveLength(places.length - 1);
          expect(peersOf(agsOf(0), index, k)).toEqual(all.slice(0, k));
        },
      ),
    );
  });
});
