import type { SurveyId } from '../domain/codebook.ts';

/** The survey whose questionnaire comes with the project, for others to ask with. */
export const referenceSurvey = 'digitalisierung-der-verwaltungen' as SurveyId;
