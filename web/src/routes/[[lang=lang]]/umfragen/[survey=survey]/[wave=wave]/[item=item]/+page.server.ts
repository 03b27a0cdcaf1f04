import { inBothLanguages } from '#lib/i18n/entries.ts';
import { questionPage, questions } from '#lib/surveys/questionPage.ts';

export const entries = () =>
  inBothLanguages(questions().map(({ survey, wave, item }) => ({ survey, wave, item })));

export const load = ({ params }) => questionPage(params.survey, params.wave, params.item);
