import type { Item, Option } from '../domain/codebook.ts';
import { repeated } from './repeated.ts';
import { reservedOptionCodes } from './reservedNames.ts';

const rungs = 6;

/** What does not fit together inside one item. */
export function itemMistakes(item: Item): readonly string[] {
  const { answer, code } = item;
  const mistakes =
    answer.kind === 'number'
      ? rangeMistakes(answer)
      : answer.kind === 'municipalities' || answer.kind === 'text'
        ? []
        : [
            ...optionMistakes('option', answer.options),
            ...(answer.kind === 'matrix' ? rowMistakes(answer.rows) : []),
          ];
  return [...mistakes, ...displayMistakes(item)].map((mistake) => `Item ${code}: ${mistake}`);
}

const rangeMistakes = ({ min, max }: { min: number; max: number }): string[] =>
  min < max ? [] : [`min ${min} is not below max ${max}.`];

function optionMistakes(word: string, options: readonly Option[]): string[] {
  const meanings = options.flatMap(({ meaning }) => meaning ?? []);
  return [
    ...repeated(options.map(({ code }) => code)).map((code) => `${word} ${code} is there twice.`),
    ...repeated(meanings).map((meaning) => `two options mean ${meaning}.`),
    ...options
      .filter(({ code }) => reservedOptionCodes.has(code.toLowerCase()))
      .map(({ code }) => `${word} ${code} has a name that LimeSurvey keeps for itself.`),
  ];
}

const rowMistakes = (rows: readonly Option[]): string[] => [
  ...optionMistakes('row', rows),
  ...rows
    .filter(({ meaning }) => meaning !== undefined && meaning !== 'other')
    .map(({ code }) => `row ${code} has a meaning that only an answer can have.`),
];

/** Options that say something about the thing itself. */
const substantial = (options: readonly Option[]): number =>
  options.filter(({ meaning }) => meaning === undefined || meaning === 'other').length;

function displayMistakes({ shownAs, answer }: Item): string[] {
  switch (shownAs) {
    case 'ladder': {
      if (answer.kind !== 'single') return ['a ladder is answered with one option (single).'];
      const count = answer.options.filter(({ meaning }) => meaning === undefined).length;
      return count === rungs ? [] : [`a ladder has ${rungs} options without a meaning, not ${count}.`];
    }
    case 'paths':
      if (answer.kind !== 'multiple') return ['paths are answered with several options (multiple).'];
      return substantial(answer.options) >= 2 ? [] : ['at least two paths are needed for diversity.'];
    case 'use':
      return 'options' in answer ? [] : ['use is answered with options.'];
    default:
      return [];
  }
}
