import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import { changeTable } from '@kluftatlas/data/territory/changes.ts';
import { mapValue, type GivenValue } from '@kluftatlas/data/territory/mapValues.ts';
import { placeKeys, type TargetTerritory } from '@kluftatlas/data/territory/placeKeys.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, territoryOf } from './changeOf.ts';

const [a, b, c, d] = ['01051001', '01051002', '01051003', '01051004'] as const;
const part = { kinds: ['partTransferred'] } as const;

interface Given {
  readonly rows: Readonly<Record<string, number | null | GivenValue>>;
  readonly day?: string;
  readonly target: TargetTerritory;
  readonly changes: readonly TerritoryChange[];
  readonly combination?: 'sum' | 'mean';
}

/** Values and what was done, by key of the target; and the rows without a place. */
function mapped({ rows, day = '2016-12-31', target, changes, combination = 'mean' }: Given) {
  const { placements, unplaced } = placeKeys(
    new Set(Object.keys(rows)),
    isoDate(day),
    target,
    changeTable(changes),
  );
  const valueOf = (key: string): GivenValue => {
    const row = rows[key] ?? null;
    return typeof row === 'object' && row !== null ? row : { value: row };
  };
  return {
    values: Object.fromEntries(
      [...placements].map(([to, placement]) => [
        to,
        { ...mapValue(placement, valueOf, combination), how: placement.how },
      ]),
    ),
    unplaced: unplaced.map(({ key, reason }) => [key, reason]),
  };
}

describe('a value on a later territory', () => {
  test('stays as it is where nothing changed, with its status', () => {
    const target = territoryOf('2021-12-31', { [a]: [500, 5], [b]: [500, 5] });
    const { values } = mapped({
      rows: { [a]: 7, [b]: { value: null, status: 'suppressed' } },
      target,
      changes: [],
    });
    expect(values).toEqual({
      [a]: { value: 7, how: 'kept' },
      [b]: { value: null, status: 'suppressed', how: 'kept' },
    });
  });

  test('is kept under the new key', () => {
    const changes = [changeOf(a, b, '2017-01-01', { kinds: ['keyChanged'], inhabitants: null, area: null })];
    const { values, unplaced } = mapped({
      rows: { [a]: 7 },
      target: territoryOf('2021-12-31', { [b]: [500, 5] }),
      changes,
    });
    expect(values).toEqual({ [b]: { value: 7, how: 'renamed' } });
    expect(unplaced).toEqual([]);
  });

  const merger = [
    changeOf(a, c, '2017-01-01', { inhabitants: 100, area: 4 }),
    changeOf(b, c, '2017-01-01', { inhabitants: 300, area: 6 }),
  ];
  const merged = territoryOf('2021-12-31', { [c]: [420, 10] });

  test('of several that became one is their mean by inhabitants, and their sum where things are counted', () => {
    const rows = { [a]: 20, [b]: 60 };
    expect(mapped({ rows, target: merged, changes: merger }).values).toEqual({
      [c]: { value: 50, how: 'merged' },
    });
    expect(mapped({ rows, target: merged, changes: merger, combination: 'sum' }).values[c]?.value).toBe(80);
  });

  test('of one that received others weighs its own inhabitants before', () => {
    const changes = [changeOf(a, b, '2017-01-01', { inhabitants: 100, area: 4 })];
    const target = territoryOf('2021-12-31', { [b]: [400, 10] });
    expect(mapped({ rows: { [a]: 20, [b]: 60 }, target, changes }).values[b]).toEqual({
      value: 50,
      how: 'merged',
    });
  });

  test('follows a key that changed first and was merged later', () => {
    const changes = [
      changeOf(a, b, '2017-01-01', { kinds: ['keyChanged'], inhabitants: 100, area: 4 }),
      changeOf(b, c, '2020-01-01', { inhabitants: 100, area: 4 }),
    ];
    const target = territoryOf('2021-12-31', { [c]: [400, 10] });
    expect(mapped({ rows: { [a]: 20, [c]: 60 }, target, changes }).values[c]).toEqual({
      value: 50,
      how: 'merged',
    });
    expect(mapped({ rows: { [b]: 20, [c]: 60 }, day: '2018-01-01', target, changes }).values[c]?.value).toBe(
      50,
    );
  });

  test('of a divided municipality is estimated by shares, for who gets it and for who lives on', () => {
    const changes = [
      changeOf(a, a, '2017-01-01', { ...part, weight: 0.9, inhabitants: 900 }),
      changeOf(a, b, '2017-01-01', { ...part, weight: 0.1, inhabitants: 100 }),
    ];
    const target = territoryOf('2021-12-31', { [a]: [900, 9], [b]: [400, 10] });
    const { values } = mapped({ rows: { [a]: 20, [b]: 60 }, target, changes });
    expect(values[b]).toEqual({ value: (300 * 60 + 100 * 20) / 400, status: 'estimated', how: 'estimated' });
    expect(values[a]).toMatchObject({ value: 20, status: 'estimated' });
    const counts = mapped({ rows: { [a]: 20, [b]: 60 }, target, changes, combination: 'sum' }).values;
    expect([counts[a]?.value, counts[b]?.value]).toEqual([18, 62]);
  });

  test('is not estimated when land without inhabitants changed hands', () => {
    const changes = [
      changeOf(a, a, '2017-01-01', { ...part, weight: 1, areaWeight: 0.99 }),
      changeOf(a, b, '2017-01-01', { ...part, weight: 0, areaWeight: 0.01, inhabitants: 0 }),
    ];
    const target = territoryOf('2021-12-31', { [a]: [900, 9], [b]: [400, 10] });
    const { values } = mapped({ rows: { [a]: 20, [b]: 60 }, target, changes });
    expect([values[a]?.how, values[b]?.how]).toEqual(['kept', 'kept']);
  });
});

