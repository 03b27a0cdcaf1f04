import { answerTo, questionsOf } from '@kluftatlas/data/surveys/results/questions.ts';
import type { WaveInput } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { partsOf, type Hidden, type Known } from './attack.ts';

/** Counts by cell of the frame: of all who answered, and of those who answered each question. */
export interface World {
  readonly answered: readonly number[];
  readonly questions: ReadonlyMap<string, readonly number[]>;
}

/** What is published of one block of counts: of all (`null`), or of a question. */
export interface Block {
  readonly question: string | null;
  readonly cells: readonly number[];
  readonly known: readonly {
    readonly cells: readonly number[];
    readonly min: number;
    readonly max: number;
  }[];
  readonly hidden: readonly {
    readonly of: Hidden;
    readonly cells: readonly number[];
    low: number;
    high: number;
  }[];
}

/** Each constraint is of one block: what links a question to all who answered is checked apart. */
export function blocksOf(known: readonly Known[], hidden: readonly Hidden[]): readonly Block[] {
  const blocks = new Map<
    string | null,
    { cells: Set<number>; known: Block['known'][number][]; hidden: Block['hidden'][number][] }
  >();
  const blockOf = (variables: readonly string[]) => {
    const found = variables.map(partsOf);
    const question = found[0]?.question ?? null;
    const block = blocks.get(question) ?? { cells: new Set(), known: [], hidden: [] };
    blocks.set(question, block);
    for (const { cell } of found) block.cells.add(cell);
    return { block, cells: found.map(({ cell }) => cell) };
  };
  for (const { of, min, max } of known) {
    const { block, cells } = blockOf(of);
    block.known.push({ cells, min, max });
  }
  for (const of of hidden) {
    const { block, cells } = blockOf(of.of);
    block.hidden.push({ of, cells, low: Infinity, high: -Infinity });
  }
  return [...blocks].map(([question, { cells, ...block }]) => ({ question, cells: [...cells], ...block }));
}

/** What a wave was made of. */
export function worldOf({ codebook, cells, respondents }: WaveInput): World {
  const countsOf = (positions: readonly (number | null)[]) =>
    cells.map((_, cell) => positions.filter((position) => position === cell).length);
  return {
    answered: countsOf(respondents.map(({ cells: of }) => of.municipality ?? of.administration)),
    questions: new Map(
      questionsOf(codebook).map((question) => [
        `${question.item.code}_${question.row?.code ?? ''}`,
        countsOf(
          respondents
            .filter(({ answers }) => answerTo(question, answers) !== null)
            .map(({ cells: of }) => of[question.item.unit]),
        ),
      ]),
    ),
  };
}
