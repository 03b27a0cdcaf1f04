import { referenceSurvey } from '@kluftatlas/data/catalogue/referenceSurvey.ts';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import type { SurveysFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { releaseAddress } from '#lib/data/addresses.ts';
import { formatBytes, formatNumber } from '#lib/format/number.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { waveWords, type WaveWords } from './waveWords.ts';

export interface FileLink {
  readonly href: string;
  readonly title: string;
  readonly fileName: string;
  readonly size: string;
}

/** A survey as it stands in the list. */
export interface SurveyEntry {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly introduction: string;
  /** Number of questions and version of the questionnaire. */
  readonly extent: string;
  /** Titles of its topics. */
  readonly topics: readonly string[];
  /** Newest first. */
  readonly waves: readonly WaveEntry[];
  readonly questionnaire: readonly FileLink[];
}

export interface WaveEntry extends WaveWords {
  readonly wave: string;
  readonly synthetic: boolean;
}

type Surveys = SurveysFile['surveys'];

export const surveyEntries = (
  surveys: Surveys,
  readCodebook: (survey: string) => Codebook,
  manifest: ReleaseManifest,
): readonly SurveyEntry[] =>
  surveys.map(({ id, title, publisher, codebook, waves }) => {
    const { introduction, topics } = readCodebook(id);
    const locale = getLocale();
    return {
      id,
      title: title[locale],
      publisher,
      introduction: withoutBreaks(introduction[locale]),
      extent: m.survey_extent({
        items: formatNumber(codebook.items),
        version: String(codebook.version),
      }),
      topics: topics.map((topic) => topic.title[locale]),
      waves: waves.map(waveEntry).toReversed(),
      questionnaire: questionnaireFiles(manifest, id),
    };
  });

/** The questionnaire for everybody to ask with; those of other bodies stand with their results. Empty where the release has none. */
export const referenceQuestionnaires = (
  surveys: Surveys,
  readCodebook: (survey: string) => Codebook,
  manifest: ReleaseManifest,
): readonly Pick<SurveyEntry, 'id' | 'title' | 'questionnaire'>[] =>
  surveyEntries(
    surveys.filter(({ id }) => id === referenceSurvey),
    readCodebook,
    manifest,
  )
    .filter(({ questionnaire }) => questionnaire.length > 0)
    .map(({ id, title, questionnaire }) => ({ id, title, questionnaire }));

type Wave = Surveys[number]['waves'][number];

const waveEntry = (wave: Wave): WaveEntry => ({
  wave: wave.wave,
  synthetic: wave.synthetic,
  ...waveWords(wave),
});

/** Everything made of a codebook to ask with, by the names that a release gives it, and the codebook itself. */
const questionnaire = (survey: string): readonly (readonly [path: string, title: () => string])[] => [
  [releasePaths.questionnaire(survey, 'form.html'), m.form_html],
  [releasePaths.questionnaire(survey, 'limesurvey.txt'), m.form_limesurvey],
  [releasePaths.questionnaire(survey, 'template.xlsx'), m.form_xlsx],
  [releasePaths.questionnaire(survey, 'template.csv'), m.form_csv],
  [releasePaths.questionnaire(survey, 'template.excel.csv'), m.form_csv_excel],
  [releasePaths.questionnaire(survey, 'variables.csv'), m.form_variables],
  [releasePaths.questionnaire(survey, 'variables.excel.csv'), m.form_variables_excel],
  [releasePaths.codebook(survey), m.form_codebook],
];

/** As far as the release has them. */
const questionnaireFiles = (manifest: ReleaseManifest, survey: string): readonly FileLink[] =>
  questionnaire(survey).flatMap(([path, title]) => {
    const file = manifest.files.find((one) => one.path === path);
    if (file === undefined) return [];
    return {
      href: releaseAddress(manifest.id, path),
      title: title(),
      fileName: path.slice(path.lastIndexOf('/') + 1),
      size: formatBytes(file.bytes),
    };
  });
