import type { ObservationStatus, ValueStatus } from '../domain/observation.ts';
import type { Placement } from './placeKeys.ts';

/**
 * How several values become one: numbers of things are added, shares and rates are averaged by inhabitants, and what
 * is listed for any part is listed for the whole.
 */
export type Combination = 'sum' | 'mean' | 'any';

/** A value of a file; a status only where it is not `asPublished` for a number or `missing` for `null`. */
export interface GivenValue {
  readonly value: number | null;
  readonly status?: ObservationStatus;
}

/** Share of the inhabitants from which on the known parts stand for the whole of a mean. */
const leastKnown = 0.95;

const strongest: readonly ValueStatus[] = ['estimated', 'provisional', 'viaAssociation'];

/**
 * The value of one municipality of the target. A mean needs values for parts with at least 95 % of the inhabitants,
 * and is `estimated` when any are without; a sum needs them all. What is left over is never averaged in silence: the
 * value is then `null`.
 */
export function mapValue(
  { how, parts, absentInhabitants }: Placement,
  valueOf: (key: string) => GivenValue,
  combination: Combination,
): GivenValue {
  const [only] = parts;
  if (only !== undefined && (how === 'kept' || how === 'renamed')) return valueOf(only.from);
  const given = parts.map((part) => ({ ...part, ...valueOf(part.from) }));
  const known = given.filter((part): part is typeof part & { value: number } => part.value !== null);
  if (known.length === 0) return sharedGap(given);
  const result = combined[combination](known, given, absentInhabitants);
  if (result === null) return { value: null };
  const isPartial = known.length < given.length && result.isPartial;
  const statuses: readonly (ObservationStatus | undefined)[] = known.map(({ status }) => status);
  const status =
    how === 'estimated' || isPartial ? 'estimated' : strongest.find((each) => statuses.includes(each));
  return { value: result.value, ...(status !== undefined && { status }) };
}

/** All parts lack a value: for one reason, or for none in particular. */
function sharedGap(given: readonly GivenValue[]): GivenValue {
  const [first, ...others] = new Set(given.map(({ status }) => status));
  return { value: null, ...(first !== undefined && others.length === 0 && { status: first }) };
}

interface Given {
  readonly weight: number;
  readonly inhabitants: number | null;
  readonly value: number | null;
}
type Known = Given & { readonly value: number };
interface Combined {
  readonly value: number;
  readonly isPartial: boolean;
}

const combined: Readonly<
  Record<
    Combination,
    (known: readonly Known[], given: readonly Given[], absent: number | null) => Combined | null
  >
> = {
  sum: sumOf,
  mean: meanOf,
  any: (known) => ({ value: Math.max(...known.map(({ value }) => value)), isPartial: false }),
};

function sumOf(known: readonly Known[], given: readonly Given[], absent: number | null): Combined | null {
  if (known.length < given.length || absent !== 0) return null;
  return { value: known.reduce((sum, { value, weight }) => sum + value * weight, 0), isPartial: false };
}

function meanOf(known: readonly Known[], given: readonly Given[], absent: number | null): Combined | null {
  const [first] = known;
  if (first !== undefined && given.length === 1 && absent === 0)
    return { value: first.value, isPartial: false };
  const inhabitantsOf = (parts: readonly Given[]): number | null =>
    parts.reduce<number | null>(
      (sum, { weight, inhabitants }) =>
        sum === null || inhabitants === null ? null : sum + weight * inhabitants,
      0,
    );
  const [all, counted] = [inhabitantsOf(given), inhabitantsOf(known)];
  if (all === null || counted === null || absent === null || counted === 0) return null;
  if (counted < leastKnown * (all + absent)) return null;
  const total = known.reduce(
    (sum, { value, weight, inhabitants }) => sum + value * weight * (inhabitants ?? 0),
    0,
  );
  return { value: total / counted, isPartial: counted < all };
}
