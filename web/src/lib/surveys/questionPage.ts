import { error } from '@sveltejs/kit';
import {
  readManifest,
  readSurveyItem,
  readSurveys,
  readSurveyWave,
  readWaveCodebook,
} from '#lib/data/release.ts';
import { questionView, type AskedWave } from './questionView.ts';

/** Every question of every wave that has results. */
export const questions = () =>
  readSurveys().surveys.flatMap(({ id, waves }) =>
    waves.flatMap(({ wave, synthetic }) =>
      readSurveyWave(id, wave).items.map((item) => ({ survey: id, wave, item, synthetic })),
    ),
  );

const readWave = (survey: string, wave: string): AskedWave => ({
  codebook: readWaveCodebook(survey, wave),
  wave: readSurveyWave(survey, wave),
});

/** One question of a wave. */
export function questionPage(survey: string, wave: string, code: string) {
  const waves = readSurveys().surveys.find(({ id }) => id === survey)?.waves ?? [];
  if (!waves.some((one) => one.wave === wave)) error(404);
  const asked = readWave(survey, wave);
  const item = asked.codebook.items.find((one) => one.code === code);
  if (item === undefined || !asked.wave.items.includes(code)) error(404);
  const others = waves.filter((one) => one.wave !== wave).map((one) => readWave(survey, one.wave));
  const manifest = readManifest();
  return {
    release: manifest.id,
    view: questionView(manifest, asked, item, readSurveyItem(survey, wave, code), others),
  };
}
