import { period } from '@kluftatlas/data/domain/period.ts';
import { timeLags, yearsOf, type ClassSeries } from '@kluftatlas/data/measures/timeLag.ts';
import { describe, expect, test } from 'vitest';

const series = (sizeClass: string, ...means: readonly (number | null)[]): ClassSeries => ({
  sizeClass,
  points: means.map((mean, position) => ({ period: period(`${2015 + position}-12`), mean })),
});
const at = period('2018-12');
const lags = (...some: readonly ClassSeries[]) =>
  Object.fromEntries(timeLags(some, at).map(({ sizeClass, kind, years }) => [sizeClass, [kind, years]]));

test.each([
  ['2020-12', 2021],
  ['2021-06', 2021.5],
])('the date of %s is %d', (text, years) => {
  expect(yearsOf(period(text))).toBe(years);
});

describe('the time lag', () => {
  // The leader had 40 at the end of 2016 and 60 at the end of 2017, so 45 a quarter of a year after the first: 1.75.
  test('goes back to when the leader, interpolated, was where the class is', () => {
    expect(lags(series('small', 1, 2, 3, 45), series('large', 20, 40, 60, 80))).toEqual({
      small: ['lag', 1.75],
      large: ['leader', 0],
    });
  });

  // It passes 45 on its way up, down and up again, at last 15/50 of the year after the end of 2017.
  test('counts from the last time, where the leader fell in between', () => {
    const { small } = lags(series('small', 1, 2, 3, 45), series('large', 20, 60, 30, 80));
    expect(small).toEqual(['lag', expect.closeTo(0.7, 12)]);
  });

  test('is more than the series where the leader was always above', () => {
    expect(lags(series('small', 1, 2, 3, 19), series('large', 20, 40, 60, 80))['small']).toEqual([
      'moreThan',
      3,
    ]);
  });

  test('is exactly the series where the leader began where the class is', () => {
    expect(lags(series('small', 1, 2, 3, 20), series('large', 20, 40, 60, 80))['small']).toEqual(['lag', 3]);
  });

  test('is 0 for a class that is level with the leader; of equals the larger leads', () => {
    expect(lags(series('small', 1, 2, 3, 80), series('large', 20, 40, 60, 80))).toEqual({
      small: ['lag', 0],
      large: ['leader', 0],
    });
  });

  test('knows no class as the leader by its size', () => {
    expect(lags(series('small', 20, 40, 60, 80), series('large', 1, 2, 3, 45))).toMatchObject({
      small: ['leader', 0],
      large: ['lag', 1.75],
    });
  });

  test('passes over times at which the leader has no mean', () => {
    // From 20 at the end of 2015 to 80 at the end of 2018 in a straight line: 50 in the middle.
    expect(lags(series('small', 1, 2, 3, 50), series('large', 20, null, null, 80))['small']).toEqual([
      'lag',
      1.5,
    ]);
  });

  test('does not look beyond its own time', () => {
    expect(lags(series('small', 1, 2, 3, 45, 90), series('large', 20, 40, 60, 80, 30))['small']).toEqual([
      'lag',
      1.75,
    ]);
  });

  test('has none for a class without a mean, or where nobody has one', () => {
    expect(lags(series('small', 1, 2, 3, null), series('large', 20, 40, 60, 80))['small']).toEqual([
      'none',
      null,
    ]);
    expect(lags(series('small'), series('large'))).toEqual({ small: ['none', null], large: ['none', null] });
  });
});
