import type { Codebook } from '../../domain/codebook.ts';
import { chosen, variablesOf } from '../../domain/codebookVariables.ts';
import { notAloneOf } from '../../domain/exclusiveOptions.ts';
import type { Answers } from '../../domain/survey.ts';

export interface ContradictionCount {
  readonly id: string;
  readonly answers: number;
}

/**
 * How many gave answers that cannot all be true: in the order of the codebook those that it names, then options that stand alone and
 * were chosen beside others, as far as that happened.
 */
export function contradictionCounts(
  codebook: Pick<Codebook, 'contradictions' | 'items'>,
  answers: readonly Answers[],
): readonly ContradictionCount[] {
  const countOf = (id: string, is: (given: Answers) => boolean): ContradictionCount => ({
    id,
    answers: answers.filter(is).length,
  });
  return [
    ...codebook.contradictions.map(({ id, all }) =>
      countOf(id, (given) => all.every(({ variable, isOneOf }) => isOneOf.includes(given[variable] ?? ''))),
    ),
    ...notAloneOf(codebook)
      .map(({ code, item, contradiction }) => {
        const others = variablesOf({ items: [item] }).filter((one) => one.code !== code);
        return countOf(
          contradiction,
          (given) => given[code] === chosen && others.some((other) => given[other.code] === chosen),
        );
      })
      .filter((count) => count.answers > 0),
  ];
}
