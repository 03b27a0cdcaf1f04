import { indicatorId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { valueCounts } from '@kluftatlas/functions/core/valueCounts.ts';
import { expect, test } from 'vitest';

test('values are counted by status and by how they came onto the territory', () => {
  const column = {
    indicator: indicatorId('broadband-all-1'),
    period: period('2021-06'),
    values: [0, 100, null, 7, null, 8],
    statuses: { 1: 'estimated', 4: 'notSurveyed' },
    mapped: { 3: 'merged', 5: 'merged' },
  } as const;
  expect(valueCounts(column)).toEqual({
    period: '2021-06',
    statuses: { asPublished: 3, estimated: 1, missing: 1, notSurveyed: 1 },
    mapped: { merged: 2 },
  });
});
