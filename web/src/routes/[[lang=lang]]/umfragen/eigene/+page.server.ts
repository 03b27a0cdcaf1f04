import { readCodebook, readManifest, readSurveys } from '#lib/data/release.ts';
import { guideSections } from '#lib/guide/guideSections.ts';
import { stateLaws } from '#lib/guide/stateLaws.ts';
import { templates, templateWords } from '#lib/guide/templates.ts';
import { bothLanguages } from '#lib/i18n/entries.ts';
import { referenceQuestionnaires } from '#lib/surveys/surveyList.ts';

export const csr = true;
export const entries = bothLanguages;

export function load() {
  const manifest = readManifest();
  return {
    release: manifest.id,
    sections: guideSections(manifest),
    templates: templates(),
    words: templateWords(),
    laws: stateLaws(),
    questionnaires: referenceQuestionnaires(readSurveys().surveys, readCodebook, manifest),
  };
}
