import { comparePeriods } from '@kluftatlas/data/checks/comparePeriods.ts';
import { describeFinding } from '@kluftatlas/data/checks/describeFinding.ts';
import type { PeriodValues } from '@kluftatlas/data/checks/periodValues.ts';
import type { AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import { indicatorId, type Ags } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { describe, expect, it } from 'vitest';

const gigabit = indicatorId('broadband-all-1000');
const population = indicatorId('population');
const keys = Array.from({ length: 100 }, (_, index) => `0100${String(index).padStart(4, '0')}`);
const territory: AreaRegistry = new Map(keys.map((key) => [key as Ags, 'municipality']));

/** A hundred municipalities with the same value, but for those given by position. */
function at(
  month: string,
  value: number,
  others: Readonly<Record<number, number | null>> = {},
  indicator = gigabit,
): PeriodValues {
  const values = new Map(
    keys.map((key, index) => [key, [index in others ? (others[index] ?? null) : value]] as const),
  );
  return { period: period(month), indicators: [indicator], values };
}
function without(values: PeriodValues, count: number): PeriodValues {
  return { ...values, values: new Map([...values.values].slice(count)) };
}
const compare = (earlier: PeriodValues, later: PeriodValues) => comparePeriods(earlier, later, territory);

describe('two periods of a dataset', () => {
  it('that go on as they were raise nothing', () => {
    expect(compare(at('2020-12', 50), at('2021-06', 55))).toEqual([]);
  });

  it('are marked where an availability falls by more than 20 points in a few municipalities', () => {
    const [finding, ...rest] = compare(at('2020-12', 50), at('2021-06', 50, { 3: 29.9, 4: 30 }));
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ kind: 'fall', action: 'mark', areas: [keys[3]], outOf: 100 });
  });

  it('stop the file where an availability falls in more than 5 % of the municipalities', () => {
    const fallen = Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [index, 0]));
    expect(compare(at('2020-12', 50), at('2021-06', 50, fallen))).toMatchObject([{ action: 'stop' }]);
  });

  it('only tell of falls across a change of method', () => {
    expect(compare(at('2021-12', 50), at('2022-06', 10))).toMatchObject([{ kind: 'fall', action: 'tell' }]);
  });

  it('tell of municipalities without a row, and stop the file above 5 %', () => {
    const later = at('2021-06', 50);
    expect(compare(at('2020-12', 50), without(later, 5))).toMatchObject([
      { kind: 'rowsGone', action: 'tell', areas: keys.slice(0, 5) },
    ]);
    expect(compare(at('2020-12', 50), without(later, 6))).toMatchObject([{ action: 'stop' }]);
  });

  it('do not miss municipalities that the territory does not have any more', () => {
    const earlier = at('2020-12', 50);
    const dissolved = new Map([...earlier.values, ['01999999', [50]] as const]);
    expect(compare({ ...earlier, values: dissolved }, at('2021-06', 50))).toEqual([]);
  });

  it('stop the file where values are missing that were there', () => {
    const empty = Object.fromEntries(keys.map((_, index) => [index, null]));
    expect(compare(at('2020-12', 50), at('2021-06', 50, empty))).toMatchObject([
      { kind: 'coverageDrop', action: 'stop', outOf: 100 },
    ]);
  });

  it('tell of inhabitants that grow or shrink by more than 30 percent, hamlets left aside', () => {
    const persons = (month: string, others: Readonly<Record<number, number>>) =>
      at(month, 1000, others, population);
    const found = compare(persons('2020-12', { 0: 10, 1: 1000 }), persons('2021-12', { 0: 20, 1: 1301 }));
    expect(found).toMatchObject([{ kind: 'jump', action: 'tell', areas: [keys[1]] }]);
  });

  it('that lie more than two years apart are not compared', () => {
    expect(compare(at('2018-12', 50), at('2021-06', 0))).toEqual([]);
  });
});

it('a finding is told in one sentence that names where most of it is', () => {
  const [finding] = compare(at('2020-12', 50), at('2021-06', 50, { 3: 0 }));
  expect(finding && describeFinding(finding)).toBe(
    'Households with ≥\u00a01,000\u00a0Mbit/s (all technologies): falls by more than 20 points in 1 of 100 areas between 2020-12 and 2021-06 (Schleswig-Holstein 1)',
  );
});
