import type { FrameCell } from '@kluftatlas/data/domain/survey.ts';
import type { SurveyItemFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { attackedNumbers, type Hidden } from './attack.ts';
import { blocksOf, type Block, type World } from './blocks.ts';
import { extreme, type Moves } from './moves.ts';

type Change = readonly number[];
/** How a world differs from the true one; blocks that are not in it stay. */
type Changes = ReadonlyMap<string | null, Change>;

const close = 1e-6;
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

/**
 * Attacks all files of a wave at once, on a frame too large for one linear programme: looks for other worlds, in which all published
 * numbers are the same, and checks each of them against everything that is published. What a suppressed number is in two such
 * worlds, it can be: so the ranges found are never wider than those of the joint programme.
 * @param truth the world that the files were made of
 * @returns the numbers for which no worlds were found that lie far enough apart
 */
export function unprotected(
  cells: readonly FrameCell[],
  wave: SurveyWaveFile,
  items: readonly SurveyItemFile[],
  truth: World,
): { readonly worlds: number; readonly numbers: number; readonly left: readonly Hidden[] } {
  const { known, hidden } = attackedNumbers(cells, wave, items);
  const blocks = blocksOf(known, hidden);
  const all = blocks.find(({ question }) => question === null);
  if (all === undefined) throw new Error('nobody answered');
  const questions = blocks.filter((block) => block !== all);
  const trueOf = ({ question }: Pick<Block, 'question'>): readonly number[] =>
    question === null ? truth.answered : (truth.questions.get(question) ?? cells.map(() => 0));
  const width = cells.length;
  let worlds = 0;

  /** Takes a world into account if it goes with all that is published. */
  const take = (changes: Changes): void => {
    worlds += 1;
    const answered = added(truth.answered, changes.get(null));
    for (const block of blocks) {
      const change = changes.get(block.question);
      const counts = added(trueOf(block), change);
      for (const cell of block.cells) {
        const count = counts[cell] ?? NaN;
        const most = block === all ? (cells[cell]?.count ?? 0) : (answered[cell] ?? 0);
        if (!(count >= -close && count <= most + close))
          throw new Error(`${block.question ?? 'all'}: ${count}`);
      }
      for (const { cells: of, min, max } of block.known) {
        const sum = sumOf(counts, of);
        if (!(sum >= min - close && sum <= max + close)) {
          throw new Error(`${block.question ?? 'all'}: ${sum} instead of ${min}`);
        }
      }
      for (const target of block.hidden) {
        const value = sumOf(counts, target.cells);
        target.low = Math.min(target.low, value);
        target.high = Math.max(target.high, value);
      }
    }
  };
  const neededOf = ({ of, low, high }: Block['hidden'][number]) => Math.min(3, of.possible) - (high - low);
  const open = (block: Block) => block.hidden.filter((target) => neededOf(target) > close);

  const movesOf = (block: Block, most: readonly number[]): Moves => {
    const counts = trueOf(block);
    return {
      cells: block.cells,
      loss: counts,
      gain: counts.map((count, cell) => (most[cell] ?? 0) - count),
      limits: block.known.map(({ cells: of, min, max }) => {
        const sum = sumOf(counts, of);
        return { cells: of, min: min - sum, max: max - sum };
      }),
    };
  };

  /** All questions so that nobody answers one who answers nothing; `null` where one of them cannot. */
  const followed = (change: Change): Changes | null => {
    const answered = added(truth.answered, change);
    const changes = new Map<string | null, Change>([[null, change]]);
    for (const block of questions) {
      const counts = trueOf(block);
      const stays = block.cells.every((cell) => (counts[cell] ?? 0) <= (answered[cell] ?? 0) + close);
      const along = change.map((by, cell) => (block.cells.includes(cell) ? by : 0));
      const goesAlong = block.cells.every((cell) => (counts[cell] ?? 0) + (along[cell] ?? 0) >= -close);
      if (goesAlong && isAllowed(block, added(counts, along))) changes.set(block.question, along);
      else if (!stays) {
        const found = extreme(movesOf(block, answered), [], 'maximize');
        if (found === null) return null;
        changes.set(block.question, found);
      }
    }
    return changes;
  };

  const others: Changes[] = [];
  /** As much of a change as the questions can follow, but no more than takes the sum of some cells `aim` away. */
  const takeScaled = (change: Change, of: readonly number[], aim: number): void => {
    const reach = Math.abs(sumOf(change, of));
    if (reach < close) return;
    for (let scale = Math.min(1, (aim + 1e-5) / reach); scale > 0.05; scale /= 1.5) {
      const changes = followed(change.map((by) => by * scale));
      if (changes === null) continue;
      take(changes);
      others.push(changes);
      return;
    }
  };

  take(new Map());
  for (const block of questions) {
    for (const target of open(block)) {
      for (const [direction] of bothWays) {
        if (neededOf(target) <= close) continue;
        const moves = movesOf(block, truth.answered);
        const change = extreme(moves, target.cells, direction);
        if (change !== null) take(new Map([[block.question, change]]));
      }
    }
  }
  const counted = cells.map(({ count }) => count);
  const room = movesOf(all, counted);
  const joined = (ofAll: Moves, own: Moves): Moves => ({
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
  for (const block of blocks) {
    for (const target of open(block)) {
      const value = sumOf(trueOf(block), target.cells);
      for (const [direction, share] of ways) {
        const needed = neededOf(target);
        if (needed <= close) break;
        const known = direction === 'maximize' ? target.high - value : value - target.low;
        const change = extreme(room, target.cells, direction);
        if (change !== null) takeScaled(change, target.cells, known + needed * share);
      }
    }
  }
  // Where others answered, a question can have been answered by more or fewer of them.
  const moveOnceMore = (block: Block, target: Block['hidden'][number]): void => {
    for (const [direction, sign] of bothWays) {
      const first = others
        .map((changes) => ({ changes, by: sign * sumOf(changes.get(null) ?? [], target.cells) }))
        .toSorted((a, b) => b.by - a.by)
        .slice(0, mostTried);
      for (const { changes } of first) {
        if (neededOf(target) <= close) return;
        const moves = movesOf(block, added(truth.answered, changes.get(null)));
        const change = extreme(moves, target.cells, direction);
        if (change !== null) take(new Map([...changes, [block.question, change]]));
      }
    }
  };
  for (const block of questions) {
    for (const target of open(block)) {
      moveOnceMore(block, target);
      if (neededOf(target) <= close) continue;
      for (const [direction] of bothWays) {
        const both = extreme(joined(room, movesOf(block, counted)), target.cells, direction);
        if (both === null) continue;
        const [change, rest] = [both.slice(width), both.slice(0, width)];
        const changes = followed(change);
        if (changes !== null) take(new Map([...changes, [block.question, rest]]));
      }
    }
  }
  return {
    worlds,
    numbers: hidden.length,
    left: blocks.flatMap((block) => open(block).map(({ of }) => of)),
  };
}

const isAllowed = ({ known }: Block, counts: readonly number[]): boolean =>
  known.every(({ cells, min, max }) => {
    const sum = sumOf(counts, cells);
    return sum >= min - close && sum <= max + close;
  });

const sumOf = (counts: readonly number[], cells: readonly number[]): number =>
  cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);
const added = (counts: readonly number[], change: Change | undefined): readonly number[] =>
  change === undefined ? counts : counts.map((count, cell) => count + (change[cell] ?? 0));
