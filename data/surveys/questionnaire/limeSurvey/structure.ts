import type { Codebook } from '../../../domain/codebook.ts';
import type { Bilingual } from '../../../domain/source.ts';
import { identityQuestions, identityTitle } from '../identityQuestions.ts';
import { languages, type Language } from '../language.ts';
import { escapeHtml } from '../markup.ts';
import { identityRows, itemRows } from './questions.ts';
import { readable, structureText, type StructureRow } from './row.ts';
import { languageRows, settingRows } from './settings.ts';

/**
 * The questionnaire as a file that LimeSurvey imports (“Tab-separated-values survey structure”, `.txt`): who answers
 * first, then a group for each topic. Written after its manual and the source of its import.
 */
export const limeSurveyStructure = (codebook: Codebook): string =>
  structureText([
    ...settingRows(codebook),
    ...languages.flatMap((language) => languageRows(codebook, language)),
    ...languages.flatMap((language) => questionRows(codebook, language)),
  ]);

function questionRows(codebook: Codebook, language: Language): readonly StructureRow[] {
  const identity = identityQuestions(codebook);
  const asked = codebook.topics
    .map(({ id, title }) => ({ title, items: codebook.items.filter(({ topic }) => topic === id) }))
    .filter(({ items }) => items.length > 0);
  return [
    ...(identity.length === 0 ? [] : [groupRow(0, identityTitle, language)]),
    ...identity.flatMap((question) => identityRows(question, language)),
    ...asked.flatMap(({ title, items }, index) => [
      groupRow(index + 1, title, language),
      ...items.flatMap((item) => itemRows(codebook, item, language)),
    ]),
  ];
}

/** The word in `type/scale` is what the import knows a group by in all languages; its name is in each of them. */
const groupRow = (index: number, title: Bilingual, language: Language): StructureRow => ({
  class: 'G',
  'type/scale': `G${index}`,
  name: readable(escapeHtml(title[language])),
  relevance: '1',
  language,
});
