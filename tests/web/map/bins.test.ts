import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  binOf,
  breaksFor,
  decimalsWithin,
  percentBreaks,
  quantileBreaks,
} from '../../../web/src/lib/map/bins.ts';

describe('colour classes', () => {
  it.each([
    [0, 0],
    [9.99, 0],
    [10, 1],
    [89.999, 4],
    [90, 5],
    [94.9, 5],
    [95, 6],
    [100, 6],
  ])('puts %d percent into class %d', (value, bin) => {
    expect(binOf(percentBreaks, value)).toBe(bin);
  });

  it.each([[-0.1], [100.1], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    'has no class for %d percent',
    (value) => {
      expect(binOf(percentBreaks, value)).toBeNull();
    },
  );

  it('keeps the same bounds for shares whatever the values are', () => {
    expect(breaksFor('percent', [1, 2, 3])).toBe(percentBreaks);
    expect(breaksFor('percent', [])).toBe(percentBreaks);
  });
});

describe('a written value', () => {
  it.each([
    [47.26, '47.3'],
    [10, '10.0'],
    [9.96, '9.96'],
    [89.951, '89.95'],
    [10.04, '10.0'],
    [0, '0.0'],
    [0.04, '0.04'],
    [100, '100.0'],
    [99.99, '99.99'],
    [94.9996, '94.9996'],
  ])(
    'of %d percent is “%s”: in the class that it is coloured by, and neither nothing nor all',
    (value, written) => {
      expect(value.toFixed(decimalsWithin(percentBreaks, value))).toBe(written);
    },
  );
});

describe('colour classes of inhabitants', () => {
  it('follow the size classes, and the last one has no end', () => {
    const breaks = breaksFor('persons', [1]);
    expect(binOf(breaks, 1_999)).toBe(0);
    expect(binOf(breaks, 2_000)).toBe(1);
    expect(binOf(breaks, 3_700_000)).toBe(6);
  });
});

describe('bounds made from values', () => {
  const awkward: [string, (number | null)[], number[]][] = [
    ['no value', [], []],
    ['only missing values', [null, null], []],
    ['one value', [7], [7, 7]],
    ['the same value everywhere', [0, 0, 0, 0], [0, 0]],
    ['two values', [3, 9], [3, 9]],
    ['nearly everything zero', [...Array.from({ length: 99 }, () => 0), 50], [0, 50]],
    ['negative values', [-10, -5, -1], [-10, -5, -1]],
    ['values that round onto each other', [100.1, 100.2, 100.3, 100.4], [100.1, 100.4]],
    ['one giant', [1, 1, 1, 1, 1, 1, 1, 1_000_000], [1, 1_000_000]],
    [
      'an even spread',
      Array.from({ length: 700 }, (_, index) => index),
      [0, 100, 200, 300, 400, 500, 600, 699],
    ],
  ];
  it.each(awkward)('copes with %s', (_name, values, breaks) => {
    expect(quantileBreaks(values)).toEqual(breaks);
  });

  it('ascend, hold every value, and are at most eight', () => {
    const values = fc.array(
      fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(0), fc.constant(null)),
    );
    fc.assert(
      fc.property(values, (sample) => {
        const breaks = quantileBreaks(sample);
        expect(breaks.length).toBeLessThanOrEqual(8);
        expect(breaks).toEqual(breaks.toSorted((a, b) => a - b));
        for (const value of sample) if (value !== null) expect(binOf(breaks, value)).not.toBeNull();
      }),
    );
  });
});
