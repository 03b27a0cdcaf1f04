import { expect, it } from 'vitest';
import { indicators } from '@kluftatlas/data/catalogue/indicators.ts';
import type { IndicatorId } from '@kluftatlas/data/domain/ids.ts';
import { indicatorsOf, type Series } from '@kluftatlas/functions/core/release/series.ts';

const seriesWith = (...ids: string[]): Series => ({
  input: { indicators: ids as IndicatorId[] } as unknown as Series['input'],
  rows: new Map(),
  associations: new Map(),
  placed: { placements: new Map(), unplaced: [] },
});

it('released indicators stand in the order of the catalogue, so that 16 comes before 100; each once', () => {
  const speeds = ['broadband-all-1000', 'broadband-all-16', 'broadband-all-100', 'broadband-all-2'];
  const found = indicatorsOf([seriesWith(...speeds), seriesWith('broadband-all-16')]);
  expect(found).toEqual(['broadband-all-2', 'broadband-all-16', 'broadband-all-100', 'broadband-all-1000']);
  const all = indicators.map(({ id }) => id);
  expect(indicatorsOf([seriesWith(...all.toSorted())])).toEqual(all);
});

it('an indicator that the catalogue does not have is not lost, so that the release refuses it', () => {
  expect(indicatorsOf([seriesWith('unheard-of', 'broadband-all-2')])).toEqual([
    'broadband-all-2',
    'unheard-of',
  ]);
});
