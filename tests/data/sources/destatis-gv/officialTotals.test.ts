import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import { dateOfTotal, officialTotals } from '@kluftatlas/data/sources/destatis-gv/officialTotals.ts';
import { adapter as genesis } from '@kluftatlas/data/sources/genesis/index.ts';
import { describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';

describe('the official totals', () => {
  it('are of 31 December alone', () => {
    expect(officialTotals(isoDate('2021-12-31'))).toEqual([83_237_124]);
    expect(officialTotals(isoDate('2021-06-30'))).toEqual([]);
  });

  it('date inhabitants by the newest 31 December up to the territory’s day that had as many', () => {
    expect(dateOfTotal(84_358_845, isoDate('2023-11-30'))).toBe('2022-12-31');
    expect(dateOfTotal(84_358_845, isoDate('2022-11-30'))).toBeNull();
    expect(dateOfTotal(84_358_844, isoDate('2023-11-30'))).toBeNull();
  });
});

describeWithSamples('the official totals of 2008 to 2015', () => {
  it('are those of the Regionalstatistik', async () => {
    const bytes = readSample('genesis-tables/12411-01-01-5_00.csv');
    const datasets = await genesis.parse({ name: 'table.csv', bytes });
    const totals = datasets.flatMap(({ dataDate, rows }) =>
      rows.filter(({ area }) => area.level === 'country').map(({ values }) => [dataDate, values]),
    );
    expect(totals).toHaveLength(8);
    expect(totals).toEqual(totals.map(([date]) => [date, officialTotals(isoDate(String(date)))]));
  });
});
