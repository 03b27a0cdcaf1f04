import { datasetId, isoDate, type IsoDate } from '@kluftatlas/data/domain/ids.ts';
import { periodOfDate } from '@kluftatlas/data/domain/period.ts';
import type { DatasetRole } from '@kluftatlas/data/domain/source.ts';
import type { Input } from '@kluftatlas/functions/core/release/inputs.ts';
import { nearestGeometry } from '@kluftatlas/functions/core/release/nearestGeometry.ts';
import { describe, expect, it } from 'vitest';
import { anySnapshot } from '../../../contracts/testData.ts';

const input = (dataset: string, day: string, role: DatasetRole = 'geometry'): Input => ({
  ...anySnapshot({ dataset: datasetId(dataset) }),
  period: periodOfDate(isoDate(day)),
  dataDate: isoDate(day),
  territoryDate: isoDate(day),
  role,
});

const of2016 = input('bkg-areas/municipalities', '2016-01-01');
const of2021 = input('bkg-vg250/municipalities', '2021-01-01');
const of2022 = input('bkg-vg250/municipalities', '2022-01-01');
const all = [of2016, of2021, of2022, input('destatis-gv/municipalities', '2018-06-30', 'register')];

const chosen = (date: IsoDate | null, inputs = all) => nearestGeometry(inputs, date)?.territoryDate;

describe('the boundaries of a release', () => {
  it.each([
    ['2016-12-31', '2016-01-01'],
    ['2021-12-31', '2022-01-01'],
    ['2021-06-30', '2021-01-01'],
    ['2024-12-31', '2022-01-01'],
    ['1991-01-01', '2016-01-01'],
  ])('of the territory of %s are those of %s', (territory, boundaries) => {
    expect(chosen(isoDate(territory))).toBe(boundaries);
  });

  it('are the same whatever the order of the inputs', () => {
    expect(chosen(isoDate('2021-12-31'), all.toReversed())).toBe('2022-01-01');
  });

  it('are the later ones where two are equally near', () => {
    const [before, after] = [input('a/x', '2019-12-31'), input('a/y', '2020-01-02')];
    expect(chosen(isoDate('2020-01-01'), [after, before])).toBe('2020-01-02');
    expect(chosen(isoDate('2020-01-01'), [before, after])).toBe('2020-01-02');
  });

  it('are the newest where there is no register, and none where there are none', () => {
    expect(chosen(null)).toBe('2022-01-01');
    expect(chosen(isoDate('2021-12-31'), [])).toBeUndefined();
  });
});
