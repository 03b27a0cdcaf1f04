import { indicators } from '@kluftatlas/data/catalogue/indicators.ts';
import { describeFinding } from '@kluftatlas/data/checks/describeFinding.ts';
import type { PeriodValues } from '@kluftatlas/data/checks/periodValues.ts';
import { differencesFromTotals } from '@kluftatlas/data/checks/totals.ts';
import { indicatorId } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter as broadband } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../samples.ts';

const gigabit = indicatorId('broadband-all-1000');
const values = (rows: readonly (readonly [string, number | null])[]): PeriodValues => ({
  period: period('2021-06'),
  indicators: [gigabit],
  values: new Map(rows.map(([key, value]) => [key, [value]])),
});
const populations = new Map([
  ['01001000', 90],
  ['01002000', 10],
  ['02000000', 100],
]);
/** By inhabitants: 55 in state 01, 77.5 in the country. */
const municipal = values([
  ['01001000', 60],
  ['01002000', 10],
  ['02000000', 100],
]);
const against = (...rows: (readonly [string, number])[]) =>
  differencesFromTotals(municipal, populations, values(rows), indicators);

describe('means over municipalities against the publisher’s totals', () => {
  it('may differ by 2 points for the country and by 4 for a state', () => {
    expect(against(['DE', 79.5], ['01', 59])).toEqual([]);
  });

  it('are marked beyond that, with both numbers', () => {
    const [finding, ...rest] = against(['01', 60], ['02', 98]);
    expect(rest).toEqual([]);
    expect(finding).toMatchObject({ action: 'mark', areas: ['01'], totals: { ours: 55, official: 60 } });
    expect(finding && describeFinding(finding)).toContain(
      'mean of municipalities 55.00, publisher’s total 60.00',
    );
  });

  it('stop the file where the country differs by more than weights can explain', () => {
    expect(against(['DE', 83])).toMatchObject([{ action: 'stop', areas: ['DE'] }]);
  });

  it('say nothing of shares that are not of the people: a share of the area has a total over areas', () => {
    const area = indicatorId('mobile-area-any-5g');
    const ofArea = (periodValues: PeriodValues): PeriodValues => ({ ...periodValues, indicators: [area] });
    expect(
      differencesFromTotals(ofArea(municipal), populations, ofArea(values([['DE', 40]])), indicators),
    ).toEqual([]);
  });

  it('say nothing where many inhabitants have no value', () => {
    const partly = values([['01001000', 60]]);
    expect(differencesFromTotals(partly, populations, values([['DE', 10]]), indicators)).toEqual([]);
  });
});

describeWithSamples('the Breitbandatlas of mid-2021', () => {
  it('raises no finding beside the official files of the states and the country', async () => {
    const read = async (adapter: typeof broadband, file: string): Promise<PeriodValues> => {
      const [parsed] = await adapter.parse({ name: file, bytes: readSample(file) });
      if (parsed === undefined) throw new Error('nothing was read');
      return { ...parsed, values: new Map(parsed.rows.map((row) => [row.area.code, row.values])) };
    };
    const inhabitants = await read(register, 'destatis-gv/31122021_Auszug_GV.xlsx');
    const position = inhabitants.indicators.indexOf(indicatorId('population'));
    const all = [...inhabitants.values].flatMap(([key, row]) => {
      const count = row[position] ?? null;
      return key.length === 8 && count !== null ? [[key, count] as const] : [];
    });
    const municipalities = await read(broadband, 'breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv');
    for (const file of ['bundesland_privat_2021_1.csv', 'deutschland_privat_2021_1.csv']) {
      const official = await read(broadband, `breitbandatlas/${file}`);
      const found = differencesFromTotals(municipalities, new Map(all), official, indicators);
      expect(official.values.size).toBeGreaterThan(0);
      expect(found.map(describeFinding)).toEqual([]);
    }
  });
});
