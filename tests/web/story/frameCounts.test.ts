import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import { describe, expect, it } from 'vitest';
import {
  countsByClass,
  inhabitantsOf,
  mergeTotals,
  newestTotals,
} from '../../../web/src/lib/story/frameCounts.ts';
import { frameOf, frameRows } from '../support/release.ts';

const total = (min: number, max: number | null, municipalities: number, date = '2022-12-31') => ({
  date: isoDate(date),
  region: 'DE' as const,
  min,
  max,
  municipalities,
  inhabitants: municipalities * 100,
});

describe('published totals', () => {
  const classes = [
    { id: 'small', min: 0, max: 2000 },
    { id: 'large', min: 2000, max: null },
  ];

  it('add up to wider classes', () => {
    const merged = mergeTotals([total(0, 1000, 3), total(1000, 2000, 4), total(2000, null, 5)], classes);
    expect(merged.map(({ count, inhabitants }) => [count, inhabitants])).toEqual([
      [7, 700],
      [5, 500],
    ]);
  });

  it('are never split: a class across a bound is refused', () => {
    expect(() => mergeTotals([total(0, 3000, 3), total(3000, null, 1)], classes)).toThrow(RangeError);
    expect(() => mergeTotals([total(0, null, 3)], classes)).toThrow(RangeError);
  });

  it('are those of the newest date and of Germany', () => {
    const frame = frameOf({
      registerTotals: [
        total(0, null, 1, '2020-12-31'),
        total(0, null, 2),
        { ...total(0, null, 9), region: '01' as never },
      ],
    });
    expect(newestTotals(frame).map(({ municipalities }) => municipalities)).toEqual([2]);
  });
});

describe('counts by class', () => {
  it('are missing where nobody counted, not zero', () => {
    const frame = frameOf({
      rows: frameRows('municipality', 'twenty', [
        [10, 5],
        [2, 7],
      ]),
    });
    expect(countsByClass(frame, 'administration', 'twenty')).toBeNull();
    expect(countsByClass(frame, 'municipality', 'twenty')?.map(({ count }) => count)).toEqual([10, 2]);
  });

  it('give no sum of inhabitants as soon as one class lacks them', () => {
    const counts = countsByClass(
      frameOf({
        rows: frameRows('municipality', 'twenty', [
          [10, 5],
          [2, null],
        ]),
      }),
      'municipality',
      'twenty',
    );
    expect(inhabitantsOf(counts ?? [])).toBeNull();
  });
});
