import type { Codebook } from '../../domain/codebook.ts';
import { variablesOf, type Variable } from '../../domain/codebookVariables.ts';
import type { ColumnPlan } from './columnPlan.ts';

/** Variables of a codebook that answers are kept of: free text only where it may be published. */
export const keptVariables = (codebook: Codebook): readonly Variable[] =>
  variablesOf(codebook).filter(
    ({ item: { answer } }) => answer.kind !== 'text' || answer.publishable === true,
  );

/** Codes of those without a column in a file, in the order in which they are asked. */
export function missingVariables(
  { answers }: Pick<ColumnPlan, 'answers'>,
  codebook: Codebook,
): readonly string[] {
  const all = variablesOf(codebook);
  const found = new Set(answers.flatMap(({ slots }) => slots.map((slot) => all[slot]?.code)));
  return keptVariables(codebook).flatMap(({ code }) => (found.has(code) ? [] : [code]));
}

/** The same in fewer words: an item that has no column at all is named once, by its own code. */
export function missingQuestions(plan: Pick<ColumnPlan, 'answers'>, codebook: Codebook): readonly string[] {
  const missing = new Set(missingVariables(plan, codebook));
  return [...Map.groupBy(keptVariables(codebook), ({ item }) => item.code)].flatMap(([item, variables]) => {
    const codes = variables.map(({ code }) => code).filter((code) => missing.has(code));
    return codes.length === variables.length ? [item] : codes;
  });
}
