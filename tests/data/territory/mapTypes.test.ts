import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import { changeTable } from '@kluftatlas/data/territory/changes.ts';
import { agreed, mapTypes } from '@kluftatlas/data/territory/mapTypes.ts';
import { placeKeys, type TargetTerritory } from '@kluftatlas/data/territory/placeKeys.ts';
import { describe, expect, test } from 'vitest';
import { changeOf, territoryOf } from './changeOf.ts';

const [a, b, c] = ['01051001', '01051002', '01051003'] as const;

function typesOn(
  target: TargetTerritory,
  changes: readonly TerritoryChange[],
  types: Record<string, string | null>,
) {
  const placed = placeKeys(new Set(Object.keys(types)), isoDate('2016-12-31'), target, changeTable(changes));
  const mapped = mapTypes(placed.placements, (key) => types[key] ?? null);
  return { types: Object.fromEntries(mapped.types), undecided: mapped.undecided };
}

describe('a type on a later territory', () => {
  const merger = [
    changeOf(a, c, '2017-01-01', { inhabitants: 100, area: 4 }),
    changeOf(b, c, '2017-01-01', { inhabitants: 300, area: 6 }),
  ];
  const merged = territoryOf('2021-12-31', { [c]: [420, 10] });

  test('stays, also under a new key', () => {
    const changes = [changeOf(b, c, '2017-01-01', { kinds: ['keyChanged'], inhabitants: null, area: null })];
    const target = territoryOf('2021-12-31', { [a]: [500, 5], [c]: [500, 5] });
    expect(typesOn(target, changes, { [a]: '50', [b]: '40' })).toEqual({
      types: { [a]: '50', [c]: '40' },
      undecided: [],
    });
  });

  test('of several that became one is the one that all had', () => {
    expect(typesOn(merged, merger, { [a]: '50', [b]: '50' }).types).toEqual({ [c]: '50' });
  });

  test('of several that had different ones is none, however small one of them was, and that is recorded', () => {
    expect(typesOn(merged, merger, { [a]: '50', [b]: '40' })).toEqual({
      types: {},
      undecided: [
        {
          key: c,
          from: [
            { key: a, type: '50' },
            { key: b, type: '40' },
          ],
        },
      ],
    });
  });

  test('is none where one of them had none, or has no row', () => {
    expect(typesOn(merged, merger, { [a]: '50', [b]: null }).types).toEqual({});
    expect(typesOn(merged, merger, { [a]: '50' })).toMatchObject({ types: {}, undecided: [{ key: c }] });
  });
});

test('nobody agrees on nothing, and all on what all say', () => {
  expect(agreed([])).toBeNull();
  expect(agreed([null, null])).toBeNull();
  expect(agreed([1, null])).toBeNull();
  expect(agreed([1, 2])).toBeNull();
  expect(agreed([0, 0])).toBe(0);
});
