import type { Codebook, Condition } from '../../domain/codebook.ts';
import { chosen, notChosen, variablesOf, type Variable } from '../../domain/codebookVariables.ts';
import type { Bilingual } from '../../domain/source.ts';
import { say } from '../wording.ts';

/** One line of what a column of answers may hold; for numbers and texts one line for the column as a whole. */
export interface CodeLine {
  readonly variable: Variable;
  /** Code in the cell; `null` where it is a number, keys or words. */
  readonly answer: string | null;
  readonly means: Bilingual;
}

const ticked = say('angekreuzt', 'ticked');
const notTicked = say('nicht angekreuzt', 'not ticked');
const keys = say(
  'Gemeindeschlüssel (8 Ziffern), mit Komma getrennt',
  'keys of municipalities (8 digits), parted by commas',
);
const words = say('Text', 'text');

/** All codes that a cell may hold, in the order of the columns. An empty cell: not answered, or not asked. */
export const codeLines = (codebook: Pick<Codebook, 'items'>): readonly CodeLine[] =>
  variablesOf(codebook).flatMap(linesOf);

function linesOf(variable: Variable): readonly CodeLine[] {
  const { answer } = variable.item;
  if (variable.option !== null) {
    return [
      { variable, answer: chosen, means: ticked },
      { variable, answer: notChosen, means: notTicked },
    ];
  }
  switch (answer.kind) {
    case 'number': {
      const { min, max, measuredIn } = answer;
      const range = `${min}–${max}`;
      return [
        { variable, answer: null, means: say(`${measuredIn.de}, ${range}`, `${measuredIn.en}, ${range}`) },
      ];
    }
    case 'municipalities':
      return [{ variable, answer: null, means: keys }];
    case 'text':
      return [{ variable, answer: null, means: words }];
    default:
      return answer.options.map(({ code, label }) => ({ variable, answer: code, means: label }));
  }
}

/** What a variable is about: the question, and the option or row that it stands for. */
export function subjectOf({ item, option, row }: Variable): Bilingual {
  const part = option ?? row;
  if (part === null) return item.question;
  const of = (language: keyof Bilingual) => `${item.question[language]} [${part.label[language]}]`;
  return say(of('de'), of('en'));
}

/** `dms = r1 | r2` */
export const filterCodes = (condition: Condition | undefined): string =>
  condition === undefined ? '' : `${condition.variable} = ${condition.isOneOf.join(' | ')}`;
