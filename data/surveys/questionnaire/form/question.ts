import type { Answer, Item, Option } from '../../../domain/codebook.ts';
import type { IdentityQuestion } from '../identityQuestions.ts';
import type { Language } from '../language.ts';
import { escapeHtml } from '../markup.ts';
import { formWords } from './words.ts';

interface Place {
  readonly language: Language;
  readonly number: number;
  /** Instruction of the filter; `null`: asked of all. */
  readonly filter: string | null;
}

const paragraph = (name: string, text: string | null): string =>
  text === null || text === '' ? '' : `<p class="${name}">${escapeHtml(text)}</p>`;

const legend = (number: number, question: string, note: string | null): string =>
  `<legend><span class="number">${number}.</span>${escapeHtml(question)}${note === null ? '' : ` <span class="example">(${escapeHtml(note)})</span>`}</legend>`;

/** One question on paper and on screen; names of fields are there once in the file, so that languages stay apart. */
export function itemMarkup(item: Item, { language, number, filter }: Place): string {
  const words = formWords[language];
  const note =
    item.required === true ? words.required : item.answer.kind === 'multiple' ? words.several : null;
  return [
    '<fieldset>',
    legend(number, item.question[language], note),
    paragraph('filter', filter),
    paragraph('help', item.help?.[language] ?? null),
    answerMarkup(item.answer, `${language}-${item.code}`, item.question[language], language),
    '</fieldset>',
  ].join('');
}

export const identityMarkup = (asked: IdentityQuestion, language: Language, number: number): string =>
  [
    '<fieldset>',
    legend(number, asked.question[language], asked.required ? formWords[language].required : null),
    paragraph('help', asked.help[language]),
    textField(asked.question[language], asked.digits === null ? '' : ' class="short"'),
    '</fieldset>',
  ].join('');

function answerMarkup(answer: Answer, name: string, question: string, language: Language): string {
  const words = formWords[language];
  switch (answer.kind) {
    case 'single':
      return list('radio', answer.options, name, language);
    case 'multiple':
      return list('checkbox', answer.options, name, language);
    case 'matrix':
      return grid(answer.rows, answer.options, name, language);
    case 'number': {
      const unit = escapeHtml(answer.measuredIn[language]);
      return `${textField(question, ' class="short" inputmode="decimal"')} <span class="example">${unit}</span>`;
    }
    case 'municipalities':
      return textField(words.keys, '');
    case 'text':
      return `<textarea rows="4" aria-label="${escapeHtml(question)}"></textarea>`;
  }
}

const textField = (label: string, more: string): string =>
  `<input type="text" autocomplete="off" aria-label="${escapeHtml(label)}"${more}>`;

const exampleOf = ({ example }: Option, language: Language): string =>
  example === undefined ? '' : ` <span class="example">${escapeHtml(`(${example[language]})`)}</span>`;

const list = (
  type: 'radio' | 'checkbox',
  options: readonly Option[],
  name: string,
  language: Language,
): string => {
  const entries = options.map(
    (option) =>
      `<li><label><input type="${type}" name="${name}" value="${option.code}"><span>${escapeHtml(option.label[language])}${exampleOf(option, language)}</span></label></li>`,
  );
  return `<ul>${entries.join('')}</ul>`;
};

function grid(rows: readonly Option[], options: readonly Option[], name: string, language: Language): string {
  const head = options.map(
    (option) => `<th scope="col">${escapeHtml(option.label[language])}${exampleOf(option, language)}</th>`,
  );
  const body = rows.map((row) => {
    const cells = options.map((option) => {
      const label = escapeHtml(`${row.label[language]}: ${option.label[language]}`);
      return `<td><input type="radio" name="${name}-${row.code}" value="${option.code}" aria-label="${label}"></td>`;
    });
    return `<tr><th scope="row">${escapeHtml(row.label[language])}${exampleOf(row, language)}</th>${cells.join('')}</tr>`;
  });
  return `<div class="wide"><table><thead><tr><td></td>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
