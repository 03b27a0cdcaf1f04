import { changeMeasures, type ChangeMeasure } from '@kluftatlas/data/domain/change.ts';
import type { Weighting } from '@kluftatlas/data/domain/divide.ts';
import { groupsOf } from '@kluftatlas/data/measures/classGroups.ts';
import { gapBetween } from '@kluftatlas/data/measures/gap.ts';
import { sigmaConvergence } from '@kluftatlas/data/measures/sigmaConvergence.ts';
import { relativeIndex, slopeIndex } from '@kluftatlas/data/measures/slopeIndex.ts';
import { coefficientOfVariation, standardDeviation } from '@kluftatlas/data/measures/variation.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRows, panelFrom, row } from './support/panels.ts';

/*
 * Four municipalities with 100, 100, 100 and 300 inhabitants, W = 600; the last two are the larger class.
 *   start 0 20 40 60: μ = 40 (inhabitants), 30 (municipalities); class means 10 and 55, 10 and 50
 *   end  20 20 50 70: μ = 50, 40; class means 20 and 65, 20 and 60
 * By inhabitants, r − ½ = (−2.5 −1.5 −0.5 1.5)/6, so Σw(r−½)² = 15.5/36 · 100 and with w in hundreds
 *   Σw(x−μ)(r−½) = (100 + 30 + 0 + 90)/6 at the start, (75 + 45 + 0 + 90)/6 at the end.
 * By municipalities, r − ½ = −⅜ −⅛ ⅛ ⅜: Σ(r−½)² = 0.3125, Σ(x−μ)(r−½) = 25 and 22.5.
 */
const panel = panelFrom([row(100, 0, 0, 20), row(100, 0, 20, 20), row(100, 1, 40, 50), row(300, 1, 60, 70)]);

const worked: readonly (readonly [Weighting, ChangeMeasure, number, number])[] = [
  ['inhabitants', 'gap', 45, 45],
  ['inhabitants', 'ratio', 5.5, 3.25],
  ['inhabitants', 'standardDeviation', Math.sqrt(1600 / 3), Math.sqrt(500)],
  ['inhabitants', 'variation', Math.sqrt(1 / 3), Math.sqrt(0.2)],
  ['inhabitants', 'slopeIndex', 1320 / 15.5, 1260 / 15.5],
  ['inhabitants', 'relativeIndex', 33 / 15.5, 25.2 / 15.5],
  ['municipalities', 'gap', 40, 40],
  ['municipalities', 'ratio', 5, 3],
  ['municipalities', 'standardDeviation', Math.sqrt(2000 / 3), Math.sqrt(600)],
  ['municipalities', 'variation', Math.sqrt(2000 / 3) / 30, Math.sqrt(600) / 40],
  ['municipalities', 'slopeIndex', 80, 72],
  ['municipalities', 'relativeIndex', 80 / 30, 1.8],
];

describe('σ-convergence', () => {
  test.each(worked)('by %s has a %s as worked out by hand', (weighting, measure, start, end) => {
    const found = sigmaConvergence(panel, weighting)[measure];
    expect(found.start.value).toBeCloseTo(start, 12);
    expect(found.end.value).toBeCloseTo(end, 12);
    expect(found.change.value).toBeCloseTo(end - start, 12);
  });

  test('is the same as the measures of one time, computed one by one in two passes', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom<Weighting>('inhabitants', 'municipalities'), (rows, weighting) => {
        const panel = panelFrom(rows, 3);
        const members = [...panel.end].map((value, position) => ({
          value,
          weight: weighting === 'inhabitants' ? (panel.weight[position] ?? 0) : 1,
        }));
        const gap = gapBetween(groupsOf(members, [...panel.sizeClass], 3).map(({ mean }) => mean));
        const expected = {
          gap: gap?.gap ?? null,
          ratio: gap?.ratio.value ?? null,
          standardDeviation: standardDeviation(members, weighting).value,
          variation: coefficientOfVariation(members, weighting).value,
          slopeIndex: slopeIndex(members).value,
          relativeIndex: relativeIndex(members).value,
        };
        const found = sigmaConvergence(panel, weighting);
        for (const measure of changeMeasures) {
          const [is, should] = [found[measure].end.value, expected[measure]];
          if (should === null || is === null) expect(is).toBe(should);
          else expect(Math.abs(is - should)).toBeLessThan(1e-9 * Math.max(1, Math.abs(should)));
        }
      }),
    );
  });

  test('of absolute measures grows with the unit, of relative ones does not', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const times = (value: number | null) => (value ?? 0) * 7;
        const scaled = rows.map((each) => ({ ...each, start: times(each.start), end: times(each.end) }));
        const [once, sevenTimes] = [rows, scaled].map((some) =>
          sigmaConvergence(panelFrom(some, 3), 'inhabitants'),
        );
        for (const measure of changeMeasures) {
          const factor = ['gap', 'standardDeviation', 'slopeIndex'].includes(measure) ? 7 : 1;
          const [a, b] = [once?.[measure].change.value ?? null, sevenTimes?.[measure].change.value ?? null];
          if (a === null || b === null) expect(b).toBe(a);
          else expect(b).toBeCloseTo(a * factor, 6);
        }
      }),
    );
  });
});
