import type { Codebook, Condition } from '../domain/codebook.ts';
import { chosen, notChosen, variablesOf, type Variable } from '../domain/codebookVariables.ts';

/** Filters and contradictions must name variables and answers that exist; a filter, of an item asked before. */
export function conditionMistakes(codebook: Codebook): readonly string[] {
  const variables = new Map(variablesOf(codebook).map((variable) => [variable.code, variable]));
  const position = new Map(codebook.items.map((item, index) => [item, index]));
  const inFilters = codebook.items.flatMap((item, index) => {
    if (item.askedIf === undefined) return [];
    const source = variables.get(item.askedIf.variable)?.item;
    const isLater = source !== undefined && (position.get(source) ?? 0) >= index;
    return [
      ...mistakesOf(item.askedIf, variables),
      ...(isLater ? [`${item.askedIf.variable} is not asked before it.`] : []),
    ].map((mistake) => `Item ${item.code}, askedIf: ${mistake}`);
  });
  const inContradictions = codebook.contradictions.flatMap(({ id, all }) =>
    all
      .flatMap((condition) => mistakesOf(condition, variables))
      .map((mistake) => `Contradiction ${id}: ${mistake}`),
  );
  return [...inFilters, ...inContradictions];
}

function mistakesOf(
  { variable: code, isOneOf }: Condition,
  variables: ReadonlyMap<string, Variable>,
): string[] {
  const variable = variables.get(code);
  if (variable === undefined) return [`there is no variable ${code}.`];
  const answers = answersOf(variable);
  if (answers === null) return [`${code} is not answered with options.`];
  return isOneOf
    .filter((answer) => !answers.includes(answer))
    .map((answer) => `${code} has no answer ${answer}.`);
}

/** Codes that a variable can hold; `null` for numbers and texts. */
function answersOf({ item: { answer }, option }: Variable): readonly string[] | null {
  if (option !== null) return [chosen, notChosen];
  return 'options' in answer ? answer.options.map(({ code }) => code) : null;
}
