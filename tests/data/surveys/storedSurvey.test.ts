import type { SurveyId } from '@kluftatlas/data/domain/codebook.ts';
import type { Ags } from '@kluftatlas/data/domain/ids.ts';
import type { SurveyAnswer } from '@kluftatlas/data/domain/survey.ts';
import { observationOf, surveyAnswerOf, surveyDataset } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { describe, expect, it } from 'vitest';

describe('a sender in the store', () => {
  it.each<[string, SurveyAnswer, { level: string; code: string }]>([
    [
      'an association under its key, for its administration only',
      { administration: '010515163', municipality: null, answers: { dms: '2' } },
      { level: 'administration', code: '010515163' },
    ],
    [
      'a municipality that runs itself under its AGS, for both',
      { administration: '01001000', municipality: '01001000' as Ags, answers: { dms: '2', paths_own: 'Y' } },
      { level: 'municipality', code: '01001000' },
    ],
    [
      'a member of an association under its AGS, for its place',
      { administration: null, municipality: '01051001' as Ags, answers: {} },
      { level: 'municipality', code: '01051001' },
    ],
  ])('is %s, and comes back as it was', (_, answer, area) => {
    const row = observationOf(answer, 7);
    expect(row).toMatchObject({ row: 7, area, values: [] });
    expect(surveyAnswerOf(row)).toEqual(answer);
  });
});

it('made-up answers have a dataset of their own', () => {
  const survey = 'probe' as SurveyId;
  expect([surveyDataset(survey, false), surveyDataset(survey, true)]).toEqual([
    'survey/probe',
    'simulated/probe',
  ]);
});
