import type { Aggregate, GroupDescription, Quantiles } from '../domain/classAggregate.ts';
import { quantile } from './quantile.ts';

/** One municipality of a class: its value (`null`: none) and its inhabitants (`null`: unknown). */
export interface Member {
  readonly value: number | null;
  readonly population: number | null;
}

interface Known {
  readonly value: number;
  readonly population: number | null;
}

const isCount = (population: number | null): boolean =>
  population !== null && population >= 0 && Number.isFinite(population);
function sum(numbers: readonly number[] | Float64Array): number {
  let total = 0;
  for (let at = 0; at < numbers.length; at += 1) total += numbers[at] as number;
  return total;
}
const populationOf = (members: readonly { population: number | null }[]): number =>
  sum(members.map(({ population }) => population ?? 0));

function standardDeviation(values: Float64Array, mean: number): number | null {
  if (values.length < 2) return null;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** Σ w·x / Σ w over those with a value; `null` where an inhabitant count is missing or no count, or all are 0. */
function weightedMean(known: readonly Known[]): number | null {
  if (known.some(({ population }) => !isCount(population))) return null;
  const weight = populationOf(known);
  return weight === 0 ? null : sum(known.map(({ value, population }) => value * (population ?? 0))) / weight;
}

function quantiles(ordered: Float64Array): Quantiles {
  return {
    p05: quantile(ordered, 0.05),
    p10: quantile(ordered, 0.1),
    p25: quantile(ordered, 0.25),
    p50: quantile(ordered, 0.5),
    p75: quantile(ordered, 0.75),
    p90: quantile(ordered, 0.9),
    p95: quantile(ordered, 0.95),
  };
}

/** Who of a group has a value, and these values in rising order; none of them where one is no finite number. */
function known(members: readonly Member[]): {
  readonly of: readonly Known[];
  readonly ordered: Float64Array;
} {
  const of = members.filter((member): member is Known => member.value !== null);
  const values = Float64Array.from(of, ({ value }) => value);
  return { of, ordered: values.every(Number.isFinite) ? values.sort() : new Float64Array() };
}

function described(members: readonly Member[], { of, ordered }: ReturnType<typeof known>): GroupDescription {
  const frame = members.length;
  const n = of.length;
  const inhabitants = populationOf(members);
  const mean = ordered.length === 0 ? null : sum(ordered) / n;
  return {
    n,
    frame,
    coverage: frame === 0 ? null : n / frame,
    populationCoverage: inhabitants === 0 ? null : populationOf(of) / inhabitants,
    mean,
    weightedMean: mean === null ? null : weightedMean(of),
    standardDeviation: mean === null ? null : standardDeviation(ordered, mean),
  };
}

/**
 * Describes one group, a class or a region: means of the average municipality (unweighted) and the average inhabitant
 * (weighted by population), standard deviation, coverage. Without values all is `null` but n, frame and coverage; so it
 * is where a value is no finite number, as nobody may be left out silently.
 */
export const describeGroup = (members: readonly Member[]): GroupDescription =>
  described(members, known(members));

/**
 * The same with quantiles and the shares at both ends.
 * @param domain smallest and largest possible value of the indicator
 */
export function aggregateClass(
  members: readonly Member[],
  [min, max]: readonly [min: number, max: number | null],
): Aggregate {
  const withValue = known(members);
  const { ordered } = withValue;
  const n = ordered.length;
  const shareAt = (end: number) => ordered.filter((value) => value === end).length / n;
  return {
    ...described(members, withValue),
    quantiles: n === 0 ? null : quantiles(ordered),
    shareAtMinimum: n === 0 ? null : shareAt(min),
    shareAtMaximum: n === 0 || max === null ? null : shareAt(max),
  };
}
