import type { Codebook } from '../../../domain/codebook.ts';
import { chosen, variablesOf, type Variable } from '../../../domain/codebookVariables.ts';
import { identityQuestions } from '../../questionnaire/identityQuestions.ts';
import type { Return } from '../returns.ts';
import { madeUpMark, sheetOfColumns, type ExportColumn, type ExportForm } from './exportSheet.ts';
import { identityCell } from './identityCells.ts';

/** Without time stamps, as the structure file sets it, LimeSurvey writes this day for every answer that was sent off. */
const sentOff = '1980-01-01 00:00:00';

/** Codes as headings and in the cells; an option that is not ticked is empty. That answers are made up is a question nobody is shown. */
export const limeSurveyCodes: ExportForm = (codebook, returns) =>
  sheetOfColumns(
    [
      ...tool(codebook, ['id', 'submitdate', 'lastpage', 'startlanguage', 'seed']),
      ...identityQuestions(codebook).map(({ column, use }) => ({
        headings: [column],
        cell: (back: Return) => identityCell(use, back, 'key'),
      })),
      ...variablesOf(codebook).map((variable) => ({
        headings: [codeHeading(variable)],
        cell: ({ answers }: Return) => {
          const answer = answers[variable.code] ?? '';
          return variable.option === null || answer === chosen ? answer : '';
        },
      })),
      madeUpMark(),
    ],
    returns,
  );

/** The words of questions and answers in German; options of a question that was not shown are “N/A”. */
export const limeSurveyWords: ExportForm = (codebook, returns) =>
  sheetOfColumns(
    [
      ...tool(codebook, [
        'Antwort ID',
        'Datum Abgeschickt',
        'Letzte Seite',
        'Start-Sprache',
        'Zufallsstartwert',
      ]),
      ...identityQuestions(codebook).map(({ question, use }) => ({
        headings: [question.de],
        cell: (back: Return) => identityCell(use, back, 'name'),
      })),
      ...variablesOf(codebook).map((variable) => ({
        headings: [wordHeading(variable)],
        cell: ({ answers, isComplete }: Return) =>
          variable.option === null
            ? labelOf(variable, answers[variable.code])
            : !isComplete && answers[variable.code] === undefined
              ? 'N/A'
              : ticked(variable, answers),
      })),
      madeUpMark(),
    ],
    returns,
  );

const tool = ({ topics }: Codebook, names: readonly string[]): readonly ExportColumn[] => {
  const cells: readonly ExportColumn['cell'][] = [
    (_, index) => String(index + 1),
    ({ isComplete }) => (isComplete ? sentOff : ''),
    ({ isComplete }) => String(isComplete ? topics.length + 1 : Math.ceil(topics.length / 2)),
    () => 'de',
    (_, index) => String(1_000_003 + ((index * 7919) % 900_000_000)),
  ];
  return cells.map((cell, at) => ({ headings: [names[at] ?? ''], cell }));
};

/** `std[fit]` */
function codeHeading({ item, option, row }: Variable): string {
  const part = option ?? row;
  return part === null ? item.code : `${item.code}[${part.code}]`;
}

/** `Welche …? [FIT-Connect]` */
function wordHeading({ item, option, row }: Variable): string {
  const part = option ?? row;
  return part === null ? item.question.de : `${item.question.de} [${part.label.de}]`;
}

function labelOf({ item: { answer } }: Variable, value: string | undefined): string {
  if (value === undefined) return '';
  const found = 'options' in answer ? answer.options.find(({ code }) => code === value) : undefined;
  return found?.label.de ?? value;
}

function ticked({ item: { askedIf }, code }: Variable, answers: Return['answers']): string {
  if (askedIf !== undefined && !askedIf.isOneOf.includes(answers[askedIf.variable] ?? '')) return 'N/A';
  return answers[code] === chosen ? 'Ja' : 'Nein';
}
