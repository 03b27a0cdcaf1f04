import {
  added,
  close,
  movesOf,
  sumOf,
  trueCounts,
  type AttackedWave,
  type Change,
  type Changes,
} from './attackedWave.ts';
import type { Block } from './blocks.ts';
import { extreme } from './moves.ts';

/**
 * Takes a world into the ranges of the hidden numbers.
 * @throws Error if it contradicts what is published: then the search was wrong, not the wave
 */
export function takeWorld(attacked: AttackedWave, changes: Changes): void {
  const { truth, cells, all, questions } = attacked;
  const answered = added(truth.answered, changes.get(null));
  for (const block of [all, ...questions]) {
    const counts = added(trueCounts(attacked, block), changes.get(block.question));
    const name = block.question ?? 'all';
    for (const cell of block.cells) {
      const count = counts[cell] ?? NaN;
      const most = block === all ? (cells[cell]?.count ?? 0) : (answered[cell] ?? 0);
      if (!(count >= -close && count <= most + close)) throw new Error(`${name}: ${count}`);
    }
    for (const { cells: of, min, max } of block.known) {
      const sum = sumOf(counts, of);
      if (!(sum >= min - close && sum <= max + close)) throw new Error(`${name}: ${sum} instead of ${min}`);
    }
    for (const number of block.hidden) {
      const value = sumOf(counts, number.cells);
      number.low = Math.min(number.low, value);
      number.high = Math.max(number.high, value);
    }
  }
}

/** All questions moved so that nobody answers one who answers nothing; `null` where one of them cannot. */
export function followed(attacked: AttackedWave, change: Change): Changes | null {
  const answered = added(attacked.truth.answered, change);
  const changes = new Map<string | null, Change>([[null, change]]);
  for (const block of attacked.questions) {
    const counts = trueCounts(attacked, block);
    const along = change.map((by, cell) => (block.cells.includes(cell) ? by : 0));
    const goesAlong = block.cells.every((cell) => (counts[cell] ?? 0) + (along[cell] ?? 0) >= -close);
    if (goesAlong && isAllowed(block, added(counts, along))) {
      changes.set(block.question, along);
      continue;
    }
    const stays = block.cells.every((cell) => (counts[cell] ?? 0) <= (answered[cell] ?? 0) + close);
    if (stays) continue;
    const found = extreme(movesOf(attacked, block, answered), [], 'maximize');
    if (found === null) return null;
    changes.set(block.question, found);
  }
  return changes;
}

const isAllowed = ({ known }: Block, counts: readonly number[]): boolean =>
  known.every(({ cells, min, max }) => {
    const sum = sumOf(counts, cells);
    return sum >= min - close && sum <= max + close;
  });
