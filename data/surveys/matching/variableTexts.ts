import type { Codebook, Item } from '../../domain/codebook.ts';
import { variablesOf, type Variable } from '../../domain/codebookVariables.ts';
import { plainText } from './plainText.ts';
import { mayBe, type Shortened } from './shortened.ts';

/**
 * What a column holds: one variable, or all options of an item with several. `isWritten`: words that say by being there that the option
 * “other” is chosen; they themselves are not kept.
 */
export type Meant = { readonly variable: Variable; readonly isWritten?: true } | { readonly item: Item };

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
  /** All that a heading which was cut may be. */
  readonly byShortened: (heading: Shortened) => readonly Meant[];
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
  const byCode = new Map(entries.map(([code, , meant]) => [code.toLowerCase(), meant]));
  for (const variable of variables) {
    // LimeSurvey's own “other” of a question with several: a field to write into.
    const code = `${variable.item.code}_other`.toLowerCase();
    if (variable.option?.meaning === 'other' && !byCode.has(code))
      byCode.set(code, { variable, isWritten: true });
  }
  const plain = variables.map(plainTexts);
  const byShortened = (heading: Shortened): readonly Meant[] =>
    plain.flatMap(({ variable, texts }) =>
      texts.some(({ question, part }) => mayBe(heading, question, part)) ? [{ variable }] : [],
    );
  return { byCode, byText, byShortened };
}

const plainTexts = (variable: Variable) => ({
  variable,
  texts: languages.map((language) => ({
    question: plainText(variable.item.question[language]),
    part: partOf(variable, language),
  })),
});

function partOf({ option, row }: Variable, language: (typeof languages)[number]): string | null {
  const part = option ?? row;
  return part === null ? null : plainText(part.label[language]);
}

/** Code of the variable or item. */
export const codeOfMeant = (meant: Meant): string =>
  'item' in meant ? meant.item.code : meant.variable.code;
