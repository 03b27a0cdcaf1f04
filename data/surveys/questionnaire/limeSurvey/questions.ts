import type { Answer, Codebook, Item, Option } from '../../../domain/codebook.ts';
import { isExclusive } from '../../../domain/exclusiveOptions.ts';
import type { IdentityQuestion } from '../identityQuestions.ts';
import type { Language } from '../language.ts';
import { escapeHtml } from '../markup.ts';
import { relevanceOf } from './relevance.ts';
import { readable, type StructureRow } from './row.ts';

/** Longest free text that LimeSurvey takes in one answer here. */
const longestText = '2000';

/** Digits, and what parts keys. */
const keysOnly = '/^[0-9 ,;]*$/';

const words = (text: string): string => readable(escapeHtml(text));

/** Labels stay bare, so that an export of full answers holds exactly them; examples are part of the help. */
function helpOf({ help, answer }: Item, language: Language): string {
  const listed: readonly Option[] =
    answer.kind === 'matrix'
      ? [...answer.rows, ...answer.options]
      : 'options' in answer
        ? answer.options
        : [];
  const examples = listed.flatMap(({ label, example }) =>
    example === undefined
      ? []
      : [`<li>${escapeHtml(label[language])}: ${escapeHtml(example[language])}</li>`],
  );
  const list = examples.length === 0 ? '' : `<ul>${examples.join('')}</ul>`;
  return readable(`${help === undefined ? '' : escapeHtml(help[language])}${list}`);
}

const types: Readonly<Record<Answer['kind'], string>> = {
  single: 'L',
  multiple: 'M',
  matrix: 'F',
  number: 'N',
  municipalities: 'T',
  text: 'T',
};

function attributesOf(answer: Answer, language: Language): StructureRow {
  switch (answer.kind) {
    case 'multiple':
      return {
        exclude_all_others: answer.options
          .filter(isExclusive)
          .map(({ code }) => code)
          .join(';'),
      };
    case 'number':
      return {
        min_num_value_n: String(answer.min),
        max_num_value_n: String(answer.max),
        num_value_int_only: answer.whole === true ? '1' : '0',
        suffix: words(answer.measuredIn[language]),
      };
    case 'municipalities':
      return { validation: keysOnly };
    case 'text':
      return { maximum_chars: longestText };
    default:
      return {};
  }
}

const partRow = (kind: 'SQ' | 'A', { code, label }: Option, language: Language): StructureRow => ({
  class: kind,
  'type/scale': '0',
  name: code,
  ...(kind === 'SQ' && { relevance: '1' }),
  text: words(label[language]),
  language,
});

function partRows(answer: Answer, language: Language): readonly StructureRow[] {
  const rowsOf = (kind: 'SQ' | 'A', parts: readonly Option[]) =>
    parts.map((part) => partRow(kind, part, language));
  switch (answer.kind) {
    case 'single':
      return rowsOf('A', answer.options);
    case 'multiple':
      return rowsOf('SQ', answer.options);
    case 'matrix':
      return [...rowsOf('SQ', answer.rows), ...rowsOf('A', answer.options)];
    default:
      return [];
  }
}

/** An item with its subquestions and answers. */
export const itemRows = (codebook: Codebook, item: Item, language: Language): readonly StructureRow[] => [
  {
    class: 'Q',
    'type/scale': types[item.answer.kind],
    name: item.code,
    relevance: relevanceOf(codebook, item.askedIf),
    text: words(item.question[language]),
    help: helpOf(item, language),
    language,
    mandatory: item.required === true ? 'Y' : 'N',
    other: 'N',
    ...attributesOf(item.answer, language),
  },
  ...partRows(item.answer, language),
];

/** Short text, or a list to choose from. */
export const identityRows = (asked: IdentityQuestion, language: Language): readonly StructureRow[] => [
  {
    class: 'Q',
    'type/scale': asked.options.length > 0 ? '!' : 'S',
    name: asked.column,
    relevance: '1',
    text: words(asked.question[language]),
    help: words(asked.help[language]),
    language,
    ...(asked.digits !== null && { validation: `/^[0-9]{${asked.digits}}$/` }),
    mandatory: asked.required ? 'Y' : 'N',
    other: 'N',
  },
  ...asked.options.map((option) => partRow('A', option, language)),
];
