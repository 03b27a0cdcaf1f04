import { inBothLanguages } from '#lib/i18n/entries.ts';
import { readSurveys } from '#lib/data/release.ts';
import { surveyPage } from '#lib/surveys/surveyPage.ts';

export const entries = () => inBothLanguages(readSurveys().surveys.map(({ id }) => ({ survey: id })));

/** The newest wave. */
export const load = ({ params }) => surveyPage(params.survey, null);
