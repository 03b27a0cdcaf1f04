import type { ItemUnit } from '../../domain/codebook.ts';
import type { SurveyGroup } from '../../domain/surveyGroup.ts';
import type { PatternSearch } from './complete.ts';
import { fewestAdministrations, type Counted } from './counted.ts';
import { groupsOfUnit, unitsIn, type PublishedCounts } from './publishedCounts.ts';
import { areUncertain, cheapestRelease, type Room, type Sum } from './reach.ts';
import { joinedRoom, ownRoom, sumOver, targetsOf, type CommonRoom } from './rooms.ts';

/** A way in which answers could lie otherwise. */
export interface Way {
  roomOf(suppressed: ReadonlySet<number>): Room;
  /** What the number of a group fixes in it while it is shown; none where this search gives it no more room. */
  sumsOf(group: number): readonly Sum[];
  /** Where the variables begin whose sum must stay uncertain; the first unless given. */
  readonly from?: number;
}

const cellsOf = ({ system }: PublishedCounts, group: number): readonly number[] =>
  system.groups[group]?.cells ?? [];

/** All who answered anything. */
export const commonWay = (counts: PublishedCounts, room: CommonRoom): Way => ({
  roomOf: (suppressed) => ({ loss: room.loss, gain: room.gain, limits: room.limits(suppressed) }),
  sumsOf: (group) => [sumOver(cellsOf(counts, group))],
});

/** The answers to a question exactly as all who answered. */
export const alongWay = (counts: PublishedCounts, question: Counted, room: CommonRoom): Way =>
  commonWay(counts, {
    ...room,
    loss: room.loss.map((all, cell) => Math.min(all, question.n[cell] ?? 0)),
  });

/** The answers to a question alone. */
export const ownWay = (counts: PublishedCounts, question: Counted): Way => {
  const among = groupsOfUnit(counts, question.unit);
  return {
    roomOf: (suppressed) => ownRoom(counts, question, among, suppressed),
    sumsOf: (group) => (among.has(group) ? [sumOver(cellsOf(counts, group))] : []),
  };
};

/** Both lie otherwise, each in its own way. */
export const joinedWay = (counts: PublishedCounts, question: Counted, room: CommonRoom): Way => {
  const among = groupsOfUnit(counts, question.unit);
  const width = counts.system.cells.length;
  return {
    roomOf: (suppressed) => joinedRoom(counts, question, among, suppressed, room, suppressed),
    sumsOf: (group) => {
      const cells = cellsOf(counts, group);
      return [...(among.has(group) ? [sumOver(cells)] : []), sumOver(cells, width)];
    },
  };
};

/** The answers to a question stay as they are, among all who answered otherwise. */
export const heldWay = (counts: PublishedCounts, question: Counted, room: CommonRoom): Way =>
  commonWay(counts, {
    ...room,
    loss: room.loss.map((all, cell) => Math.max(0, all - (question.n[cell] ?? 0))),
  });

/** Both lie otherwise, and it is all who answered that must stay uncertain: a question was never answered by more. */
export const answeredWay = (counts: PublishedCounts, question: Counted, room: CommonRoom): Way => ({
  ...joinedWay(counts, question, room),
  from: counts.system.cells.length,
});

/** A way in which suppressing more of this question changes nothing. */
export const fixedWay = (room: () => Room): Way => ({ roomOf: room, sumsOf: () => [] });

/** What a survey is made for goes last: Germany, its size classes, the states, and the states by class. */
const importance: Readonly<Record<SurveyGroup['kind'], number>> = {
  all: 1000,
  class: 20,
  state: 3,
  stateClass: 1,
};

/** What it costs not to show a group. The larger a group, the dearer. */
export function priceOf(counts: PublishedCounts): (group: number) => number {
  const sizeOf = unitsIn(counts);
  return (group) =>
    importance[counts.system.groups[group]?.group.kind ?? 'all'] * (fewestAdministrations + sizeOf(group));
}

/**
 * A number is uncertain if it is in one of these ways, the first ones asked first; what has to be suppressed so that it is, is the
 * cheapest in the first way that can do it.
 * @param only asks for the groups of one unit
 */
export function searchIn(
  counts: PublishedCounts,
  among: ReadonlySet<number>,
  ways: readonly Way[],
  only?: ItemUnit,
): Pick<PatternSearch, 'areUncertain' | 'releaseFor'> {
  const { groups } = counts.system;
  const isAsked = (group: number) => only === undefined || groups[group]?.unit === only;
  const price = priceOf(counts);
  const isOpen = (suppressed: ReadonlySet<number>) => (group: number) =>
    !suppressed.has(group) && groups[group]?.isNobody === false;
  return {
    areUncertain: (suppressed, asked) => {
      const uncertain = new Set<number>();
      for (const { roomOf, from } of ways) {
        const open = asked.filter((group) => isAsked(group) && !uncertain.has(group));
        if (open.length === 0) break;
        const found = areUncertain(roomOf(suppressed), targetsOf(counts, open, from));
        open.forEach((group, position) => {
          if (found[position] === true) uncertain.add(group);
        });
      }
      return asked.map((group) => !isAsked(group) || uncertain.has(group));
    },
    releaseFor: (suppressed, certain) => {
      const open = [...among].filter(isOpen(suppressed));
      for (const { roomOf, sumsOf, from } of ways) {
        const [target] = targetsOf(counts, [certain], from);
        if (target === undefined) return [];
        const published = open.flatMap((group) =>
          sumsOf(group).map((sum) => ({ group, sum, price: price(group) })),
        );
        if (published.length === 0) continue;
        const released = cheapestRelease(roomOf(new Set([...suppressed, ...open])), published, target);
        if (released === null || released.length === 0) continue;
        return [...new Set(released.flatMap((position) => published[position]?.group ?? []))];
      }
      return [];
    },
  };
}
