import type { Respondent } from '@kluftatlas/data/domain/survey.ts';
import { smallFrame } from './smallSurvey.ts';

/** One sender in a cell of `smallFrame`, by position. */
const sender = (
  cell: number,
  index: number,
  answers: Respondent['answers'],
  members: readonly number[],
): Respondent => {
  const kind = smallFrame[cell]?.kind;
  return {
    cells: {
      administration: kind === 'member' ? null : cell,
      municipality: kind === 'association' ? null : cell,
    },
    administration: `${cell} ${index}`,
    members: kind === 'member' ? [] : members,
    answers,
  };
};

/** Senders of one cell who all answer the same. */
export const senders = (
  count: number,
  cell: number,
  answers: Respondent['answers'],
  members: readonly number[] = [smallFrame[cell]?.sizeClass.standard ?? 0],
): readonly Respondent[] =>
  Array.from({ length: count }, (_, index) => sender(cell, index, answers, members));
