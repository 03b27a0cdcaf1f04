import { countDrawn, fillRandom, scaledDown, seededRandom } from '@kluftatlas/data/measures/random.ts';
import { describe, expect, test } from 'vitest';

const numbersOf = (seed: number, count: number): Uint32Array => {
  const numbers = new Uint32Array(count);
  fillRandom(seededRandom(seed), numbers);
  return numbers;
};

describe('the random numbers', () => {
  // Computed with whole numbers modulo 2³² in another language, after twelve numbers that are thrown away.
  test.each([
    [0, [1_363_572_419, 145_230_303, 808_754_475]],
    [42, [1_264_412_219, 1_947_509_147, 3_919_439_299]],
    [0xffff_ffff, [1_984_736_529, 3_747_275_468, 1_287_205_723]],
  ])('of the seed %d are those of sfc32', (seed, expected) => {
    expect([...numbersOf(seed, 3)]).toEqual(expected);
  });

  test('go on where they stopped', () => {
    const random = seededRandom(7);
    const parts = [new Uint32Array(3), new Uint32Array(2)];
    for (const part of parts) fillRandom(random, part);
    expect(parts.flatMap((part) => [...part])).toEqual([...numbersOf(7, 5)]);
  });

  test('scaled down keep to their bound at both ends', () => {
    expect([0, 2 ** 32 - 1].map((number) => scaledDown(number, 10_787))).toEqual([0, 10_786]);
    expect(scaledDown(2 ** 32 - 1, 1)).toBe(0);
  });

  test('scaled down come up equally often: χ² of 7 values in 70,000 numbers is below its 99.9 % point', () => {
    const counts = new Array<number>(7).fill(0);
    for (const number of numbersOf(1, 70_000)) {
      const value = scaledDown(number, 7);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    const distance = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(distance).toBeLessThan(22.46);
  });

  test('counted group by group are those that are filled in and scaled down one after the other', () => {
    const [sizes, numbers] = [[4, 0, 1, 300], numbersOf(3, 2 * 305)];
    const expected = new Uint16Array(305);
    let next = 305; // The second draw: the first one is overwritten, and the numbers go on.
    for (const [first, size] of [
      [0, 4],
      [4, 1],
      [5, 300],
    ] as const) {
      for (let drawn = 0; drawn < size; drawn += 1) {
        const member = first + scaledDown(numbers[next++] ?? 0, size);
        expected[member] = (expected[member] ?? 0) + 1;
      }
    }
    const [random, counts] = [seededRandom(3), new Uint16Array(305)];
    countDrawn(random, sizes, counts);
    countDrawn(random, sizes, counts);
    expect(counts).toEqual(expected);
  });
});
