import type { SurveyItemFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import type { EverybodyKnows, Hidden } from './attack.ts';
import {
  added,
  attackedWave,
  close,
  movesOf,
  neededOf,
  openOf,
  sumOf,
  trueCounts,
  type AttackedWave,
  type Change,
  type Changes,
  type HiddenNumber,
} from './attackedWave.ts';
import type { Block, World } from './blocks.ts';
import { extreme, type Moves } from './moves.ts';
import { followed, takeWorld } from './otherWorlds.ts';

/** Other worlds in which the answers to a question are moved once more. */
const mostTried = 6;
const bothWays = [
  ['maximize', 1],
  ['minimize', -1],
] as const;
/** Small changes first, which questions follow easily. */
const ways = [
  ['maximize', 0.5],
  ['minimize', 1],
  ['maximize', 1],
] as const;

interface Search {
  readonly attacked: AttackedWave;
  readonly take: (changes: Changes) => void;
  /** Worlds taken in which others answered. */
  readonly others: Changes[];
}

/**
 * Attacks all files of a wave at once, on a frame too large for one linear programme: looks for other worlds, in which all published
 * numbers are the same, and checks each of them against everything that is published. What a suppressed number is in two such
 * worlds, it can be: so the ranges found are never wider than those of the joint programme.
 * @param truth the world that the files were made of
 * @returns the numbers for which no worlds were found that lie far enough apart
 */
export function unprotected(
  everybodyKnows: EverybodyKnows,
  wave: SurveyWaveFile,
  items: readonly SurveyItemFile[],
  truth: World,
): { readonly worlds: number; readonly numbers: number; readonly left: readonly Hidden[] } {
  const attacked = attackedWave(everybodyKnows, wave, items, truth);
  let worlds = 0;
  const take = (changes: Changes): void => {
    worlds += 1;
    takeWorld(attacked, changes);
  };
  const search: Search = { attacked, take, others: [] };
  const blocks = [attacked.all, ...attacked.questions];
  take(new Map());
  for (const block of attacked.questions) moveQuestion(search, block);
  for (const block of blocks) moveAllWhoAnswered(search, block);
  for (const block of attacked.questions) {
    for (const number of openOf(block)) {
      moveOnceMore(search, block, number);
      moveBothAtOnce(search, block, number);
    }
  }
  return {
    worlds,
    numbers: blocks.reduce((sum, { hidden }) => sum + hidden.length, 0),
    left: blocks.flatMap((block) => openOf(block).map(({ of }) => of)),
  };
}

/** The same administrations answer, but other questions. */
function moveQuestion({ attacked, take }: Search, block: Block): void {
  for (const number of openOf(block)) {
    for (const [direction] of bothWays) {
      if (neededOf(number) <= close) continue;
      const change = extreme(movesOf(attacked, block, attacked.truth.answered), number.cells, direction);
      if (change !== null) take(new Map([[block.question, change]]));
    }
  }
}

/** Others answer, and the questions follow. */
function moveAllWhoAnswered(search: Search, block: Block): void {
  const room = roomOf(search.attacked);
  for (const number of openOf(block)) {
    const value = sumOf(trueCounts(search.attacked, block), number.cells);
    for (const [direction, share] of ways) {
      const needed = neededOf(number);
      if (needed <= close) break;
      const known = direction === 'maximize' ? number.high - value : value - number.low;
      const change = extreme(room, number.cells, direction);
      if (change !== null) takeScaled(search, change, number.cells, known + needed * share);
    }
  }
}

/** As much of a change as the questions can follow, but no more than takes the sum of some cells `aim` away. */
function takeScaled(
  { attacked, take, others }: Search,
  change: Change,
  of: readonly number[],
  aim: number,
): void {
  const reach = Math.abs(sumOf(change, of));
  if (reach < close) return;
  for (let scale = Math.min(1, (aim + 1e-5) / reach); scale > 0.05; scale /= 1.5) {
    const changes = followed(
      attacked,
      change.map((by) => by * scale),
    );
    if (changes === null) continue;
    take(changes);
    others.push(changes);
    return;
  }
}

/** Where others answered, a question can have been answered by more or fewer of them. */
function moveOnceMore({ attacked, take, others }: Search, block: Block, number: HiddenNumber): void {
  for (const [direction, sign] of bothWays) {
    const first = others
      .map((changes) => ({ changes, by: sign * sumOf(changes.get(null) ?? [], number.cells) }))
      .toSorted((a, b) => b.by - a.by)
      .slice(0, mostTried);
    for (const { changes } of first) {
      if (neededOf(number) <= close) return;
      const answered = added(attacked.truth.answered, changes.get(null));
      const change = extreme(movesOf(attacked, block, answered), number.cells, direction);
      if (change !== null) take(new Map([...changes, [block.question, change]]));
    }
  }
}

/** A question and who answers at all in one linear programme; the other questions follow. */
function moveBothAtOnce({ attacked, take }: Search, block: Block, number: HiddenNumber): void {
  if (neededOf(number) <= close) return;
  const width = attacked.cells.length;
  const moves = joined(roomOf(attacked), movesOf(attacked, block, frameOf(attacked)), width);
  for (const [direction] of bothWays) {
    const both = extreme(moves, number.cells, direction);
    const changes = both && followed(attacked, both.slice(width));
    if (changes) take(new Map([...changes, [block.question, both.slice(0, width)]]));
  }
}

const frameOf = ({ cells }: AttackedWave): readonly number[] => cells.map(({ count }) => count);
/** How all who answered can move. */
const roomOf = (attacked: AttackedWave): Moves => movesOf(attacked, attacked.all, frameOf(attacked));

/** Moves of a question, and behind them those of all who answered: nobody answers it who answers nothing. */
const joined = (ofAll: Moves, own: Moves, width: number): Moves => ({
  cells: [...own.cells, ...ofAll.cells.map((cell) => width + cell)],
  loss: [...own.loss, ...ofAll.loss],
  gain: [...own.gain, ...ofAll.gain],
  limits: [
    ...own.limits,
    ...ofAll.limits.map((limit) => ({ ...limit, cells: limit.cells.map((cell) => width + cell) })),
  ],
  links: own.cells.map((cell) => ({
    less: cell,
    more: width + cell,
    slack: (ofAll.loss[cell] ?? 0) - (own.loss[cell] ?? 0),
  })),
});
