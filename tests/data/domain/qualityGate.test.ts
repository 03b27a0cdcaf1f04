import { describe, expect, test } from 'vitest';
import { datasetId, isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { passGate, refuseDuplicates } from '@kluftatlas/data/domain/qualityGate.ts';

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

describe('the quality gate', () => {
  test('lets 5 % of rejected rows pass', () => expect(() => passGate(parsed(100, 5), null)).not.toThrow());
  test('stops more than 5 %', () =>
    expect(() => passGate(parsed(100, 6), null)).toThrow(expect.objectContaining({ code: 'gate-blocked' })));
  test('lets anything pass for a stated reason', () =>
    expect(() => passGate(parsed(100, 60), 'publisher confirmed')).not.toThrow());
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
