import { describe, expect, test } from 'vitest';
import { datasetId, isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { passGate, refuseDuplicates, refuseFuture } from '@kluftatlas/data/domain/qualityGate.ts';

const parsed = (rowsRead: number, rejected: number): ParsedDataset => ({
  dataset: datasetId('test/values'),
  period: period('2021-06'),
  dataDate: isoDate('2021-06-30'),
  territoryDate: null,
  indicators: [],
  rowsRead,
  rows: [],
  rejections: Array.from({ length: rejected }, (_, row) => ({
    row,
    field: 'AGS',
    code: 'key-format',
    reason: 'odd',
  })),
});

const blocked = expect.objectContaining({ code: 'gate-blocked' });

describe('the quality gate', () => {
  test('lets 5 % of rejected rows pass', () => expect(passGate(parsed(100, 5), [], null)).toBeNull());
  test('stops more than 5 %', () => expect(() => passGate(parsed(100, 6), [], null)).toThrow(blocked));
  test('stops what its source doubts as a whole, and says why', () => {
    const doubts = ['one', 'two', 'three', 'four'];
    expect(() => passGate(parsed(100, 0), doubts, null)).toThrow(blocked);
    expect(() => passGate(parsed(100, 0), doubts, null)).toThrow('one; two; three; and 1 more');
  });
  test('lets anything pass for a stated reason, which is then to be recorded', () => {
    expect(passGate(parsed(100, 60), [], 'publisher confirmed')).toBe('publisher confirmed');
    expect(passGate(parsed(100, 0), ['one state'], 'only a part')).toBe('only a part');
  });
  test('records no reason where nothing had to be accepted', () =>
    expect(passGate(parsed(100, 5), [], 'to be safe')).toBeNull());
});

describe('data of a month', () => {
  const future = expect.objectContaining({ code: 'value-range' });
  test('that has not begun are refused', () =>
    expect(() => refuseFuture(parsed(1, 0), isoDate('2021-05-31'))).toThrow(future));
  test('that has begun pass', () => {
    expect(() => refuseFuture(parsed(1, 0), isoDate('2021-06-01'))).not.toThrow();
    expect(() => refuseFuture(parsed(1, 0), isoDate('2026-01-01'))).not.toThrow();
  });
});

describe('a dataset that names an area twice', () => {
  const row = (number: number, code: string) => ({
    row: number,
    area: { level: 'municipality' as const, code },
    values: [],
  });

  test('is refused with the second row', () =>
    expect(() =>
      refuseDuplicates({ ...parsed(2, 0), rows: [row(2, '01001000'), row(9, '01001000')] }),
    ).toThrow(expect.objectContaining({ code: 'duplicate-key', place: { row: 9 } })));
  test('passes where every area stands once', () =>
    expect(() =>
      refuseDuplicates({ ...parsed(2, 0), rows: [row(2, '01001000'), row(3, '01002000')] }),
    ).not.toThrow());
});
