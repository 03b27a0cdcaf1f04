import type { AreaRegistry } from '@kluftatlas/data/domain/area.ts';
import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import { datasetId, indicatorId, isoDate, type Ags } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { findingsBesideTotals, findingsBetween } from '@kluftatlas/functions/core/release/findings.ts';
import type { Territory } from '@kluftatlas/functions/core/release/territory.ts';
import { describe, expect, it } from 'vitest';

const gigabit = indicatorById('broadband-all-1000');
if (gigabit === undefined) throw new Error('the catalogue has gigabit');

const ags = Array.from({ length: 40 }, (_, index) => `010010${String(index).padStart(2, '0')}` as Ags);
const registry: AreaRegistry = new Map(ags.map((key) => [key, 'municipality']));
const territory = (approximate: boolean): Territory => ({
  dataset: datasetId('test/register'),
  date: isoDate('2021-12-31'),
  population: { dataset: 'test/register', date: isoDate('2021-12-31'), approximate },
  municipalities: ags.map((key) => ({
    ags: key,
    population: 1000,
  })) as unknown as Territory['municipalities'],
  administrations: [],
  unincorporatedAreas: [],
  districts: new Map(),
});
const column = (month: string, first: number | null, others: number): ValuesFile => ({
  indicator: indicatorId('broadband-all-1000'),
  period: period(month),
  values: ags.map((_, index) => (index === 0 ? first : others)),
  statuses: {},
  mapped: {},
});
const official = (value: number) => ({
  period: period('2021-06'),
  indicators: [gigabit.id],
  values: new Map([['DE', [value]]]),
});

describe('the findings of a release', () => {
  it('name the municipality that falls far between two periods on its territory', () => {
    const columns = [column('2020-12', 80, 50), column('2021-06', 10, 50)];
    expect(findingsBetween(columns, territory(false), registry)).toMatchObject([
      { kind: 'fall', action: 'mark', areas: [ags[0]], comparedWith: '2020-12', period: '2021-06' },
    ]);
  });

  it('hold the mean of each period against the totals of its dataset', () => {
    const totals = new Map([[`${gigabit.dataset} 2021-06`, [official(53)]]]);
    const columns = [column('2020-12', 50, 50), column('2021-06', 50, 50)];
    expect(findingsBesideTotals(gigabit, columns, territory(false), totals)).toMatchObject([
      { kind: 'differsFromTotal', period: '2021-06', totals: { ours: 50, official: 53 } },
    ]);
  });

  it('do not weigh with inhabitants that are known only roughly', () => {
    const totals = new Map([[`${gigabit.dataset} 2021-06`, [official(90)]]]);
    expect(findingsBesideTotals(gigabit, [column('2021-06', 50, 50)], territory(true), totals)).toEqual([]);
  });
});
