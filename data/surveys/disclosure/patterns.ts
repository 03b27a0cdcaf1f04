import type { ItemUnit } from '../../domain/codebook.ts';
import { complete, type PatternSearch } from './complete.ts';
import type { Counted } from './counted.ts';
import { groupsOfUnit, isPrimary, totalOf, unitsIn, type PublishedCounts } from './publishedCounts.ts';
import { commonRoom, joinedRoom, sumOver, type CommonRoom } from './rooms.ts';
import {
  alongWay,
  answeredWay,
  commonWay,
  fixedWay,
  heldWay,
  joinedWay,
  ownWay,
  searchIn,
  type Way,
} from './ways.ts';

/** Questions that at least this share of all have answered are suppressed alike. */
const answeredByMost = 0.9;

/** Positions of suppressed groups. */
export interface SuppressionPatterns {
  readonly common: ReadonlySet<number>;
  /** In the order of the questions; each holds the common ones of its unit. */
  readonly ofQuestions: readonly ReadonlySet<number>[];
}

type Pattern = ReadonlySet<number>;

/** Patterns, and which questions are suppressed as all who answered are. */
export interface FoundPatterns extends SuppressionPatterns {
  readonly isRegular: readonly boolean[];
}

/**
 * Which groups are not shown: one pattern for the number of those who answered and all questions that nearly all of them
 * answered, as these numbers give each other away; and one on top of it for each question asked of fewer.
 *
 * A suppressed number counts as protected when answers could lie otherwise in the cells of the frame, so that it is at least 3 larger
 * or smaller (or takes every value of a frame below 3), while the published numbers of this question and of those who answered in both
 * units stay as they are and what is said of states without answers stays true. Whether other questions could follow is looked at
 * behind it (`suppress.ts`).
 * @param given groups to suppress in any case
 */
export function searchPatterns(counts: PublishedCounts, given: SuppressionPatterns): FoundPatterns {
  const { answered, questions } = counts;
  const everybody = new Map(answered.map(({ unit, n }) => [unit, totalOf(n)]));
  const isRegular = questions.map(
    ({ unit, n }) => totalOf(n) >= answeredByMost * (everybody.get(unit) ?? Infinity),
  );
  const room = commonRoom(counts);
  for (;;) {
    const common = commonPattern(
      counts,
      questions.filter((_, position) => isRegular[position]),
      room,
      given.common,
    );
    const ofQuestions = questions.map((question, position) => {
      const own = groupsOfUnit(counts, question.unit);
      const begin = new Set([...common].filter((group) => own.has(group)));
      if (isRegular[position]) return begin;
      for (const group of given.ofQuestions[position] ?? []) begin.add(group);
      for (const group of own) if (isPrimary(counts, question, group)) begin.add(group);
      return questionPattern(counts, question, begin, room, common);
    });
    const failed = ofQuestions.indexOf(null);
    if (failed === -1)
      return { common, ofQuestions: ofQuestions.flatMap((pattern) => pattern ?? []), isRegular };
    isRegular[failed] = true;
  }
}

/** Only what must not be shown for itself: what an attack shows to be not enough. */
export function primaryPatterns(counts: PublishedCounts): SuppressionPatterns {
  const primaryOf = (of: Counted) =>
    new Set([...groupsOfUnit(counts, of.unit)].filter((group) => isPrimary(counts, of, group)));
  return {
    common: new Set(counts.answered.flatMap((of) => [...primaryOf(of)])),
    ofQuestions: counts.questions.map(primaryOf),
  };
}

const keyOf = ({ unit, n }: Counted, begin: Pattern): string => [unit, ...n, ...begin].join(' ');

/** Grows until neither those who answered nor any of the questions that most answered give a suppressed number away. */
function commonPattern(
  counts: PublishedCounts,
  regular: readonly Counted[],
  room: CommonRoom,
  given: Pattern,
): Pattern {
  const { system, answered } = counts;
  const among = new Set(system.groups.keys());
  const of = (position: number | undefined) => {
    const unit = system.groups[position ?? -1]?.unit;
    return [...answered, ...regular].filter((one) => one.unit === unit);
  };
  const isSafe: PatternSearch['isSafe'] = (cells, { whole }) =>
    of(whole[0]).every((one) => one.isSafe(cells));
  let pattern: Pattern = new Set(
    [...among].filter(
      (position) => given.has(position) || of(position).some((one) => isPrimary(counts, one, position)),
    ),
  );
  const search = { system, among, sizeOf: unitsIn(counts), isSafe };
  const grownAlong = (begin: Pattern, ways: readonly Way[], only?: ItemUnit): Pattern | null =>
    complete({ ...search, ...searchIn(counts, among, ways, only) }, begin);
  const seen = new Set<string>();
  const grownByQuestions = (begin: Pattern): Pattern | null => {
    let all = begin;
    for (const question of regular) {
      if (seen.has(keyOf(question, all))) continue;
      const along = alongWay(counts, question, room);
      const own = [along, ownWay(counts, question), joinedWay(counts, question, room)];
      const found = grownAlong(all, own, question.unit);
      // Who answered is told by every question, also by those of the other unit.
      const told = [along, heldWay(counts, question, room), answeredWay(counts, question, room)];
      const ofBoth = found && grownAlong(found, told);
      if (ofBoth === null) return null;
      all = ofBoth;
      seen.add(keyOf(question, all));
    }
    return all;
  };
  for (;;) {
    const ofAll = grownAlong(pattern, [commonWay(counts, room)]);
    const grown = ofAll && grownByQuestions(ofAll);
    if (ofAll === null || grown === null) return among;
    if (grown.size === ofAll.size) return grown;
    pattern = grown;
  }
}

/**
 * What is suppressed of one question asked of fewer; `null` where not even suppressing all of it would do.
 * @param common suppressed of all who answered
 */
function questionPattern(
  counts: PublishedCounts,
  question: Counted,
  begin: Pattern,
  room: CommonRoom,
  common: Pattern,
): Pattern | null {
  const { system } = counts;
  const among = groupsOfUnit(counts, question.unit);
  const along = alongWay(counts, question, room);
  const ways: readonly Way[] = [
    ownWay(counts, question),
    fixedWay(() => along.roomOf(common)),
    {
      roomOf: (suppressed) => joinedRoom(counts, question, among, suppressed, room, common),
      sumsOf: (group) => [sumOver(system.groups[group]?.cells ?? [])],
    },
  ];
  const pattern = complete(
    {
      system,
      among,
      sizeOf: unitsIn(counts),
      isSafe: (cells) => question.isSafe(cells),
      ...searchIn(counts, among, ways),
    },
    begin,
  );
  if (pattern === null) return null;
  // Who answered is told by this question too, in both units.
  const told: readonly Way[] = [
    fixedWay(() => heldWay(counts, question, room).roomOf(common)),
    fixedWay(() => along.roomOf(common)),
    {
      ...fixedWay(() => joinedRoom(counts, question, among, pattern, room, common)),
      from: system.cells.length,
    },
  ];
  const { areUncertain } = searchIn(counts, among, told);
  return areUncertain(pattern, [...common]).every((isUncertain) => isUncertain) ? pattern : null;
}
