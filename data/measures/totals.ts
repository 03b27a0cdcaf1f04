import { measured, noResult, type NoResult, type Result, type Weighted } from './measured.ts';

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
 * Mean and extent. None (`no-values`) without members, none (`zero-weight`) where nobody has a weight, none
 * (`not-a-number`, `negative-weight`) where one of them cannot be counted: it is never left out silently.
 */
export function totalsOf(members: readonly Weighted[]): Result<Totals> {
  const known = knownTotals.get(members);
  if (known !== undefined) return known;
  const totals = countTotals(members);
  knownTotals.set(members, totals);
  return totals;
}

/** Of lists that are still in use: a dozen measures of one list start from the same totals. No list is changed later. */
const knownTotals = new WeakMap<readonly Weighted[], Result<Totals>>();

function countTotals(members: readonly Weighted[]): Result<Totals> {
  if (members.length === 0) return noResult('no-values');
  let n = 0;
  let weight = 0;
  let sum = 0;
  let smallest = Infinity;
  let largest = -Infinity;
  for (let position = 0; position < members.length; position += 1) {
    const member = members[position] as Weighted;
    const reason = whyUnusable(member);
    if (reason !== null) return noResult(reason);
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

function whyUnusable({ value, weight }: Weighted): NoResult | null {
  if (!Number.isFinite(value) || !Number.isFinite(weight)) return 'not-a-number';
  return weight < 0 ? 'negative-weight' : null;
}

/** The totals of values whose zero means nothing of it, as measures relative to the mean need them. */
export function positiveTotalsOf(members: readonly Weighted[]): Result<Totals> {
  const totals = totalsOf(members);
  if (totals.reason !== null) return totals;
  if (totals.value.smallest < 0) return noResult('negative-values');
  return totals.value.mean === 0 ? noResult('division-by-zero') : totals;
}
