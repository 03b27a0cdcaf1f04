import type { Codebook, ItemUnit } from '../../domain/codebook.ts';
import { isOfUnit, type FrameCell, type Respondent } from '../../domain/survey.ts';
import { questionsOf, answerTo, type GivenAnswer, type Question } from './questions.ts';
import { stateGroupsOf, type StateGroup } from './stateGroups.ts';
import { toldOfStates, type ToldOfStates } from './toldOfStates.ts';
import type { UnitWeights } from './unitWeights.ts';

/** The valid answers to one question: position of the answerer in the unit, and what was given. */
export interface Answered {
  readonly question: Question;
  readonly given: readonly { readonly of: number; readonly answer: GivenAnswer }[];
}

/** All answers that count for a unit. */
export interface UnitAnswers {
  readonly unit: ItemUnit;
  readonly respondents: readonly Respondent[];
  /** Of each respondent, its cell in this unit. */
  readonly cell: readonly number[];
  readonly stateGroups: readonly StateGroup[];
  readonly states: ToldOfStates;
  readonly questions: readonly Answered[];
}

/** Who answered at all is weighted, whatever they left out. */
export interface WeighedAnswers extends UnitAnswers {
  readonly weights: UnitWeights;
}

/** Answers of one unit; `null` where the codebook asks it nothing or nobody has answered. */
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
  const stateGroups = stateGroupsOf(
    cells.filter((one) => isOfUnit(one, unit)),
    cell.flatMap((position) => cells[position] ?? []),
    codebook.stateGroups,
  );
  return {
    unit,
    respondents,
    cell,
    stateGroups,
    states: toldOfStates(stateGroups),
    questions: questions.map((question) => ({
      question,
      given: respondents.flatMap(({ answers }, of) => {
        const answer = answerTo(question, answers);
        return answer === null ? [] : [{ of, answer }];
      }),
    })),
  };
}
