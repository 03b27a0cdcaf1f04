import type { Weighted } from '@kluftatlas/data/measures/measured.ts';
import fc from 'fast-check';

/** Pairs of value and weight, in order of size. */
export const members = (...pairs: readonly (readonly [value: number, weight: number])[]): Weighted[] =>
  pairs.map(([value, weight]) => ({ value, weight }));

/** Municipalities with shares from 0 to 100 in hundredths, at least two, not all of them 0. */
export const shares: fc.Arbitrary<Weighted[]> = fc
  .array(
    fc.record({
      value: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
      weight: fc.integer({ min: 1, max: 1_000_000 }),
    }),
    { minLength: 2, maxLength: 60 },
  )
  .filter((some) => some.some(({ value }) => value > 0));

/** The same with every value times `factor`. */
export const scaled = (some: readonly Weighted[], factor: number): Weighted[] =>
  some.map(({ value, weight }) => ({ value: value * factor, weight }));

/** Such municipalities, each in one of three classes. */
export const classed: fc.Arbitrary<{ some: Weighted[]; classes: number[] }> = shares.chain((some) =>
  fc.record({
    some: fc.constant(some),
    classes: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: some.length, maxLength: some.length }),
  }),
);
