import { describe, expect, it } from 'vitest';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import { referenceQuestionnaires, surveyEntries } from '../../../web/src/lib/surveys/surveyList.ts';
import { registerManifest } from '../support/release.ts';
import { codebook, surveysFile } from './fixtures.ts';

const fileOf = (path: string) => ({ path, sha256: '0', bytes: 2_000 }) as never;

describe('the list of surveys', () => {
  it('names waves newest first, and the files that the release has, and no others', () => {
    const { surveys } = surveysFile([
      { wave: '2024-03', synthetic: false },
      { wave: '2026-03', synthetic: true },
    ]);
    const manifest = registerManifest({
      files: [
        fileOf(releasePaths.questionnaire(codebook.id, 'form.html')),
        fileOf('surveys/other/questionnaire/form.html'),
      ],
    });
    const [entry] = surveyEntries(surveys, () => codebook, manifest);
    expect(entry?.waves.map(({ wave, synthetic }) => [wave, synthetic])).toEqual([
      ['2026-03', true],
      ['2024-03', false],
    ]);
    expect(entry?.questionnaire.map(({ fileName, title }) => [fileName, title])).toEqual([
      ['form.html', 'Fragebogen zum Drucken'],
    ]);
  });

  it('offers the reference questionnaire to ask with, and no copy by another body', () => {
    const { surveys } = surveysFile([]);
    const copies = surveys.map((survey) => ({ ...survey, id: 'copy' as typeof survey.id }));
    const manifest = registerManifest({
      files: [...copies, ...surveys].map(({ id }) => fileOf(releasePaths.questionnaire(id, 'form.html'))),
    });
    const offered = referenceQuestionnaires([...copies, ...surveys], () => codebook, manifest);
    expect(offered.map(({ id }) => id)).toEqual([codebook.id]);
  });
});
