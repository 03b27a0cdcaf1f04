import { comparePeriods } from '@kluftatlas/data/checks/comparePeriods.ts';
import type { PeriodValues } from '@kluftatlas/data/checks/periodValues.ts';
import { indicatorId, stateOf } from '@kluftatlas/data/domain/ids.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../samples.ts';

async function read(file: string): Promise<PeriodValues> {
  const [parsed] = await adapter.parse({ name: file, bytes: readSample(`breitbandatlas/${file}`) });
  if (parsed === undefined) throw new Error('nothing was read');
  return { ...parsed, values: new Map(parsed.rows.map(({ area, values }) => [area.code, values])) };
}

describeWithSamples('the Breitbandatlas between the end of 2020 and mid-2021', () => {
  it('loses more than 20 points of gigabit in 185 municipalities, 161 of them in Rhineland-Palatinate', async () => {
    const found = comparePeriods(
      await read('gemeinde_bezirke_privat_2020_ende.csv.gz'),
      await read('gemeinde_bezirke_privat_2021_mitte.csv'),
      new Map(),
    );
    const gigabit = found.find(({ indicator }) => indicator === indicatorId('broadband-all-1000'));
    expect(gigabit).toMatchObject({ kind: 'fall', action: 'mark', outOf: 11_388 });
    expect(gigabit?.areas).toHaveLength(185);
    expect(gigabit?.areas.filter((key) => stateOf(key) === '07')).toHaveLength(161);
    expect(found.filter(({ action }) => action === 'stop')).toEqual([]);
  });
});
