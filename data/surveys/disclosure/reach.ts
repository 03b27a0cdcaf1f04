import { solve } from 'yalps';

/** A sum of variables, each times its coefficient. */
export type Sum = readonly (readonly [variable: number, coefficient: number])[];

/**
 * How numbers could be other than they are with everything published still true: each variable is a change. Standing still is
 * always possible, so that limits hold 0.
 */
export interface Room {
  /** Of each variable, how far it can fall and rise; both 0 or more. */
  readonly loss: readonly number[];
  readonly gain: readonly number[];
  /** Sums that stay within limits; both 0: that do not change. */
  readonly limits: readonly { readonly sum: Sum; readonly min: number; readonly max: number }[];
}

/** Below this a change is none. */
const close = 1e-6;

/**
 * Which of the sums can take values that are at least `needed` apart, by linear programming: the largest and the smallest change of
 * each, unless the solutions for those before have shown it already.
 */
export function areUncertain(
  room: Room,
  targets: readonly { readonly sum: Sum; readonly needed: number }[],
): readonly boolean[] {
  const lowest = targets.map(() => 0);
  const highest = targets.map(() => 0);
  const isUncertain = (position: number) =>
    (highest[position] as number) - (lowest[position] as number) >= (targets[position]?.needed ?? 0) - close;
  const program = programOf(room);
  return targets.map(({ sum }, target) => {
    for (const direction of ['maximize', 'minimize'] as const) {
      if (isUncertain(target)) return true;
      const changes = program(sum, direction);
      targets.forEach((other, position) => {
        const change = valueOf(other.sum, changes);
        lowest[position] = Math.min(lowest[position] as number, change);
        highest[position] = Math.max(highest[position] as number, change);
      });
    }
    return isUncertain(target);
  });
}

const options = { maxPivots: 100_000 };
const objective = 'change';

interface Side {
  readonly variable: number;
  readonly sign: 1 | -1;
  readonly coefficients: readonly (readonly [string, number])[];
}
type Limits = Map<string, { readonly min?: number; readonly max?: number; readonly equal?: number }>;

/** Each variable becomes its rise and its fall, both 0 or more: so the solver begins at standing still. */
function sidesOf({ loss, gain, limits }: Room): {
  readonly sides: readonly Side[];
  readonly constraints: Limits;
} {
  const named = loss.map((): [string, number][] => []);
  const constraints: Limits = new Map();
  limits.forEach(({ sum, min, max }, position) => {
    const name = `limit${position}`;
    constraints.set(name, min === max ? { equal: min } : { min, max });
    for (const [variable, coefficient] of sum) named[variable]?.push([name, coefficient]);
  });
  const sides = loss.flatMap((fall, variable) =>
    ([1, -1] as const).flatMap((sign): Side[] => {
      const most = sign === 1 ? (gain[variable] ?? 0) : fall;
      if (most <= 0) return [];
      const name = `side${variable} ${sign}`;
      constraints.set(name, { max: most });
      const own = (named[variable] ?? []).map(([limit, by]) => [limit, by * sign] as const);
      return [{ variable, sign, coefficients: [...own, [name, 1]] }];
    }),
  );
  return { sides, constraints };
}

function programOf(room: Room) {
  const { sides, constraints } = sidesOf(room);
  return (sum: Sum, direction: 'maximize' | 'minimize'): ReadonlyMap<number, number> => {
    const aimed = new Map(sum);
    const { status, variables } = solve(
      {
        direction,
        objective,
        constraints,
        variables: sides.map(({ variable, sign, coefficients }, position) => [
          position,
          [...coefficients, [objective, (aimed.get(variable) ?? 0) * sign] as const],
        ]),
      },
      options,
    );
    const changes = new Map<number, number>();
    if (status !== 'optimal') return changes;
    for (const [position, by] of variables) {
      const side = sides[position];
      if (side !== undefined) changes.set(side.variable, (changes.get(side.variable) ?? 0) + side.sign * by);
    }
    return changes;
  };
}

/** A sum that is published and could be suppressed instead, at a price for each unit that it would have to change. */
export interface Releasable {
  readonly sum: Sum;
  readonly price: number;
}

/**
 * Which published sums have to give way so that values of the target `needed` apart become possible, for the lowest price by linear
 * programming. Positions in `published`; `null` where it is impossible even without them.
 * @param room without the limits of `published`
 */
export function cheapestRelease(
  room: Room,
  published: readonly Releasable[],
  { sum, needed }: { readonly sum: Sum; readonly needed: number },
): readonly number[] | null {
  const fixed = {
    ...room,
    limits: [...room.limits, ...published.map((of) => ({ sum: of.sum, min: 0, max: 0 }))],
  };
  const program = programOf(fixed);
  const reached = (direction: 'maximize' | 'minimize') => valueOf(sum, program(sum, direction));
  const ways = [
    releaseFor(room, published, sum, { min: reached('minimize') + needed }),
    releaseFor(room, published, sum, { max: reached('maximize') - needed }),
  ];
  const [cheapest] = ways.flatMap((way) => way ?? []).toSorted((a, b) => a.price - b.price);
  return cheapest?.released ?? releaseBothWays(room, published, { sum, needed });
}

/** Where neither end can move far enough by itself: both of them as far as they can. */
function releaseBothWays(
  room: Room,
  published: readonly Releasable[],
  { sum, needed }: { readonly sum: Sum; readonly needed: number },
): readonly number[] | null {
  const free = programOf(room);
  const [lowest, highest] = (['minimize', 'maximize'] as const).map((end) => valueOf(sum, free(sum, end)));
  if (lowest === undefined || highest === undefined || highest - lowest < needed - close) return null;
  const ends = [
    releaseFor(room, published, sum, { min: highest - close }),
    releaseFor(room, published, sum, { max: lowest + close }),
  ];
  return ends.some((end) => end === null) ? null : ends.flatMap((end) => end?.released ?? []);
}

const valueOf = (sum: Sum, changes: ReadonlyMap<number, number>): number =>
  sum.reduce((all, [variable, coefficient]) => all + coefficient * (changes.get(variable) ?? 0), 0);

function releaseFor(
  room: Room,
  published: readonly Releasable[],
  target: Sum,
  aim: { readonly min?: number; readonly max?: number },
): { readonly price: number; readonly released: readonly number[] } | null {
  const elastic = {
    ...room,
    limits: [...room.limits, ...published.map((of) => ({ sum: of.sum, min: 0, max: 0 }))],
  };
  const { sides, constraints } = sidesOf(elastic);
  constraints.set('aim', aim);
  const aimed = new Map(target);
  const slack = published.flatMap(({ price }, position) =>
    [1, -1].map((sign): readonly [string, readonly (readonly [string, number])[]] => [
      `slack ${position} ${sign}`,
      [
        [`limit${room.limits.length + position}`, sign],
        [objective, price],
      ],
    ]),
  );
  const { status, result, variables } = solve(
    {
      direction: 'minimize',
      objective,
      constraints,
      variables: [
        ...sides.map(
          (
            { variable, sign, coefficients },
            position,
          ): readonly [string, readonly (readonly [string, number])[]] => [
            `${position}`,
            [...coefficients, ['aim', (aimed.get(variable) ?? 0) * sign]],
          ],
        ),
        ...slack,
      ],
    },
    options,
  );
  if (status !== 'optimal') return null;
  const released = variables.flatMap(([name, by]) =>
    name.startsWith('slack') && by > close ? [Number(name.split(' ')[1])] : [],
  );
  return { price: result, released: [...new Set(released)] };
}
