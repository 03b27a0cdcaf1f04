import { isOfUnit } from '../../domain/survey.ts';
import type { Counted } from './counted.ts';
import { independentSets } from './independent.ts';
import type { PublishedCounts } from './publishedCounts.ts';
import type { Room, Sum } from './reach.ts';

/** Values of a suppressed number that stay possible lie at least this far apart. */
export const neededRange = 3;

/** A sum over cells; variables of a second block begin at `from`. */
export const sumOver = (cells: readonly number[], from = 0): Sum => cells.map((cell) => [from + cell, 1]);

/**
 * What must stay uncertain of suppressed groups: 3, or every value where fewer than 3 can have answered.
 * @param from where the variables begin that it is about
 */
export const targetsOf = ({ system }: PublishedCounts, asked: readonly number[], from = 0) =>
  asked.map((position) => {
    const { cells = [], possible = 0 } = system.groups[position] ?? {};
    return { sum: sumOver(cells, from), needed: Math.min(neededRange, possible) };
  });

/** Shown groups keep their numbers. */
function shownLimits(
  { system }: PublishedCounts,
  among: ReadonlySet<number>,
  suppressed: ReadonlySet<number>,
  from = 0,
): Room['limits'] {
  const shown = [...among]
    .filter((position) => !suppressed.has(position))
    .map((position) => system.groups[position]?.cells ?? [])
    .toSorted((a, b) => a.length - b.length);
  return independentSets(shown, system.cells.length).map((cells) => ({
    sum: sumOver(cells, from),
    min: 0,
    max: 0,
  }));
}

/** Where somebody is known to have answered, somebody has. */
function somebodyLimits({ system, answered, somebody }: PublishedCounts, from = 0): Room['limits'] {
  return somebody.flatMap(({ unit, states }) => {
    const n = answered.find((of) => of.unit === unit)?.n;
    if (n === undefined) return [];
    const cells = [...system.cells.keys()].filter((position) => {
      const cell = system.cells[position];
      return cell !== undefined && isOfUnit(cell, unit) && states.includes(cell.state);
    });
    const count = cells.reduce((sum, cell) => sum + (n[cell] ?? 0), 0);
    return [{ sum: sumOver(cells, from), min: 1 - count, max: Infinity }];
  });
}

/** How all who answered anything can lie otherwise in the cells. */
export interface CommonRoom {
  readonly loss: readonly number[];
  readonly gain: readonly number[];
  limits(suppressed: ReadonlySet<number>, from?: number): Room['limits'];
}

/** A municipality that runs itself is in the numbers of both units, and moves in both. */
export function commonRoom(counts: PublishedCounts): CommonRoom {
  const { system, answered } = counts;
  const groups = new Set(system.groups.keys());
  const numbersOf = system.cells.map((cell, position) =>
    answered.filter(({ unit }) => isOfUnit(cell, unit)).map(({ n }) => n[position] ?? 0),
  );
  return {
    loss: numbersOf.map((numbers) => (numbers.length === 0 ? 0 : Math.min(...numbers))),
    gain: system.cells.map(({ count }, cell) => count - Math.max(...(numbersOf[cell] ?? []), 0)),
    limits: (suppressed, from = 0) => [
      ...shownLimits(counts, groups, suppressed, from),
      ...somebodyLimits(counts, from),
    ],
  };
}

/** Who answered stays who answered, only who of them answered this question lies otherwise. */
export function ownRoom(
  counts: PublishedCounts,
  question: Counted,
  among: ReadonlySet<number>,
  suppressed: ReadonlySet<number>,
): Room {
  const everybody = counts.answered.find(({ unit }) => unit === question.unit)?.n ?? [];
  return {
    loss: question.n,
    gain: question.n.map((n, cell) => (everybody[cell] ?? 0) - n),
    limits: shownLimits(counts, among, suppressed),
  };
}

/** Both lie otherwise: variables of the question first, then those of all who answered, who are never fewer. */
export function joinedRoom(
  counts: PublishedCounts,
  question: Counted,
  among: ReadonlySet<number>,
  suppressed: ReadonlySet<number>,
  common: CommonRoom,
  commonlySuppressed: ReadonlySet<number>,
): Room {
  const own = ownRoom(counts, question, among, suppressed);
  const width = counts.system.cells.length;
  return {
    loss: [...own.loss, ...common.loss],
    gain: [...counts.system.cells.map(({ count }, cell) => count - (own.loss[cell] ?? 0)), ...common.gain],
    limits: [
      ...own.limits,
      ...common.limits(commonlySuppressed, width),
      ...own.gain.flatMap((left, cell) => {
        const of = counts.system.cells[cell];
        if (of === undefined || !isOfUnit(of, question.unit)) return [];
        const sum: Sum = [
          [cell, 1],
          [width + cell, -1],
        ];
        return [{ sum, min: -Infinity, max: left }];
      }),
    ],
  };
}
