import { describe, expect, test } from 'vitest';
import { datasetId, isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { passGate } from '@kluftatlas/data/domain/qualityGate.ts';

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
