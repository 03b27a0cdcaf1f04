import { error } from '@sveltejs/kit';
import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import {
  readManifest,
  readSurveyItem,
  readSurveys,
  readSurveyWave,
  readWaveCodebook,
} from '#lib/data/release.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import type { Page } from '#lib/i18n/pagePath.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { changesView } from './changesView.ts';
import { itemPage } from './itemFrame.ts';
import { itemView } from './itemView.ts';
import { statesView } from './statesView.ts';
import { resultsTable, surveySource } from './waveView.ts';
import { waveWords } from './waveWords.ts';

/** Every question of every wave that has results. */
export const questions = () =>
  readSurveys().surveys.flatMap(({ id, waves }) =>
    waves.flatMap(({ wave, synthetic }) =>
      readSurveyWave(id, wave).items.map((item) => ({ survey: id, wave, item, synthetic })),
    ),
  );

/** All that is known of one question of a wave, with the way to its neighbours and to other waves. */
export function questionPage(survey: string, wave: string, code: string) {
  const manifest = readManifest();
  const asked = questions().filter((one) => one.survey === survey);
  if (!asked.some((one) => one.wave === wave && one.item === code)) error(404);
  const waveFile = readSurveyWave(survey, wave);
  const codebook = readWaveCodebook(survey, wave);
  const items = codebook.items.filter((item) => waveFile.items.includes(item.code));
  const position = items.findIndex((item) => item.code === code);
  const item = items[position];
  if (item === undefined) error(404);
  const file = readSurveyItem(survey, wave, code);
  const words = waveWords(waveFile);
  const linkTo = (other: Item | undefined): QuestionLink | null =>
    other
      ? {
          page: itemPage({ survey, wave: waveFile.wave, item: other.code }),
          question: withoutBreaks(other.question[getLocale()]),
        }
      : null;
  return {
    surveyTitle: codebook.title[getLocale()],
    publisher: codebook.publisher,
    wavePage: `/umfragen/${survey}/${wave}/` satisfies Page,
    wave: words,
    release: manifest.id,
    source: surveySource(codebook, waveFile),
    csv: resultsTable(manifest, waveFile),
    item: itemView(codebook, item, file, words),
    changes: changesView(item, file, words),
    states: statesView(item, file, words),
    otherWaves: asked
      .filter((one) => one.item === code && one.wave !== wave)
      .map((one) => {
        const other = readSurveyWave(survey, one.wave);
        return {
          page: itemPage({ ...other, item: code }),
          title: waveWords(other).title,
          synthetic: one.synthetic,
        };
      }),
    before: linkTo(items[position - 1]),
    after: linkTo(items[position + 1]),
  };
}

interface QuestionLink {
  readonly page: Page;
  readonly question: string;
}

export type QuestionPage = ReturnType<typeof questionPage>;
