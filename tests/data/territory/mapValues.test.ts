import { describe, expect, test } from 'vitest';
import { changeOf, territoryOf } from './changeOf.ts';
import { mapped } from './mapped.ts';

const [a, b, c, d] = ['01051001', '01051002', '01051003', '01051004'] as const;
const part = { kinds: ['partTransferred'] } as const;

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
