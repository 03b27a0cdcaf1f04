import { readFileSync } from 'node:fs';
import type { Respondent } from '@kluftatlas/data/domain/survey.ts';
import { primaryPatterns } from '@kluftatlas/data/surveys/disclosure/patterns.ts';
import { readFrameTable } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { waveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { weighedWave } from '@kluftatlas/data/surveys/results/weighedWave.ts';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';
import { describe, expect, it } from 'vitest';
import { attack, type Worked } from './support/attack.ts';
import { worldOf } from './support/blocks.ts';
import { madeUpWave } from './support/madeUpWave.ts';
import { unprotected } from './support/worlds.ts';
import { smallCodebook, smallFrame, waveInput } from './support/smallSurvey.ts';

/** Too much is known of a number when fewer than four values in a row (or not all of a tiny frame) are left. */
const isGivenAway = ({ low, high, possible }: Worked): boolean => high - low < Math.min(3, possible) - 1e-6;

const waveOf = (seed: number, rate: number, leavingOut = 0.05): readonly Respondent[] =>
  madeUpWave(smallCodebook, smallFrame, {
    seed,
    leavingOut,
    answering: ({ kind, sizeClass }) => rate * (kind === 'member' ? 0.05 : 0.15 + 0.05 * sizeClass.standard),
  });

describe.each([
  { seed: 1, rate: 1 },
  { seed: 3, rate: 0.5 },
  { seed: 4, rate: 2.5 },
])('a wave of seed $seed in which $rate times as many answer', ({ seed, rate }) => {
  const input = waveInput(smallCodebook, smallFrame, waveOf(seed, rate));

  it('keeps every suppressed number uncertain by at least 3', () => {
    const { wave, items } = waveFiles(input);
    const worked = [...attack(input, wave, items)];
    expect(worked.length).toBeGreaterThan(20);
    expect(worked.filter(isGivenAway)).toEqual([]);
    const shown = items.flatMap(({ results }) => results).filter(({ status }) => status === 'shown');
    expect(shown.length).toBeGreaterThan(25);
  });

  it('gives numbers away once the next smallest groups are shown', () => {
    const { wave, items } = waveFiles(input, weighedWave(input, primaryPatterns));
    expect(attack(input, wave, items).some(isGivenAway)).toBe(true);
  });
});

describe.each([
  { seed: 3, rate: 1 },
  { seed: 5, rate: 0.6 },
  { seed: 7, rate: 3 },
])('the reference questionnaire, seed $seed, answered by $rate times as many', ({ seed, rate }) => {
  const [codebook = smallCodebook] = codebooks;
  const cells = readFrameTable(readFileSync(repositoryPath('data/reference/surveyFrame.csv')));
  const respondents = madeUpWave(codebook, cells, {
    seed,
    leavingOut: 0.04,
    answering: ({ kind, sizeClass }) => rate * (kind === 'member' ? 0.005 : 0.03 + 0.05 * sizeClass.standard),
  });
  const input = waveInput(codebook, cells, respondents);
  const { wave, items } = waveFiles(input);

  it('keeps its questions, and most groups of the ladder', () => {
    expect(items.length).toBeGreaterThan(20);
    const results = items.filter(({ item }) => item === 'dms').flatMap((item) => item.results);
    expect(results.length).toBe(56);
    expect(results.filter(({ status }) => status === 'shown').length).toBeGreaterThan(20);
  });

  it('gives no number away, over all groups, questions and both units at once', () => {
    const { numbers, left } = unprotected(input, wave, items, worldOf(input));
    expect(numbers).toBeGreaterThan(400);
    expect(left).toEqual([]);
  });

  it('leaves numbers that cannot be otherwise once the next smallest groups are shown', () => {
    const files = waveFiles(input, weighedWave(input, primaryPatterns));
    const some = files.items.slice(0, 6);
    expect(unprotected(input, files.wave, some, worldOf(input)).left.length).toBeGreaterThan(0);
  });
});
