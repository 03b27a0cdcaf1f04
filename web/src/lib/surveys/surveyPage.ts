import { error } from '@sveltejs/kit';
import {
  readCodebook,
  readManifest,
  readSurveyItem,
  readSurveys,
  readSurveyWave,
  readWaveCodebook,
} from '#lib/data/release.ts';
import { surveyEntries } from './surveyList.ts';
import { waveView } from './waveView.ts';

/** A survey and one of its waves; `null`: the newest one that was not made up, else the newest. */
export function surveyPage(survey: string, wave: string | null) {
  const manifest = readManifest();
  const { surveys } = readSurveys();
  const [entry] = surveyEntries(
    surveys.filter(({ id }) => id === survey),
    readCodebook,
    manifest,
  );
  if (entry === undefined) error(404);
  const shown = wave ?? (entry.waves.find(({ synthetic }) => !synthetic) ?? entry.waves[0])?.wave ?? null;
  return {
    survey: entry,
    release: manifest.id,
    view:
      shown === null
        ? null
        : waveView(manifest, {
            codebook: readWaveCodebook(survey, shown),
            wave: readSurveyWave(survey, shown),
            item: (code) => readSurveyItem(survey, shown, code),
          }),
  };
}
