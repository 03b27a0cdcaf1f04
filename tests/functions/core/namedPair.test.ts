import { period } from '@kluftatlas/data/domain/period.ts';
import { namedPair } from '@kluftatlas/functions/core/namedPair.ts';
import { describe, expect, test } from 'vitest';

const indicator = (...breaks: readonly string[]): Parameters<typeof namedPair>[0] => ({
  id: 'broadband-all-8' as Parameters<typeof namedPair>[0]['id'],
  comparabilityBreaks: breaks.map((from) => ({
    from: period(from),
    reason: { de: `ab ${from} anders`, en: `new from ${from}.` },
  })),
});
const periods = ['2018-12', '2019-06', '2020-06', '2020-12'].map(period);
const pairOf = (from: string, to: string, ...breaks: readonly string[]) =>
  namedPair(indicator(...breaks), periods, { from, to });

describe('a named pair of periods', () => {
  test('is named by months, or by years for their last period', () => {
    expect(pairOf('2018-12', '2020-06')).toEqual({ from: '2018-12', to: '2020-06' });
    expect(pairOf('2018', '2020')).toEqual({ from: '2018-12', to: '2020-12' });
    expect(pairOf('2020-06', '2020')).toEqual({ from: '2020-06', to: '2020-12' });
  });

  test.each([
    ['2020', '2018'],
    ['2020-06', '2019-06'],
    ['2019-06', '2019-06'],
    ['2019', '2019-06'],
  ])('from %s to %s is the wrong way round, or no time at all', (from, to) => {
    expect(pairOf(from, to)).toMatchObject({ code: 'usage', message: `${from} is not before ${to}` });
  });

  test.each(['2017', '2019-12', '20', '', '2020-1', 'now'])(
    '“%s” is none of the periods, which are named',
    (text) => {
      const problem = { code: 'unknown-key', advice: 'Its periods are 2018-12, 2019-06, 2020-06, 2020-12.' };
      expect(pairOf(text, '2020')).toMatchObject(problem);
      expect(pairOf('2018', text)).toMatchObject(problem);
    },
  );

  test('is never compared across a break of method', () => {
    expect(pairOf('2018', '2020', '2020-06')).toMatchObject({
      code: 'method-break',
      message: 'broadband-all-8 is not measured the same way at 2018-12 and 2020-12: new from 2020-06.',
      advice: 'Compare within 2018-12, 2019-06 or within 2020-06, 2020-12.',
    });
    expect(pairOf('2018', '2020', '2020-12')).toMatchObject({
      advice: 'Compare within 2018-12, 2019-06, 2020-06.',
    });
    expect(pairOf('2018', '2020', '2019-06', '2020-06', '2020-12')).toMatchObject({
      advice: 'No two of its periods are measured the same way: look at each of them alone.',
    });
    expect(pairOf('2018', '2019', '2020-06')).toEqual({ from: '2018-12', to: '2019-06' });
    expect(pairOf('2020-06', '2020', '2020-06')).toEqual({ from: '2020-06', to: '2020-12' });
  });
});
