import { readFileSync } from 'node:fs';
import { searchPatterns, type SuppressionPatterns } from '@kluftatlas/data/surveys/disclosure/patterns.ts';
import type { PublishedCounts } from '@kluftatlas/data/surveys/disclosure/publishedCounts.ts';
import { readFrameTable } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { waveFiles, type WaveInput } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { weighedWave } from '@kluftatlas/data/surveys/results/weighedWave.ts';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';
import { describe, expect, it } from 'vitest';
import { attack, type Worked } from './support/attack.ts';
import { attackAtOnce } from './support/attackAtOnce.ts';
import { hostileWave } from './support/hostileWave.ts';
import { madeUpWave } from './support/madeUpWave.ts';
import { smallCodebook, waveInput } from './support/smallSurvey.ts';

const frame = readFrameTable(readFileSync(repositoryPath('data/reference/surveyFrame.csv')));
const isGivenAway = ({ low, high, possible }: Worked): boolean => high - low < Math.min(3, possible) - 1e-5;

/** As it would be if only one question was looked at at a time. */
const withoutOthers = (counts: PublishedCounts): SuppressionPatterns =>
  searchPatterns(counts, { common: new Set(), ofQuestions: [] });

function waveOfStates(states: readonly string[], rate: number, seed: number): WaveInput {
  const [reference = smallCodebook] = codebooks;
  const cells = frame.filter(({ state }) => states.includes(state));
  const codebook = { ...reference, states: cells.map(({ state }) => state) };
  const respondents = madeUpWave(codebook, cells, {
    ...{ seed, leavingOut: 0.04 },
    answering: ({ kind }) => (kind === 'member' ? 0.02 : 1) * rate,
  });
  return waveInput(codebook, cells, respondents);
}

/** One group of all states: which of them answered is hardly told. */
const hostile = hostileWave(3067);
const all = [...new Set(hostile.cells.map(({ state }) => state))];
const ofFew: WaveInput = { ...hostile, codebook: { ...hostile.codebook, stateGroups: [all] } };

describe.each([
  { name: 'three states', input: waveOfStates(['03', '05', '06'], 0.03, 1) },
  { name: 'a question asked of few', input: ofFew },
])('a wave of $name', ({ input }) => {
  it('gives a number away only to those who look at all questions at once', () => {
    const { wave, items } = waveFiles(input, weighedWave(input, withoutOthers));
    expect(attackAtOnce(input, wave, items).filter(isGivenAway)).not.toEqual([]);
  });

  it('keeps every suppressed number uncertain by at least 3, and shows the others', () => {
    const { wave, items } = waveFiles(input);
    const worked = attackAtOnce(input, wave, items);
    expect(worked.length).toBeGreaterThan(100);
    expect(worked.filter(isGivenAway)).toEqual([]);
    const shown = items.flatMap(({ results }) => results).filter(({ status }) => status === 'shown');
    expect(shown.length).toBeGreaterThan(20);
  });
});

it('two solvers find the same ranges', () => {
  const { wave, items } = waveFiles(ofFew);
  const ranges = (worked: Iterable<Worked>) =>
    [...worked].map(({ what, low, high }) => [
      what,
      low.toFixed(4).replace('-0.0000', '0.0000'),
      high.toFixed(4).replace('-0.0000', '0.0000'),
    ]);
  expect(ranges(attackAtOnce(ofFew, wave, items))).toEqual(ranges(attack(ofFew, wave, items)));
});

it('a programme that one method of the solver loses its way in does not hide the whole wave', () => {
  const { counts, patterns } = weighedWave(hostileWave(242));
  const suppressed = patterns.common.size;
  const searched = withoutOthers(counts).common.size;
  expect(suppressed).toBe(searched);
  expect(suppressed).toBeLessThan(counts.system.groups.length);
});
