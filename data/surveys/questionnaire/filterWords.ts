import type { Codebook, Condition, Option } from '../../domain/codebook.ts';
import { chosen, variablesOf } from '../../domain/codebookVariables.ts';
import type { Language } from './language.ts';

const listOf = {
  de: new Intl.ListFormat('de', { type: 'disjunction' }),
  en: new Intl.ListFormat('en', { type: 'disjunction' }),
};
const quoted = { de: (text: string) => `„${text}“`, en: (text: string) => `“${text}”` };

/** A filter in words: which answers, to which question. `numbers` are those of the items as they are asked. */
export function filterWords(
  codebook: Codebook,
  { variable: code, isOneOf }: Condition,
  numbers: ReadonlyMap<string, number>,
  language: Language,
): string {
  const variable = variablesOf(codebook).find((candidate) => candidate.code === code);
  if (variable === undefined) return '';
  const { item, option, row } = variable;
  const choices: readonly Option[] =
    option !== null
      ? [option]
      : 'options' in item.answer
        ? item.answer.options.filter((choice) => isOneOf.includes(choice.code))
        : [];
  const words = listOf[language].format(choices.map(({ label }) => quoted[language](label[language])));
  const place = `${numbers.get(item.code) ?? ''}${row === null ? '' : ` (${row.label[language]})`}`;
  const isLack = option !== null && !isOneOf.includes(chosen);
  if (language === 'de') {
    return `Nur wenn Sie bei Frage ${place} ${words} ${isLack ? 'nicht ' : ''}gewählt haben.`;
  }
  return `Only if you chose ${isLack ? 'anything but ' : ''}${words} in question ${place}.`;
}

/** Numbers of the items from 1, behind the questions of who answers. */
export const itemNumbers = ({ items }: Codebook, before: number): ReadonlyMap<string, number> =>
  new Map(items.map(({ code }, index) => [code, before + index + 1]));
