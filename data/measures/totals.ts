import { Problem } from '../domain/problem.ts';
import { measured, noResult, type Result, type Weighted } from './measured.ts';

/** What every measure of one weighting starts from. Who has no weight has no say and is not counted. */
export interface Totals {
  /** Municipalities with a weight. */
  readonly n: number;
  /** W = Σw. */
  readonly weight: number;
  /** μ = Σw·x / W; exactly x where all have the same, thanks to a second pass. */
  readonly mean: number;
  /** Smallest and largest value. */
  readonly smallest: number;
  readonly largest: number;
}

/**
 * Σ of what `of` gives for each member. Sums of deviations are taken in a second pass over the mean, so that large
 * values with small differences lose no digits.
 */
export function sumOf<Member>(members: readonly Member[], of: (member: Member) => number): number {
  let sum = 0;
  for (const member of members) sum += of(member);
  return sum;
}

/**
 * Mean and extent. None (`no-values`) without members, none (`zero-weight`) where nobody has a weight.
 * @throws Problem `value-format` for a value or weight that is no finite number, `value-range` for a negative weight
 */
export function totalsOf(members: readonly Weighted[]): Result<Totals> {
  if (members.length === 0) return noResult('no-values');
  let n = 0;
  let weight = 0;
  let sum = 0;
  let smallest = Infinity;
  let largest = -Infinity;
  for (let position = 0; position < members.length; position += 1) {
    const member = members[position] as Weighted;
    if (!isUsable(member)) throw unusable(member, position);
    if (member.weight === 0) continue;
    n += 1;
    weight += member.weight;
    sum += member.weight * member.value;
    if (member.value < smallest) smallest = member.value;
    if (member.value > largest) largest = member.value;
  }
  if (n === 0) return noResult('zero-weight');
  const first = sum / weight;
  const mean = first + sumOf(members, (member) => member.weight * (member.value - first)) / weight;
  return measured({
    n,
    weight,
    mean,
    smallest,
    largest,
  });
}

const isUsable = ({ value, weight }: Weighted): boolean =>
  Number.isFinite(value) && Number.isFinite(weight) && weight >= 0;

const unusable = ({ value, weight }: Weighted, position: number): Problem =>
  weight < 0
    ? new Problem(
        'value-range',
        `A measure was given the weight ${weight}; a weight is a number of inhabitants`,
        'Check the inhabitants in the register.',
        { row: position + 1 },
      )
    : new Problem(
        'value-format',
        `A measure was given the value ${value} with the weight ${weight}: no finite numbers`,
        'Give missing values as `null`, which leaves the municipality out; NaN is never a value.',
        { row: position + 1 },
      );

/** The totals of values whose zero means nothing of it, as measures relative to the mean need them. */
export function positiveTotalsOf(members: readonly Weighted[]): Result<Totals> {
  const totals = totalsOf(members);
  if (totals.reason !== null) return totals;
  if (totals.value.smallest < 0) return noResult('negative-values');
  return totals.value.mean === 0 ? noResult('division-by-zero') : totals;
}
