import type { Codebook } from '../../domain/codebook.ts';
import type { SurveyWave } from '../../domain/survey.ts';

/**
 * Whether single answers may be published: only if the participants were told so, in words that the codebook holds, before the
 * first of them was asked.
 */
export const mayPublishSingle = (
  { publishMicrodata }: Pick<Codebook, 'publishMicrodata'>,
  { fieldPeriod }: Pick<SurveyWave, 'fieldPeriod'>,
): boolean => publishMicrodata !== null && publishMicrodata.informedOn <= fieldPeriod.from;
