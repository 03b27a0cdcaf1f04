import {
  readFigures,
  readManifest,
  readSurveyItem,
  readSurveys,
  readSurveyWave,
  readWaveCodebook,
} from '#lib/data/release.ts';
import { varietyPage } from '#lib/variety/varietyPage.ts';

export { bothLanguages as entries } from '#lib/i18n/entries.ts';

export const load = () =>
  varietyPage(readManifest(), readFigures().figures, {
    surveys: readSurveys(),
    codebook: readWaveCodebook,
    wave: readSurveyWave,
    item: readSurveyItem,
  });
