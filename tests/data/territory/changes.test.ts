import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import { changeTable } from '@kluftatlas/data/territory/changes.ts';
import { destinations, walkerOf } from '@kluftatlas/data/territory/walk.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf } from './changeOf.ts';

const [a, b, c, d] = ['01051001', '01051002', '01051003', '01051004'] as const;
const part = { kinds: ['partTransferred'] } as const;

describe('the table of changes', () => {
  test('does not use shares that do not add up to 1, and says whose', () => {
    const three = [a, b, c].map((to) => changeOf(a, to, '2021-01-01', { ...part, weight: 1, areaWeight: 1 }));
    const { handovers, unusable } = changeTable(three);
    expect(handovers).toEqual([]);
    expect(unusable).toEqual([
      { from: a, date: '2021-01-01', source: 'official-changes', reason: 'weightsDoNotAddUp' },
    ]);
  });

  test.each([
    [0.9991, true],
    [1.0009, true],
    [0.9985, false],
    [1.0015, false],
  ])('takes shares that add up to %f: %s, and brings them to 1', (sum, isUsed) => {
    const { handovers } = changeTable([
      changeOf(a, b, '2021-01-01', { weight: sum / 2 }),
      changeOf(a, c, '2021-01-01', { weight: sum / 2 }),
    ]);
    expect(handovers.length === 1).toBe(isUsed);
    const weights = handovers[0]?.parts.map(({ weight }) => weight) ?? [0.5, 0.5];
    expect(weights).toEqual([0.5, 0.5]);
  });

  test('takes shares of the area where those of inhabitants are not known', () => {
    const { handovers } = changeTable([
      changeOf(a, b, '2021-01-01', { weight: null, areaWeight: 0.25 }),
      changeOf(a, c, '2021-01-01', { weight: null, areaWeight: 0.75 }),
    ]);
    expect(handovers[0]?.parts.map(({ to, weight }) => [to, weight])).toEqual([
      [b, 0.25],
      [c, 0.75],
    ]);
  });

  test('prefers an exact official day to a span, a short span to a long one, and official to inferred', () => {
    const span = { since: isoDate('2020-12-31'), source: 'crosswalk' };
    const long = { since: isoDate('2016-12-31'), source: 'overlay', evidence: 'inferred' as const };
    const { handovers } = changeTable([
      changeOf(a, d, '2021-12-31', long),
      changeOf(a, c, '2021-12-31', span),
      changeOf(a, b, '2021-04-01'),
      changeOf(b, d, '2021-12-31', long),
      changeOf(b, c, '2021-12-31', span),
      changeOf(c, d, '2019-12-31', long),
    ]);
    expect(handovers.map(({ from, source }) => [from, source])).toEqual([
      [c, 'overlay'],
      [a, 'official-changes'],
      [b, 'crosswalk'],
    ]);
  });

  test('keeps two changes of one municipality at different times', () => {
    expect(changeTable([changeOf(a, b, '2021-04-01'), changeOf(a, c, '2022-04-01')]).handovers).toHaveLength(
      2,
    );
  });

  test('is the same whatever order its sources come in, also when a file repeats another one', () => {
    const changes = [
      changeOf(a, b, '2021-04-01'),
      changeOf(a, c, '2021-12-31', { since: isoDate('2020-12-31'), source: 'crosswalk' }),
      changeOf(b, c, '2022-01-01', { weight: 0.4 }),
      changeOf(b, d, '2022-01-01', { weight: 0.6 }),
    ];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...changes, ...changes], { minLength: 8, maxLength: 8 }),
        (shuffled) => {
          expect(changeTable(shuffled)).toEqual(changeTable(changes));
        },
      ),
    );
  });
});

describe('the way of a key', () => {
  const walker = walkerOf(
    changeTable([
      changeOf(a, b, '2017-01-01', { kinds: ['keyChanged'] }),
      changeOf(b, c, '2020-01-01', { weight: 0.5 }),
      changeOf(b, d, '2020-01-01', { weight: 0.5 }),
      changeOf(c, d, '2022-01-01'),
    ]),
  );
  const to = (until: string, after: string | null = null) =>
    Object.fromEntries(destinations(walker, a, after === null ? null : isoDate(after), isoDate(until)));

  test('goes over several dates, and no further than the day asked for', () => {
    expect(to('2016-12-31')).toEqual({ [a]: 1 });
    expect(to('2017-01-01')).toEqual({ [b]: 1 });
    expect(to('2021-01-01')).toEqual({ [c]: 0.5, [d]: 0.5 });
    expect(to('2022-01-01')).toEqual({ [d]: 1 });
  });

  test('begins after the territory it comes from', () => {
    expect(to('2022-01-01', '2017-01-01')).toEqual({ [a]: 1 });
  });
});

/** Chains over 4 years in which every municipality may be divided among any. */
const histories = fc
  .array(
    fc.record({
      year: fc.integer({ min: 2017, max: 2020 }),
      from: fc.integer({ min: 1, max: 8 }),
      to: fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 12 },
  )
  .map((events) =>
    events.flatMap(({ year, from, to }) =>
      to.map((receiver) =>
        changeOf(`0105100${from}`, `0105100${receiver}`, `${year}-01-01`, {
          weight: 1 / to.length,
          source: `source-${to.join('')}`,
        }),
      ),
    ),
  );
const days = fc.integer({ min: 2016, max: 2020 }).map((year) => isoDate(`${year}-12-31`));

describe('whatever the changes', () => {
  test('the shares of every key add up to 1', () => {
    fc.assert(
      fc.property(histories, days, days, (changes, after, until) => {
        const shares = [...destinations(walkerOf(changeTable(changes)), a, after, until).values()];
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('two steps one after the other are one step', () => {
    fc.assert(
      fc.property(histories, days, days, days, (changes, x, y, z) => {
        const walker = walkerOf(changeTable(changes));
        const [first, second, third] = [x, y, z].sort() as [typeof x, typeof x, typeof x];
        const composed = new Map<string, number>();
        for (const [key, share] of destinations(walker, a, first, second)) {
          for (const [to, more] of destinations(walker, key, second, third)) {
            composed.set(to, (composed.get(to) ?? 0) + share * more);
          }
        }
        const once = destinations(walker, a, first, third);
        expect([...composed.keys()].sort()).toEqual([...once.keys()].sort());
        for (const [to, share] of once) expect(composed.get(to)).toBeCloseTo(share, 9);
      }),
    );
  });
});
