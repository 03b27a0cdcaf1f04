import { betaConvergence } from '@kluftatlas/data/measures/betaConvergence.ts';
import type { Panel } from '@kluftatlas/data/measures/panel.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRows, panelFrom, row } from './support/panels.ts';

const onStart = (panel: Panel) => betaConvergence(panel).onStart;
const both = (panel: Panel) => betaConvergence(panel).onStartAndPopulation;

describe('β-convergence on the start', () => {
  /*
   * start 0 1 2 3, change 4 3 1 2: means 1.5 and 2.5; Σ(x−x̄)² = 5, Σ(x−x̄)(y−ȳ) = −4, so b = −0.8, a = 3.7.
   * Residuals 0.3 0.1 −1.1 0.7; leverages 0.7 0.3 0.3 0.7; e/(1−h) = 1, 1/7, −11/7, 7/3.
   * aᵢ of b = (−1.5 −0.5 0.5 1.5)/5: HC3² = (2.25·1 + 0.25/49 + 0.25·121/49 + 2.25·49/9)/25.
   */
  const panel = panelFrom([row(10, 0, 0, 4), row(20, 0, 1, 4), row(30, 0, 2, 3), row(40, 0, 3, 5)]);

  test('has slope, intercept and HC3 standard errors as worked out by hand', () => {
    const { value } = onStart(panel);
    expect(value?.n).toBe(4);
    expect(value?.start.value).toBeCloseTo(-0.8, 12);
    expect(value?.intercept.value).toBeCloseTo(3.7, 12);
    const squares = 2.25 + 0.25 / 49 + (0.25 * 121) / 49 + (2.25 * 49) / 9;
    expect(value?.start.standardError).toBeCloseTo(Math.sqrt(squares / 25), 12);
    expect(value?.intercept.standardError).toBeCloseTo(0.857751105, 8);
    expect(value?.lnPopulation).toBeNull();
  });

  test('with inhabitants has what matrices give that were computed elsewhere', () => {
    const rows = [
      row(100, 0, 0, 30),
      row(1_000, 0, 20, 35),
      row(500, 0, 40, 60),
      row(2_000, 0, 60, 70),
      row(10_000, 0, 80, 82),
    ];
    const { value } = both(panelFrom(rows));
    expect(value?.intercept.value).toBeCloseTo(58.42946925384908, 9);
    expect(value?.start.value).toBeCloseTo(0.0048393395753669865, 11);
    expect(value?.lnPopulation?.value).toBeCloseTo(-6.257176331705965, 10);
    expect(value?.intercept.standardError).toBeCloseTo(6.249565019071888, 9);
    expect(value?.start.standardError).toBeCloseTo(0.07503680227662668, 10);
    expect(value?.lnPopulation?.standardError).toBeCloseTo(1.3487168413905197, 9);
  });

  test('does not depend on the order, and a straight line has it as its slope without error', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const line = rows.map((each) => ({ ...each, end: 5 + 0.5 * (each.start ?? 0) }));
        const { value } = onStart(panelFrom(line, 3));
        if (value === null) return;
        expect(value.start.value).toBeCloseTo(-0.5, 9);
        expect(value.start.standardError ?? 0).toBeCloseTo(0, 6);
      }),
    );
  });

  test.each([
    ['nobody', [], 'no-values'],
    ['one municipality', [row(1, 0, 1, 2)], 'too-few-values'],
    ['the same start everywhere', [row(1, 0, 5, 2), row(2, 0, 5, 4), row(3, 0, 5, 9)], 'all-equal'],
  ] as const)('has none for %s', (_, rows, reason) => {
    expect(onStart(panelFrom(rows))).toEqual({ value: null, reason });
  });

  test('has no standard error where one municipality alone decides', () => {
    const { value } = onStart(panelFrom([row(1, 0, 0, 1), row(2, 0, 0, 3), row(3, 0, 9, 9)]));
    expect(value?.start).toEqual({ value: -2 / 9, standardError: null });
  });

  test('with inhabitants has none where they say the same as the start, and leaves out who has none', () => {
    const rows = [1, 2, 3, 4].map((each) => row(Math.exp(each), 0, each, each * each));
    expect(both(panelFrom(rows))).toEqual({ value: null, reason: 'collinear' });
    const uninhabited = panelFrom([row(0, 0, 50, 60), row(1, 0, 1, 2), row(2, 0, 2, 2), row(3, 0, 2, 9)]);
    expect(both(uninhabited).value?.n).toBe(3);
    expect(onStart(uninhabited).value?.n).toBe(4);
  });
});
