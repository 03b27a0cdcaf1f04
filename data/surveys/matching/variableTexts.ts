import type { Codebook, Item } from '../../domain/codebook.ts';
import { variablesOf, type Variable } from '../../domain/codebookVariables.ts';
import { plainText } from './plainText.ts';

/** What a column holds: one variable, or all options of an item with several. */
export type Meant = { readonly variable: Variable } | { readonly item: Item };

const languages = ['de', 'en'] as const;

/** Headings by which an export of full texts names a variable. */
function textsOf({ item, option, row }: Variable): readonly string[] {
  const part = option ?? row;
  return languages.flatMap((language) => {
    const question = item.question[language];
    if (part === null) return [question, `${question} - selected choice`];
    const label = part.label[language];
    return [
      `${question} [${label}]`,
      `[${label}] ${question}`,
      `${question} - ${label}`,
      `${question} - selected choice - ${label}`,
    ];
  });
}

const itemTexts = ({ question }: Item): readonly string[] =>
  languages.flatMap((language) => [question[language], `${question[language]} - selected choice`]);

/** Ways to find what a column means. */
export interface MeantIndex {
  readonly byCode: ReadonlyMap<string, Meant>;
  /** Several where questions of a codebook read the same. */
  readonly byText: ReadonlyMap<string, readonly Meant[]>;
}

/** `code` in lower case, texts as `plainText`. */
export function meantIndex(codebook: Pick<Codebook, 'items'>): MeantIndex {
  const variables = variablesOf(codebook);
  const several = codebook.items.filter(({ answer }) => answer.kind === 'multiple');
  const entries: readonly (readonly [string, readonly string[], Meant])[] = [
    ...several.map((item) => [item.code, itemTexts(item), { item }] as const),
    ...variables.map((variable) => [variable.code, textsOf(variable), { variable }] as const),
  ];
  const byText = new Map<string, Meant[]>();
  for (const [, texts, meant] of entries) {
    for (const text of new Set(texts.map(plainText))) byText.set(text, [...(byText.get(text) ?? []), meant]);
  }
  return { byCode: new Map(entries.map(([code, , meant]) => [code.toLowerCase(), meant])), byText };
}

/** Code of the variable or item. */
export const codeOfMeant = (meant: Meant): string =>
  'item' in meant ? meant.item.code : meant.variable.code;
