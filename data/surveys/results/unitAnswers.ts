import type { Codebook, ItemUnit } from '../../domain/codebook.ts';
import type { FrameCell, Respondent } from '../../domain/survey.ts';
import { questionsOf, answerTo, type GivenAnswer, type Question } from './questions.ts';
import { weightsOf, type UnitWeights } from './unitWeights.ts';

/** The valid answers to one question: position of the answerer in the unit, and what was given. */
export interface Answered {
  readonly question: Question;
  readonly given: readonly { readonly of: number; readonly answer: GivenAnswer }[];
}

/** All answers that count for a unit, with their weights. */
export interface UnitAnswers {
  readonly unit: ItemUnit;
  readonly respondents: readonly Respondent[];
  /** Of each respondent, its cell in this unit. */
  readonly cell: readonly number[];
  readonly weights: UnitWeights;
  readonly questions: readonly Answered[];
}

/**
 * Answers of one unit; `null` where the codebook asks it nothing or nobody has answered. Who answered at all is weighted,
 * whatever they left out.
 */
export function unitAnswers(
  codebook: Codebook,
  cells: readonly FrameCell[],
  all: readonly Respondent[],
  unit: ItemUnit,
): UnitAnswers | null {
  const questions = questionsOf(codebook).filter(({ item }) => item.unit === unit);
  const respondents = all.filter((respondent) => respondent.cells[unit] !== null);
  if (questions.length === 0 || respondents.length === 0) return null;
  const cell = respondents.map(({ cells: of }) => of[unit] ?? -1);
  return {
    unit,
    respondents,
    cell,
    weights: weightsOf(cells, unit, cell, codebook.stateGroups),
    questions: questions.map((question) => ({
      question,
      given: respondents.flatMap(({ answers }, of) => {
        const answer = answerTo(question, answers);
        return answer === null ? [] : [{ of, answer }];
      }),
    })),
  };
}
