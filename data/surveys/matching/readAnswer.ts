import type { Item, Option } from '../../domain/codebook.ts';
import { chosen, notChosen, type Variable } from '../../domain/codebookVariables.ts';
import { isAgs } from '../../domain/ids.ts';
import { Problem, type ProblemCode } from '../../domain/problem.ts';
import { readNumber, type DecimalMark } from '../../sources/shared/germanNumber.ts';
import { isNoAnswer } from './noAnswer.ts';
import { optionIndex } from './optionIndex.ts';
import { plainText } from './plainText.ts';
import { quotedAnswer } from './quotedAnswer.ts';

/**
 * What a cell says: the code of an answer, or a number, keys, text as they are stored.
 * @throws Problem `value-format`, `value-range`, `conflict`, `key-format`, `key-leading-zero`, `unknown-key`
 */
export type AnswerReader = (cell: string) => string;

export interface AnswerRules {
  readonly decimalMark: DecimalMark | null;
  /** Of SPSS: what stands for an answer. */
  readonly valueLabels: ReadonlyMap<string, string> | null;
  readonly isMunicipality: (ags: string) => boolean;
}

/** Longest text that is kept of those that may be published. */
const longestText = 2_000;

export function answerReader({ item, option }: Variable, rules: AnswerRules): AnswerReader {
  const { answer } = item;
  if (option !== null) return labelled(choiceReader(option), rules);
  if (answer.kind === 'single' || answer.kind === 'matrix')
    return labelled(optionReader(answer.options), rules);
  if (answer.kind === 'number') return (cell) => String(numberOf(cell, answer, rules.decimalMark));
  if (answer.kind === 'municipalities') return (cell) => keysOf(cell, rules.isMunicipality);
  return textOf;
}

/** The cell's answer, or else what its label says. */
const labelled =
  (read: AnswerReader, { valueLabels }: AnswerRules): AnswerReader =>
  (cell) => {
    const label = valueLabels?.get(cell);
    return read(label === undefined || label === '' ? cell : label);
  };

function optionReader(options: readonly Option[]): AnswerReader {
  const index = optionIndex(options);
  return (cell) => codeIn(index.find(cell), cell);
}

export function codeIn(found: string | null, cell: string): string {
  if (found !== null && found !== 'ambiguous') return found;
  if (found === 'ambiguous') {
    throw problem('conflict', `${quotedAnswer(cell)} is the code or label of two answers`, 'Export codes.');
  }
  throw problem(
    'value-format',
    `${quotedAnswer(cell)} is no answer of the codebook`,
    'Check that the codebook belongs to this survey and version.',
  );
}

const yes: ReadonlySet<string> = new Set(
  [
    'Y',
    'Yes',
    'Ja',
    '1',
    '1.0',
    'True',
    'Wahr',
    'X',
    'Selected',
    'Checked',
    'Quoted',
    'ausgewählt',
    'gewählt',
    'genannt',
  ].map(plainText),
);
const no: ReadonlySet<string> = new Set(
  [
    'N',
    'No',
    'Nein',
    '0',
    '0.0',
    // LimeSurvey writes 1 and 2 where it is told to turn Y and N into numbers.
    '2',
    '2.0',
    'False',
    'Falsch',
    'Not selected',
    'Unchecked',
    'Not quoted',
    'nicht ausgewählt',
    'nicht gewählt',
    'nicht genannt',
  ].map(plainText),
);

/** Whether it is a word by which survey tools say that an option is chosen, or that it is not. */
export const isYesOrNo = (cell: string): boolean => yes.has(plainText(cell)) || no.has(plainText(cell));

/** An option of several is chosen or not; Qualtrics writes the option itself where it is. */
function choiceReader({ code, label }: Option): AnswerReader {
  const own = new Set([code, label.de, label.en].map(plainText));
  return (cell) => {
    const word = plainText(cell);
    const isNo = no.has(word);
    const isYes = yes.has(word) || own.has(word);
    if (isYes && isNo) throw problem('conflict', `${quotedAnswer(cell)} may mean yes or no`, 'Export codes.');
    if (isYes) return chosen;
    if (isNo) return notChosen;
    throw problem(
      'value-format',
      `${quotedAnswer(cell)} says neither that the option is chosen nor that it is not`,
      'Export codes (Y and N), or full answers in German or English.',
    );
  };
}

/** Of a field to write into beside “other”: whatever stands there, it was chosen. */
export const writtenReader: AnswerReader = (cell) => {
  refuseNoAnswer(cell);
  return chosen;
};

/** Where anything may be written, `N/A` and the like are no answers. */
function refuseNoAnswer(cell: string): void {
  if (isNoAnswer(cell))
    throw problem('value-format', 'It says that there is no answer', 'Nothing needs to be done.');
}

function numberOf(
  cell: string,
  answer: Extract<Item['answer'], { kind: 'number' }>,
  mark: DecimalMark | null,
): number {
  let value: number;
  try {
    // Some databases leave the zero of `0.5` out.
    value = readNumber(cell.replace(/^(-?)(?=[.,]\d+$)/, '$10'), mark ?? undefined);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw problem(
      'value-format',
      `${quotedAnswer(cell)} is no number that can be read for certain`,
      error.advice,
    );
  }
  if (answer.whole === true && !Number.isInteger(value))
    throw problem(
      'value-format',
      `${quotedAnswer(cell)} is not a whole number`,
      'Only whole numbers are asked for.',
    );
  if (value < answer.min || value > answer.max) {
    throw problem(
      'value-range',
      `${quotedAnswer(cell)} is not between ${answer.min} and ${answer.max}`,
      'Ask the sender, or leave it out.',
    );
  }
  return value;
}

function keysOf(cell: string, isMunicipality: AnswerRules['isMunicipality']): string {
  const keys = cell.split(/[\s,;]+/).filter((key) => key !== '');
  for (const [at, key] of keys.entries()) {
    const place = `Entry ${at + 1} of ${keys.length}`;
    if (/^[1-9]\d{6}$/.test(key))
      throw problem(
        'key-leading-zero',
        `${place} has 7 digits: a leading zero was lost`,
        'Export keys as text.',
      );
    if (!isAgs(key))
      throw problem('key-format', `${place} is not an AGS (8 digits, state 01–16)`, 'Ask the sender.');
    if (!isMunicipality(key))
      throw problem('unknown-key', `${place} is no municipality of the register`, 'Ask the sender.');
  }
  return [...new Set(keys)].join(' ');
}

function textOf(cell: string): string {
  refuseNoAnswer(cell);
  if (cell.length <= longestText) return cell;
  throw problem('value-range', `The text has ${cell.length} characters`, `Keep texts below ${longestText}.`);
}

const problem = (code: ProblemCode, message: string, advice: string): Problem =>
  new Problem(code, message, advice);
