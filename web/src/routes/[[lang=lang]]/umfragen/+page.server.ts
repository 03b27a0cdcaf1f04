import { readCodebook, readFigures, readManifest, readSurveys } from '#lib/data/release.ts';
import { figureExplorerData } from '#lib/figures/figureExplorerData.ts';
import { bothLanguages } from '#lib/i18n/entries.ts';
import { m } from '#lib/paraglide/messages.js';
import { surveyEntries } from '#lib/surveys/surveyList.ts';

export const csr = true;
export const entries = bothLanguages;

export function load() {
  const manifest = readManifest();
  return {
    release: manifest.id,
    surveys: surveyEntries(readSurveys().surveys, readCodebook, manifest),
    // The page comes alive for its figures; long texts need not come along as a script in both languages.
    words: {
      lead: m.surveys_lead(),
      none: m.surveys_none(),
      reading: `${m.explorer_reading()} ${m.explorer_letters()}`,
    },
    figures: figureExplorerData(manifest, readFigures().figures),
  };
}