describe('missing parts of a merger', () => {
  const changes = [
    changeOf(a, c, '2017-01-01', { inhabitants: 40, area: 4 }),
    changeOf(b, c, '2017-01-01', { inhabitants: 960, area: 6 }),
  ];
  const target = territoryOf('2021-12-31', { [c]: [1_000, 10] });

  test('below 5 % of the inhabitants leave an estimate', () => {
    expect(mapped({ rows: { [a]: null, [b]: 60 }, target, changes }).values[c]).toEqual({
      value: 60,
      status: 'estimated',
      how: 'merged',
    });
    expect(mapped({ rows: { [b]: 60 }, target, changes }).values[c]).toEqual({
      value: 60,
      status: 'estimated',
      how: 'estimated',
    });
  });

  test('above that leave nothing: the rest is never averaged in silence', () => {
    expect(mapped({ rows: { [a]: 20, [b]: null }, target, changes }).values[c]?.value).toBeNull();
    expect(mapped({ rows: { [a]: 20 }, target, changes }).values[c]?.value).toBeNull();
  });

  test('leave no sum at all', () => {
    expect(
      mapped({ rows: { [a]: null, [b]: 60 }, target, changes, combination: 'sum' }).values[c]?.value,
    ).toBeNull();
    expect(mapped({ rows: { [b]: 60 }, target, changes, combination: 'sum' }).values[c]?.value).toBeNull();
  });

  test('include the one that received, where it has no row', () => {
    const into = [changeOf(a, c, '2017-01-01', { inhabitants: 40, area: 4 })];
    expect(mapped({ rows: { [a]: 20 }, target, changes: into }).values[c]?.value).toBeNull();
  });

  test('keep their reason where all have the same', () => {
    const gap = { value: null, status: 'suppressed' } as const;
    expect(mapped({ rows: { [a]: gap, [b]: gap }, target, changes }).values[c]).toMatchObject({
      value: null,
      status: 'suppressed',
    });
  });
});

