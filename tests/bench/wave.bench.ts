import { readFileSync } from 'node:fs';
import { primaryPatterns } from '@kluftatlas/data/surveys/disclosure/patterns.ts';
import { readFrameTable } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { waveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { weighedWave } from '@kluftatlas/data/surveys/results/weighedWave.ts';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';
import { madeUpWave } from '../data/surveys/support/madeUpWave.ts';
import { smallCodebook, waveInput } from '../data/surveys/support/smallSurvey.ts';
import { medianSeconds } from './yardstick.ts';

/** A made-up wave of the reference questionnaire over all administrations: weighed with and without complementary suppression. */
export async function runWaveBench(unit: number): Promise<void> {
  const [codebook = smallCodebook] = codebooks;
  const cells = readFrameTable(readFileSync(repositoryPath('data/reference/surveyFrame.csv')));
  const respondents = madeUpWave(codebook, cells, {
    seed: 3,
    leavingOut: 0.04,
    answering: ({ kind, sizeClass }) => (kind === 'member' ? 0.005 : 0.03 + 0.05 * sizeClass.standard),
  });
  const input = waveInput(codebook, cells, respondents);
  const whole = await medianSeconds(() => waveFiles(input), 3);
  const bare = await medianSeconds(() => waveFiles(input, weighedWave(input, primaryPatterns)), 3);
  const times = (seconds: number) => `${(seconds / unit).toFixed(1)} ×`;
  console.log(
    `results of a wave, ${respondents.length} answers: ${times(whole)} (${whole.toFixed(1)} s), ${times(bare)} without complementary suppression`,
  );
}
