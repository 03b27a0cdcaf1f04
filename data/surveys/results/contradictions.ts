import type { Codebook } from '../../domain/codebook.ts';
import type { Answers } from '../../domain/survey.ts';

/** How many gave answers that cannot all be true, in the order of the codebook. */
export const contradictionCounts = (
  { contradictions }: Pick<Codebook, 'contradictions'>,
  answers: readonly Answers[],
): readonly { readonly id: string; readonly answers: number }[] =>
  contradictions.map(({ id, all }) => ({
    id,
    answers: answers.filter((given) =>
      all.every(({ variable, isOneOf }) => isOneOf.includes(given[variable] ?? '')),
    ).length,
  }));
