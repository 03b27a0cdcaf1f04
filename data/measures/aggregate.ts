import type { Aggregate, Quantiles } from '../domain/classAggregate.ts';
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

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const populationOf = (members: readonly { population: number | null }[]): number =>
  sum(members.map(({ population }) => population ?? 0));

function standardDeviation(values: readonly number[], mean: number): number | null {
  if (values.length < 2) return null;
  return Math.sqrt(sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1));
}

/** Σ w·x / Σ w over those with a value; `null` where an inhabitant count is missing or all are 0. */
function weightedMean(known: readonly Known[]): number | null {
  if (known.some(({ population }) => population === null)) return null;
  const weight = populationOf(known);
  return weight === 0 ? null : sum(known.map(({ value, population }) => value * (population ?? 0))) / weight;
}

function quantiles(ordered: readonly number[]): Quantiles {
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

/**
 * Describes one group, a class or a region: means of the average municipality (unweighted) and the average inhabitant (weighted
 * by population), spread, quantiles, coverage. A group without values has `null` everywhere but n and frame.
 * @param domain smallest and largest possible value of the indicator
 */
export function aggregateClass(
  members: readonly Member[],
  domain: readonly [min: number, max: number | null],
): Aggregate {
  const known = members.filter((member): member is Known => member.value !== null);
  const frame = members.length;
  const n = known.length;
  const inhabitants = populationOf(members);
  const base = {
    n,
    frame,
    coverage: frame === 0 ? null : n / frame,
    populationCoverage: inhabitants === 0 ? null : populationOf(known) / inhabitants,
  };
  if (n === 0) {
    return {
      ...base,
      mean: null,
      weightedMean: null,
      standardDeviation: null,
      quantiles: null,
      shareAtMinimum: null,
      shareAtMaximum: null,
    };
  }
  const ordered = known.map(({ value }) => value).sort((a, b) => a - b);
  const mean = sum(ordered) / n;
  const [min, max] = domain;
  return {
    ...base,
    mean,
    weightedMean: weightedMean(known),
    standardDeviation: standardDeviation(ordered, mean),
    quantiles: quantiles(ordered),
    shareAtMinimum: ordered.filter((value) => value === min).length / n,
    shareAtMaximum: max === null ? null : ordered.filter((value) => value === max).length / n,
  };
}
