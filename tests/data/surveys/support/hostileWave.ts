import type { FrameCell, Respondent } from '@kluftatlas/data/domain/survey.ts';
import type { WaveInput } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { madeUpWave } from './madeUpWave.ts';
import { smallCodebook, smallFrame, waveInput } from './smallSurvey.ts';

/** Numbers from 0 to below 1 that a seed gives (a linear congruential generator is random enough for tests). */
function numbers(seed: number): () => number {
  let state = Math.imul(seed, 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const oneOf = <Value>(values: readonly Value[], next: () => number): Value =>
  values[Math.floor(next() * values.length)] as Value;

/** What all of a wave, or a part of it, does. */
const habits = [
  'asUsual',
  'everybodyAnswers',
  'allLargeOnesAnswer',
  'allSayTheSame',
  'membersOfOneAmt',
  'asUsual',
  'asUsual',
] as const;

/** A wave over a frame with tiny cells, in which states keep silent and few or all answer; the same for the same seed. */
export function hostileWave(seed: number): WaveInput {
  const next = numbers(seed);
  const frame = smallFrame.map((cell): FrameCell => ({
    ...cell,
    count:
      next() < 0.25 ? 1 + Math.floor(next() * 8) : Math.max(1, Math.round(cell.count * (0.2 + 1.5 * next()))),
  }));
  const habit = oneOf(habits, next);
  const silent = oneOf(['01', '02', '03', '04', '', ''], next);
  const rate = next() * 0.8;
  const respondents = madeUpWave(smallCodebook, frame, {
    seed: seed + 1000,
    leavingOut: oneOf([0, 0.05, 0.3, 0.7], next),
    answering: ({ kind, state, sizeClass }) => {
      if (state === silent) return 0;
      if (habit === 'everybodyAnswers') return 1;
      if (habit === 'allLargeOnesAnswer' && sizeClass.standard > 4) return 1;
      return rate * (kind === 'member' ? 0.3 * next() : next());
    },
  });
  return waveInput(smallCodebook, frame, respondents.map(changed[habit]));
}

const asTheyAre = (respondent: Respondent): Respondent => respondent;
const changed: Readonly<Record<(typeof habits)[number], typeof asTheyAre>> = {
  asUsual: asTheyAre,
  everybodyAnswers: asTheyAre,
  allLargeOnesAnswer: asTheyAre,
  allSayTheSame: (respondent) => ({
    ...respondent,
    answers: { ...respondent.answers, dms: 'r3', choice_a: 'am', choice_b: 'am', trust: '1' },
  }),
  membersOfOneAmt: (respondent) => ({
    ...respondent,
    administration: respondent.cells.administration === null ? 'one Amt' : respondent.administration,
  }),
};
