import { solve, type Model } from 'yalps';

/** How counts could change: how far each cell can fall and rise, and sums of cells that stay within limits. */
export interface Moves {
  readonly cells: readonly number[];
  readonly loss: readonly number[];
  /** Where it is negative, the cell has to fall by so much. */
  readonly gain: readonly number[];
  readonly limits: readonly {
    readonly cells: readonly number[];
    readonly min: number;
    readonly max: number;
  }[];
  /** The first cell rises by no more than `slack` above what the second one rises. */
  readonly links?: readonly { readonly less: number; readonly more: number; readonly slack: number }[];
}

/** The change that takes the sum of some cells as far as possible (of none: any change); `null` where there is none. */
export function extreme(
  { cells, loss, gain, limits, links = [] }: Moves,
  of: readonly number[],
  direction: 'maximize' | 'minimize',
): readonly number[] | null {
  const constraints = new Map<string, { min?: number; max?: number; equal?: number }>();
  const limitsOf = new Map<number, [string, number][]>(cells.map((cell) => [cell, []]));
  limits.forEach(({ cells: held, min, max }, position) => {
    const name = `limit${position}`;
    constraints.set(name, max - min < 1e-9 ? { equal: min } : { min, max });
    for (const cell of held) limitsOf.get(cell)?.push([name, 1]);
  });
  links.forEach(({ less, more, slack }, position) => {
    const name = `link${position}`;
    constraints.set(name, { max: slack });
    limitsOf.get(less)?.push([name, 1]);
    limitsOf.get(more)?.push([name, -1]);
  });
  const variables: [string, [string, number][]][] = [];
  for (const cell of cells) {
    const rise = gain[cell] ?? 0;
    const fall = loss[cell] ?? 0;
    const side = (sign: 1 | -1): [string, number][] => [
      ...(limitsOf.get(cell) ?? []).map(([name, by]): [string, number] => [name, by * sign]),
      ['change', of.includes(cell) ? sign : 0],
    ];
    if (rise > 0) {
      constraints.set(`rise${cell}`, { max: rise });
      variables.push([`+${cell}`, [...side(1), [`rise${cell}`, 1]]]);
    }
    if (fall > 0) {
      constraints.set(`fall${cell}`, rise < 0 ? { min: -rise, max: fall } : { max: fall });
      variables.push([`-${cell}`, [...side(-1), [`fall${cell}`, 1]]]);
    } else if (rise < -1e-9) return null;
  }
  const model: Model = { direction, objective: 'change', constraints, variables };
  const { status, variables: values } = solve(model, { maxPivots: 100_000 });
  if (status !== 'optimal') return null;
  const change = loss.map(() => 0);
  for (const [name, by] of values) {
    const cell = Number(name.slice(1));
    change[cell] = (change[cell] ?? 0) + (name.startsWith('+') ? by : -by);
  }
  return change;
}
