import { designEffectOf } from '@kluftatlas/data/measures/designEffect.ts';
import { marginDeviations, rake, type Margins, type Raked } from '@kluftatlas/data/measures/raking.ts';
import { trim } from '@kluftatlas/data/measures/trimming.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** As many answers in each combination of categories as the table says. */
const answersOf = (table: readonly (readonly number[])[]): readonly Raked[] =>
  table.flatMap((columns, row) =>
    columns.flatMap((count, column) => Array.from({ length: count }, () => ({ row, column, start: 1 }))),
  );

function totals(answers: readonly Raked[], weights: readonly number[]): readonly number[] {
  const sums = new Map<string, number>();
  answers.forEach(({ row, column }, position) => {
    const key = `${row}${column}`;
    sums.set(key, (sums.get(key) ?? 0) + (weights[position] ?? 0));
  });
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

const largestDeviation = (
  answers: readonly Raked[],
  weights: readonly number[],
  margins: Margins,
): number => {
  const { value } = marginDeviations(answers, weights, margins);
  return Math.max(...[...(value?.rows ?? []), ...(value?.columns ?? [])].map((one) => one ?? NaN));
};

describe('raking', () => {
  const answers = answersOf([
    [10, 30],
    [20, 40],
  ]);
  const margins = { rows: [300, 700], columns: [400, 600] };

  it('gives the cell totals 100, 200, 300 and 400 of the worked example', () => {
    const { value } = rake(answers, margins);
    const expected = [100, 200, 300, 400];
    totals(answers, value?.weights ?? []).forEach((total, cell) => {
      expect(Math.abs(total / (expected[cell] ?? 0) - 1)).toBeLessThan(1e-9);
    });
    expect(largestDeviation(answers, value?.weights ?? [], margins)).toBeLessThan(1e-9);
  });

  it('keeps the proportions that the answers begin with', () => {
    const heavy = answers.map((answer) => ({ ...answer, start: answer.row === 0 ? 7 : 0.2 }));
    const { value } = rake(heavy, margins);
    expect(value?.weights[0]).toBeCloseTo(rake(answers, margins).value?.weights[0] ?? NaN, 9);
  });

  it('reaches both margins to 1e-10 wherever each combination has an answer', () => {
    const count = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, count), { minLength: 2, maxLength: 4 }), (table) => {
        const drawn = answersOf(table);
        const rows = table.map((_, row) => 100 + 37 * row);
        const all = rows.reduce((sum, target) => sum + target, 0);
        const columns = [0.5 * all, 0.3 * all, 0.2 * all];
        const { value } = rake(drawn, { rows, columns });
        const deviation = largestDeviation(drawn, value?.weights ?? [], { rows, columns });
        expect(deviation).toBeLessThanOrEqual(1e-9);
        expect(Math.min(...(value?.weights ?? []))).toBeGreaterThan(0);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it.each([
    ['nobody answered', [], margins, 'no-answers'],
    ['margins differ', answers, { rows: [300, 700], columns: [400, 601] }, 'targets-differ'],
    [
      'a category has units but no answer',
      answersOf([
        [10, 0],
        [20, 0],
      ]),
      margins,
      'category-uncovered',
    ],
    [
      'there are answers where there are no units',
      answers,
      { rows: [0, 1000], columns: [400, 600] },
      'category-uncovered',
    ],
    [
      'only the diagonal has answers and the margins do not agree along it',
      answersOf([
        [5, 0],
        [0, 5],
      ]),
      margins,
      'no-convergence',
    ],
    ['a start is no number', [{ row: 0, column: 0, start: NaN }], margins, 'not-a-number'],
    ['a start is below 0', [{ row: 0, column: 0, start: -1 }], margins, 'negative-weight'],
  ] as const)('has no result where %s', (_, given, targets, reason) => {
    expect(rake(given, targets)).toEqual({ value: null, reason });
  });
});

describe('trimming', () => {
  it('cuts at five times the median, once, and leaves the rest as they are', () => {
    expect(trim([1, 2, 3, 20, 11]).value).toEqual({ weights: [1, 2, 3, 15, 11], trimmed: 1 });
  });

  it('leaves a deviation from the margins that is told', () => {
    const answers = answersOf([[2], [2]]);
    const margins = { rows: [10, 30], columns: [40] };
    const { value } = marginDeviations(answers, [5, 5, 12, 12], margins);
    expect(value?.rows[0]).toBe(0);
    expect(value?.rows[1]).toBeCloseTo(0.2, 12);
    expect(value?.columns[0]).toBeCloseTo(0.15, 12);
  });

  it('has no result without weights', () => {
    expect(trim([])).toEqual({ value: null, reason: 'no-answers' });
    expect(trim([1, Infinity])).toEqual({ value: null, reason: 'not-a-number' });
  });
});

describe('the design effect', () => {
  it('of weights 1, 1, 2, 4 is 1.375', () => {
    const { value } = designEffectOf([1, 1, 2, 4]);
    expect(value?.designEffect).toBeCloseTo(1.375, 12);
    expect(value?.effectiveN).toBeCloseTo(4 / 1.375, 12);
  });

  it('is 1 for equal weights, whatever their size', () => {
    expect(designEffectOf([7, 7, 7]).value).toEqual({ designEffect: 1, effectiveN: 3 });
  });

  it.each([
    ['nobody', [], 'no-answers'],
    ['weights that add up to 0', [0, 0], 'zero-weight'],
    ['a weight below 0', [1, -1], 'negative-weight'],
    ['a weight that is no number', [NaN], 'not-a-number'],
  ] as const)('has no result for %s', (_, weights, reason) => {
    expect(designEffectOf(weights)).toEqual({ value: null, reason });
  });
});
