import type { Codebook, Identity } from '../../domain/codebook.ts';
import { identityQuestions } from '../questionnaire/identityQuestions.ts';

/**
 * Headings of the columns that the sender is found by: the names in the codebook, then the words of the questions that our
 * questionnaires ask it with, as an export of full texts has them.
 */
export function identityNames(codebook: Pick<Codebook, 'identity'>): Identity {
  const asked = Map.groupBy(identityQuestions(codebook), ({ use }) => use);
  const names = (use: keyof Identity): readonly string[] => [
    ...codebook.identity[use],
    ...(asked.get(use) ?? []).flatMap(({ question }) => [question.de, question.en]),
  ];
  return {
    ags: names('ags'),
    ars: names('ars'),
    association: names('association'),
    name: names('name'),
    state: names('state'),
  };
}
