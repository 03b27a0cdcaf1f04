import type { FrameCell } from '@kluftatlas/data/domain/survey.ts';
import type { SurveyItemFile, SurveyWaveFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { attackedNumbers, type EverybodyKnows } from './attack.ts';
import { blocksOf, type Block, type World } from './blocks.ts';
import type { Moves } from './moves.ts';

/** How counts differ from the true ones, cell by cell. */
export type Change = readonly number[];
/** How a world differs from the true one, by question (`null`: all who answered); blocks that are not in it stay. */
export type Changes = ReadonlyMap<string | null, Change>;
export type HiddenNumber = Block['hidden'][number];

/** What is published of a wave, and the world that it was made of. */
export interface AttackedWave {
  readonly cells: readonly FrameCell[];
  readonly truth: World;
  /** Of all who answered. */
  readonly all: Block;
  readonly questions: readonly Block[];
}

export function attackedWave(
  everybodyKnows: EverybodyKnows,
  wave: SurveyWaveFile,
  items: readonly SurveyItemFile[],
  truth: World,
): AttackedWave {
  const { known, hidden } = attackedNumbers(everybodyKnows, wave, items);
  const blocks = blocksOf(known, hidden);
  const all = blocks.find(({ question }) => question === null);
  if (all === undefined) throw new Error('nobody answered');
  return { cells: everybodyKnows.cells, truth, all, questions: blocks.filter((block) => block !== all) };
}

/** Sums are the same up to what a solver rounds. */
export const close = 1e-6;

export const sumOf = (counts: readonly number[], cells: readonly number[]): number =>
  cells.reduce((sum, cell) => sum + (counts[cell] ?? 0), 0);

export const added = (counts: readonly number[], change: Change | undefined): readonly number[] =>
  change === undefined ? counts : counts.map((count, cell) => count + (change[cell] ?? 0));

export const trueCounts = ({ truth, cells }: AttackedWave, { question }: Block): readonly number[] =>
  question === null ? truth.answered : (truth.questions.get(question) ?? cells.map(() => 0));

/** How the counts of a block can move without a published number of it becoming another. */
export function movesOf(attacked: AttackedWave, block: Block, most: readonly number[]): Moves {
  const counts = trueCounts(attacked, block);
  return {
    cells: block.cells,
    loss: counts,
    gain: counts.map((count, cell) => (most[cell] ?? 0) - count),
    limits: block.known.map(({ cells, min, max }) => {
      const sum = sumOf(counts, cells);
      return { cells, min: min - sum, max: max - sum };
    }),
  };
}

/** How much wider the range found for a hidden number has to become. */
export const neededOf = ({ of, low, high }: HiddenNumber): number => Math.min(3, of.possible) - (high - low);

/** Hidden numbers that no worlds were found for that lie far enough apart. */
export const openOf = ({ hidden }: Block): readonly HiddenNumber[] =>
  hidden.filter((number) => neededOf(number) > close);
