import { lowestReaching } from '@kluftatlas/data/measures/medianRung.ts';
import { numbersInGroup } from '@kluftatlas/data/measures/numberSummary.ts';
import { finitePopulation, proportionInterval } from '@kluftatlas/data/measures/proportionInterval.ts';
import { representationRatio } from '@kluftatlas/data/measures/representation.ts';
import { waveDifference } from '@kluftatlas/data/measures/waveDifference.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

function expectNear(actual: readonly number[] | null | undefined, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, position) => expect(actual?.[position]).toBeCloseTo(value, 12));
}

describe('the interval of a share', () => {
  it('is Wilson’s with effective n over what is left of the frame', () => {
    expectNear(
      proportionInterval(0.4, { n: 30, effectiveN: 24, frame: 80 }).value,
      [0.2603322177889462, 0.5580649308221102],
    );
  });

  it('is Wilson’s own where the frame is endless', () => {
    expectNear(
      proportionInterval(0.4, { n: 30, effectiveN: 30, frame: 1e15 }).value,
      [0.24590628116801852, 0.5767963974667752],
    );
  });

  it('has the exact bound where all gave the same answer, on one side', () => {
    const basis = { n: 20, effectiveN: 20, frame: 80 };
    const bound = 0.13071481362024595;
    expect(proportionInterval(0, basis).value?.[0]).toBe(0);
    expect(proportionInterval(0, basis).value?.[1]).toBeCloseTo(bound, 12);
    expect(proportionInterval(1, basis).value?.[0]).toBeCloseTo(1 - bound, 12);
    expect(proportionInterval(1, basis).value?.[1]).toBe(1);
  });

  it('does not exist where all have answered, and nobody else can', () => {
    expect(proportionInterval(0.5, { n: 8, effectiveN: 8, frame: 8 })).toEqual({
      value: null,
      reason: 'full-enumeration',
    });
    expect(finitePopulation({ n: 1, frame: 1 })).toEqual({ value: null, reason: 'full-enumeration' });
    expect(finitePopulation({ n: 9, frame: 8 }).reason).toBe('frame-too-small');
    expect(finitePopulation({ n: 0, frame: 8 }).reason).toBe('no-answers');
    expect(proportionInterval(1.1, { n: 3, effectiveN: 3, frame: 9 }).reason).toBe('not-a-number');
  });

  it('holds the share, lies within 0 and 1, and narrows with every answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 41, max: 90 }), (yes, n) => {
        const p = yes / n;
        const [low, high] = proportionInterval(p, { n, effectiveN: n, frame: 100 }).value ?? [NaN, NaN];
        expect(low).toBeLessThanOrEqual(p);
        expect(high).toBeGreaterThanOrEqual(p);
        expect(low).toBeGreaterThanOrEqual(0);
        const [less, more] = proportionInterval(p, { n: n + 5, effectiveN: n + 5, frame: 100 }).value ?? [];
        expect((more ?? NaN) - (less ?? NaN)).toBeLessThan(high - low);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('the median rung', () => {
  it.each([
    [[10, 10, 10, 10], 1],
    [[49, 0, 51], 2],
    [[50, 0, 50], 0],
    [[0, 0, 1], 2],
    [[0.1, 0.2, 0.3], 1],
  ])('of the weights %j is %i', (weights, expected) => {
    expect(lowestReaching(weights).value).toBe(expected);
  });

  it('does not exist without weight', () => {
    expect(lowestReaching([]).reason).toBe('no-answers');
    expect(lowestReaching([0, 0]).reason).toBe('zero-weight');
    expect(lowestReaching([1, -1]).reason).toBe('negative-weight');
    expect(lowestReaching([NaN]).reason).toBe('not-a-number');
  });
});

describe('the representation ratio', () => {
  it('is 2 where twice as many use it as everywhere', () => {
    expect(representationRatio(0.4, 0.2).value).toBe(2);
    expect(representationRatio(0, 0.2).value).toBe(0);
    expect(representationRatio(0, 0).reason).toBe('division-by-zero');
    expect(representationRatio(NaN, 0.2).reason).toBe('not-a-number');
  });
});

describe('the difference of two waves', () => {
  const earlier = { share: 0.4, interval: [0.31, 0.5] } as const;
  const later = { share: 0.55, interval: [0.45, 0.63] } as const;

  it('takes its ends from those of both waves', () => {
    const { value } = waveDifference(earlier, later);
    expect(value?.difference).toBeCloseTo(0.15, 12);
    expectNear(value?.interval, [0.15 - Math.hypot(0.1, 0.1), 0.15 + Math.hypot(0.08, 0.09)]);
  });

  it('turns round with the waves', () => {
    const [low = NaN, high = NaN] = waveDifference(earlier, later).value?.interval ?? [];
    expectNear(waveDifference(later, earlier).value?.interval, [-high, -low]);
  });

  it('has only one wave’s width where all answered in the other, and none where all answered in both', () => {
    const whole = { share: 0.4, interval: null };
    expectNear(waveDifference(whole, later).value?.interval, [0.15 - 0.1, 0.15 + 0.08]);
    expect(waveDifference(whole, { share: 0.5, interval: null }).value?.interval).toBeNull();
    expect(waveDifference(whole, { share: 40, interval: null }).reason).toBe('not-a-number');
  });
});

describe('numbers', () => {
  const answers = [
    { value: 10, weight: 1 },
    { value: 1, weight: 1 },
    { value: 2, weight: 2 },
    { value: 4, weight: 1 },
  ];

  it('have a weighted mean with its interval, and weighted quartiles', () => {
    const { value } = numbersInGroup(answers, 20);
    expectNear(
      [value?.mean ?? NaN, ...(value?.interval ?? [])],
      [3.8, 0.6019537270051831, 6.9980462729948165],
    );
    expect(value?.quartiles).toEqual([2, 2, 4]);
  });

  it('have no interval where all have answered, and no summary of a single one', () => {
    expect(numbersInGroup(answers, 4).value?.interval).toBeNull();
    expect(numbersInGroup(answers.slice(1, 2), 4).reason).toBe('too-few-answers');
    expect(numbersInGroup([], 4).reason).toBe('no-answers');
    expect(numbersInGroup(answers, 3).reason).toBe('frame-too-small');
    expect(
      numbersInGroup(
        answers.map((answer) => ({ ...answer, weight: 0 })),
        9,
      ).reason,
    ).toBe('zero-weight');
    expect(numbersInGroup([...answers, { value: NaN, weight: 1 }], 9).reason).toBe('not-a-number');
  });
});
