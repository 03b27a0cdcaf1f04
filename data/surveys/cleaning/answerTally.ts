import type { AnswerColumn } from '../matching/columnPlan.ts';
import { codeOfMeant, type Meant } from '../matching/variableTexts.ts';
import { questionsOf } from '../results/questions.ts';
import type { AnswerCounts, RowNote } from './importReport.ts';
import type { ReadRow } from './rowReader.ts';

/** Counts answers and those outside the codebook by variable, over all files of a wave; memory grows with the variables alone. */
export interface AnswerTally {
  /** Counts the rows of one file. */
  forColumns(columns: readonly AnswerColumn[]): CountRow;
  /** Of variables with an answer, in the order in which files have them. */
  counts(): readonly AnswerCounts[];
}

/** @param noteOf what is kept of the first rejected answer of a variable */
type CountRow = (
  row: Pick<ReadRow, 'answeredIn' | 'rejected'>,
  noteOf: (rejected: ReadRow['rejected'][number]) => RowNote,
) => void;

type Counting = { -readonly [Member in keyof AnswerCounts]: AnswerCounts[Member] };

export function answerTally(): AnswerTally {
  const byVariable = new Map<string, Counting>();
  const countsOf = (meant: Meant): Counting => {
    const variable = codeOfMeant(meant);
    const before = byVariable.get(variable);
    if (before !== undefined) return before;
    const counts = {
      ...{ variable, question: questionOf(meant), hasResults: hasResults(meant) },
      ...{ answered: 0, rejected: 0, first: null },
    };
    byVariable.set(variable, counts);
    return counts;
  };
  return {
    forColumns(columns) {
      const counts = columns.map(({ meant }) => countsOf(meant));
      return ({ answeredIn, rejected }, noteOf) => {
        for (const at of answeredIn) {
          const column = counts[at];
          if (column !== undefined) column.answered += 1;
        }
        for (const answer of rejected) {
          const column = counts[answer.at];
          if (column === undefined) continue;
          column.rejected += 1;
          column.first ??= noteOf(answer);
        }
      };
    },
    counts: () => [...byVariable.values()].filter(({ answered }) => answered > 0),
  };
}

const hasResults = (meant: Meant): boolean =>
  questionsOf({ items: ['item' in meant ? meant.item : meant.variable.item] }).length > 0;

/** Options that are ticked are one question; each row of a matrix is its own. */
const questionOf = (meant: Meant): string =>
  'item' in meant
    ? meant.item.code
    : meant.variable.row === null
      ? meant.variable.item.code
      : meant.variable.code;
