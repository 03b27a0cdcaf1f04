import type { ConcentrationCurve } from '../domain/divide.ts';
import { measured, type Result, type Weighted } from './measured.ts';
import { positiveTotalsOf } from './totals.ts';

interface Point {
  readonly units: number;
  readonly value: number;
}

/**
 * Concentration curve: in order of size, which share of all inhabitants (or municipalities) has which share of the value.
 * The diagonal is equality; below it the large have more. Twice the area between both is the concentration index.
 * Has no result exactly where the index has none. At most `mostPoints` points: first the ends, then, again and again, the
 * point that is farthest (vertically) from the line drawn so far; of several, the one of the smallest municipality.
 * @param ordered by size, see `orderBySize`
 * @param mostPoints at least 2
 */
export function concentrationCurve(
  ordered: readonly Weighted[],
  mostPoints = 60,
): Result<ConcentrationCurve> {
  const totals = positiveTotalsOf(ordered);
  if (totals.reason !== null) return totals;
  const points = cumulated(ordered, totals.value.weight, totals.value.weight * totals.value.mean);
  const kept = thinned(points, mostPoints);
  return measured({
    shareOfUnits: kept.map(({ units }) => units),
    shareOfValue: kept.map(({ value }) => value),
  });
}

function cumulated(ordered: readonly Weighted[], units: number, total: number): readonly Point[] {
  const points: Point[] = [{ units: 0, value: 0 }];
  let [unitsSoFar, valueSoFar] = [0, 0];
  for (const { value, weight } of ordered) {
    unitsSoFar += weight;
    valueSoFar += weight * value;
    points.push({ units: unitsSoFar / units, value: valueSoFar / total });
  }
  points[points.length - 1] = { units: 1, value: 1 };
  return points;
}

/** A stretch of the curve that is drawn as a straight line, and its point that is farthest from it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly farthest: number;
  readonly deviation: number;
}

/** Less than this (of all) can neither be seen nor is it more than rounding. */
const straight = 1e-12;

function thinned(points: readonly Point[], most: number): readonly Point[] {
  const stretches = [stretchOf(points, 0, points.length - 1)];
  while (stretches.length + 1 < most) {
    const worst = stretches.reduce((a, b) => (b.deviation > a.deviation ? b : a));
    if (worst.deviation <= straight) break;
    const { from, to, farthest } = worst;
    const halves = [stretchOf(points, from, farthest), stretchOf(points, farthest, to)];
    stretches.splice(stretches.indexOf(worst), 1, ...halves);
  }
  return [0, ...stretches.map(({ to }) => to)].map((position) => points[position] as Point);
}

function stretchOf(points: readonly Point[], from: number, to: number): Stretch {
  const [start, end] = [points[from] as Point, points[to] as Point];
  const slope = end.units === start.units ? 0 : (end.value - start.value) / (end.units - start.units);
  let [farthest, deviation] = [from, 0];
  for (let position = from + 1; position < to; position += 1) {
    const { units, value } = points[position] as Point;
    const distance = Math.abs(value - start.value - slope * (units - start.units));
    if (distance > deviation) [farthest, deviation] = [position, distance];
  }
  return { from, to, farthest, deviation };
}
