import { rejectionLimit } from '@kluftatlas/data/domain/qualityGate.ts';
import type { AnswerCounts } from '@kluftatlas/data/surveys/cleaning/importReport.ts';

/** Answers to a question, or to a part of it that has a column of its own. */
export type QuestionCounts = Omit<AnswerCounts, 'variable' | 'hasResults'>;

/** Fewer of one question may be slips. */
const fewest = 3;

/**
 * Questions of which too many answers are outside the codebook: more than 5 % and at least 3; the worst first. An option that
 * has another name in the file is a great part of its question, and too little of a wave to be seen there. Options with columns of
 * their own are held against the 5 % one by one as well. What has no results, texts and lists of keys, stops nothing.
 */
export function blockedQuestions(variables: readonly AnswerCounts[]): readonly QuestionCounts[] {
  const counting = variables.filter(({ hasResults }) => hasResults);
  const whole = questionCounts(counting).filter(isTooMuch);
  const named = new Set(whole.map(({ question }) => question));
  const parts = counting
    .filter((counts) => !named.has(counts.question) && isTooMuch(counts))
    .map(({ variable, answered, rejected, first }): QuestionCounts => ({
      question: variable,
      answered,
      rejected,
      first,
    }));
  return [...whole, ...parts].sort(byRejected);
}

/** All questions with an answer; that with most answers outside the codebook comes first. */
export const questionsByRejected = (variables: readonly AnswerCounts[]): readonly QuestionCounts[] =>
  questionCounts(variables).sort(byRejected);

const questionCounts = (variables: readonly AnswerCounts[]): QuestionCounts[] =>
  [...Map.groupBy(variables, ({ question }) => question)].map(([question, parts]) => ({
    question,
    answered: parts.reduce((sum, { answered }) => sum + answered, 0),
    rejected: parts.reduce((sum, { rejected }) => sum + rejected, 0),
    first: parts.find(({ first }) => first !== null)?.first ?? null,
  }));

const isTooMuch = ({ answered, rejected }: QuestionCounts): boolean =>
  rejected >= fewest && rejected > answered * rejectionLimit;

const byRejected = (a: QuestionCounts, b: QuestionCounts): number => b.rejected - a.rejected;
