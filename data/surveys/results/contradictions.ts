import type { Codebook } from '../../domain/codebook.ts';
import { chosen, variablesOf } from '../../domain/codebookVariables.ts';
import { notAloneOf } from '../../domain/exclusiveOptions.ts';
import { filtersOf, mayBeAsked } from '../../domain/filters.ts';
import type { Answers } from '../../domain/survey.ts';

export interface ContradictionCount {
  readonly id: string;
  readonly answers: number;
}

/**
 * How many gave answers that cannot all be true: in the order of the codebook those that it names, then options that stand alone and
 * were chosen beside others, as far as that happened.
 * @param isShown by code of an item, whether the number of all its answers is published: of others nothing is told
 */
export function contradictionCounts(
  codebook: Pick<Codebook, 'contradictions' | 'items'>,
  answers: readonly Answers[],
  isShown: (item: string) => boolean,
): readonly ContradictionCount[] {
  const itemOf = new Map(variablesOf(codebook).map(({ code, item }) => [code, item.code]));
  const countOf = (id: string, is: (given: Answers) => boolean): ContradictionCount => ({
    id,
    answers: answers.filter(is).length,
  });
  return [
    ...codebook.contradictions
      .filter(({ all }) => all.every(({ variable }) => isShown(itemOf.get(variable) ?? '')))
      .map(({ id, all }) =>
        countOf(id, (given) => all.every(({ variable, isOneOf }) => isOneOf.includes(given[variable] ?? ''))),
      ),
    ...notAloneOf(codebook)
      .filter(({ item }) => isShown(item.code))
      .map(({ code, item, contradiction }) => {
        const others = variablesOf({ items: [item] }).filter((one) => one.code !== code);
        const filters = filtersOf(codebook, item);
        return countOf(
          contradiction,
          (given) =>
            given[code] === chosen &&
            others.some((other) => given[other.code] === chosen) &&
            mayBeAsked(filters, given),
        );
      })
      .filter((count) => count.answers > 0),
  ];
}
