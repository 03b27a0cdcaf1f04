import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';

/**
 * Ascending bounds of the colour classes, one more than there are classes. A class holds its lower bound
 * and not its upper one; the last class holds both.
 */
export type Breaks = readonly number[];

/**
 * Shares in percent get the same bounds everywhere and always, so that two periods and two indicators can be
 * compared by colour. They are finer at both ends, where the values of availability lie: most municipalities
 * have either nearly nothing or nearly everything.
 */
export const percentBreaks: Breaks = [0, 10, 25, 50, 75, 90, 95, 100];

/**
 * How many decimals, at least one, a value needs for its rounded form to lie in the same colour class, and not to
 * be all or nothing where it is only nearly so: 9.96 is not “10.0” below 10, nor 99.99 “100.0”.
 */
export function decimalsWithin(breaks: Breaks, value: number): number {
  const bin = binOf(breaks, value);
  const ends = [breaks[0], breaks.at(-1)];
  const keeps = (digits: number) => {
    const rounded = Number(value.toFixed(digits));
    return binOf(breaks, rounded) === bin && (rounded === value || !ends.includes(rounded));
  };
  return [1, 2, 3].find(keeps) ?? 4;
}

/** Inhabitants: bounds of the size classes, the two of the large cities taken together. */
const personBreaks: Breaks = [0, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, Number.POSITIVE_INFINITY];

const mostClasses = 7;

/** The colour class of a value, `null` for a value outside all classes. */
export function binOf(breaks: Breaks, value: number): number | null {
  const last = breaks.length - 1;
  const lowest = breaks[0];
  const highest = breaks[last];
  if (lowest === undefined || highest === undefined || !(value >= lowest && value <= highest)) return null;
  if (value === highest) return Math.max(0, last - 1);
  return breaks.findIndex((bound) => bound > value) - 1;
}

/** Bounds for an indicator: fixed for shares and inhabitants, else rounded quantiles of the values shown. */
export function breaksFor(unit: Indicator['unitOfMeasure'], values: readonly (number | null)[]): Breaks {
  if (unit === 'percent') return percentBreaks;
  return unit === 'persons' ? personBreaks : quantileBreaks(values);
}

/**
 * At most seven classes with about the same number of values, bounds rounded to two significant digits.
 * Ties give fewer classes, one value gives one class of no width, no value gives no class.
 */
export function quantileBreaks(values: readonly (number | null)[]): Breaks {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const lowest = sorted[0];
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  if (lowest === highest) return [lowest, highest];
  const inner = Array.from({ length: mostClasses - 1 }, (_, index) =>
    twoDigits(sorted[Math.floor(((index + 1) / mostClasses) * sorted.length)] ?? highest),
  );
  const distinct = new Set(inner.filter((bound) => bound > lowest && bound < highest));
  return [lowest, ...distinct, highest];
}

const twoDigits = (value: number): number => Number(value.toPrecision(2));
