import { expect, it } from 'vitest';
import { indicators } from '@kluftatlas/data/catalogue/indicators.ts';
import type { IndicatorId } from '@kluftatlas/data/domain/ids.ts';
import type { Input } from '@kluftatlas/functions/core/release/inputs.ts';
import { indicatorsOf, seriesGroups } from '@kluftatlas/functions/core/release/seriesGroups.ts';

const inputWith = (...ids: string[]) => ({ indicators: ids as IndicatorId[] });

it('released indicators stand in the order of the catalogue, so that 16 comes before 100; each once', () => {
  const speeds = ['broadband-all-1000', 'broadband-all-16', 'broadband-all-100', 'broadband-all-2'];
  const found = indicatorsOf([inputWith(...speeds), inputWith('broadband-all-16')]);
  expect(found).toEqual(['broadband-all-2', 'broadband-all-16', 'broadband-all-100', 'broadband-all-1000']);
  const all = indicators.map(({ id }) => id);
  expect(indicatorsOf([inputWith(...all.toSorted())])).toEqual(all);
});

it('an indicator that the catalogue does not have is not lost, so that the release refuses it', () => {
  expect(indicatorsOf([inputWith('unheard-of', 'broadband-all-2')])).toEqual([
    'broadband-all-2',
    'unheard-of',
  ]);
});

it('inputs are grouped by the dataset that gives an indicator, with all its periods', () => {
  const input = (dataset: string, period: string, ...indicators: string[]) =>
    ({ role: 'indicators', dataset, period, indicators }) as unknown as Input;
  const first = input('a/one', '2020-12', 'broadband-all-50');
  const second = input('a/one', '2021-06', 'broadband-all-50', 'broadband-all-1000');
  const other = input('b/two', '2021-06', 'population');
  const early = { ...input('a/one', '2014-12', 'broadband-all-50'), releasedFrom: '2015-01' } as Input;
  expect(seriesGroups([early, first, second, other])).toEqual([
    { inputs: [other], indicators: ['population'] },
    { inputs: [first, second], indicators: ['broadband-all-50', 'broadband-all-1000'] },
  ]);
});