describe('a file whose keys are of several territories', () => {
  const changes = [
    changeOf(a, c, '2017-01-01', { inhabitants: 100, area: 4 }),
    changeOf(b, c, '2017-01-01', { inhabitants: 300, area: 6 }),
  ];
  const target = territoryOf('2021-12-31', { [c]: [400, 10], [d]: [5, 5] });

  test('gives old keys to their successor although its values are of a later day', () => {
    expect(mapped({ rows: { [a]: 20, [b]: 60, [d]: 1 }, day: '2021-06-30', target, changes }).values).toEqual(
      {
        [c]: { value: 50, how: 'merged' },
        [d]: { value: 1, how: 'kept' },
      },
    );
  });

  test('takes a new municipality’s own row before those that it was made of', () => {
    const { values, unplaced } = mapped({
      rows: { [a]: 20, [b]: 60, [c]: 55 },
      day: '2021-06-30',
      target,
      changes,
    });
    expect(values[c]).toEqual({ value: 55, how: 'kept' });
    expect(unplaced).toEqual([
      [a, 'successorHasOwnRow'],
      [b, 'successorHasOwnRow'],
    ]);
  });

  test('does not ask for old keys where the new one has a row', () => {
    expect(mapped({ rows: { [c]: 55 }, day: '2021-06-30', target, changes }).values[c]).toEqual({
      value: 55,
      how: 'kept',
    });
  });
});

test('rows without a place are named with the reason', () => {
  const forest = '01051009';
  const changes = [
    changeOf(a, '01051008', '2017-01-01'),
    changeOf(b, forest, '2017-01-01', { inhabitants: 0, area: 0.1 }),
    changeOf(c, d, '2017-01-01', { weight: 0.2 }),
    changeOf(d, '01051007', '2022-01-01'),
  ];
  const target = territoryOf('2021-12-31', { [d]: [400, 10], [forest]: [0, 1], '01060000': [1, 1] });
  const rows = { [a]: 1, [b]: 1, [c]: 1, [d]: 1, '01051007': 1, '01099999': 1, [forest]: 1, '01060003': 1 };
  expect(mapped({ rows, target, changes }).unplaced).toEqual([
    [a, 'successorUnknown'],
    [b, 'unincorporatedArea'],
    [c, 'weightsUnusable'],
    ['01051007', 'laterTerritory'],
    ['01099999', 'unknownKey'],
  ]);
});

describe('whatever is merged or divided', () => {
  const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 2, maxLength: 4 });
  const history = fc.record({
    x: shares,
    y: shares,
    values: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
  });
  const receivers = ['01052001', '01052002', '01052003', '01052004'];
  const divided = (from: string, parts: readonly number[]) => {
    const all = parts.reduce((sum, each) => sum + each, 0);
    return parts.map((inhabitants, at) =>
      changeOf(from, receivers[at] ?? '', '2017-01-01', {
        weight: inhabitants / all,
        areaWeight: inhabitants / all,
        inhabitants,
        area: inhabitants,
      }),
    );
  };
  const world = ({ x, y }: { x: readonly number[]; y: readonly number[] }) => {
    const changes = [...divided(a, x), ...divided(b, y)];
    const sizes = receivers.flatMap((key, at) => {
      const size = (x[at] ?? 0) + (y[at] ?? 0);
      return size === 0 ? [] : [[key, [size, size]] as const];
    });
    return { changes, target: territoryOf('2021-12-31', Object.fromEntries(sizes)) };
  };

  test('counts keep their sum', () => {
    fc.assert(
      fc.property(history, ({ x, y, values: [one = 0, other = 0] }) => {
        const { values } = mapped({ rows: { [a]: one, [b]: other }, ...world({ x, y }), combination: 'sum' });
        const sum = Object.values(values).reduce((total, { value }) => total + (value ?? Number.NaN), 0);
        expect(sum).toBeCloseTo(one + other, 6);
      }),
    );
  });

  test('means stay between the smallest and the largest value', () => {
    fc.assert(
      fc.property(history, ({ x, y, values: [one = 0, other = 0] }) => {
        const { values } = mapped({ rows: { [a]: one, [b]: other }, ...world({ x, y }) });
        for (const { value } of Object.values(values)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(one, other) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(one, other) + 1e-9);
        }
      }),
    );
  });

  test('the mean of all by inhabitants stays the same', () => {
    fc.assert(
      fc.property(history, ({ x, y, values: [one = 0, other = 0] }) => {
        const { changes, target } = world({ x, y });
        const { values } = mapped({ rows: { [a]: one, [b]: other }, changes, target });
        const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
        const after = Object.entries(values).map(
          ([key, { value }]) => (value ?? Number.NaN) * (target.sizeOf(key).inhabitants ?? 0),
        );
        expect(sum(after)).toBeCloseTo(one * sum(x) + other * sum(y), 6);
      }),
    );
  });
});
