import type { SurveyId } from '../../domain/codebook.ts';
import { plainRates, type SurveyRates } from './rates.ts';
import { administrationRates } from './rates/administrations.ts';

const declared: Readonly<Record<string, SurveyRates>> = {
  'digitalisierung-der-verwaltungen': administrationRates,
};

/** The rates declared for a survey; for any other every answer is alike. */
export const ratesOf = (survey: SurveyId): SurveyRates =>
  Object.hasOwn(declared, survey) ? (declared[survey] ?? plainRates) : plainRates;
