import { readFileSync } from 'node:fs';
import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { GroupResult } from '@kluftatlas/data/domain/surveyResults.ts';
import { readFrameTable } from '@kluftatlas/data/surveys/frame/frameTable.ts';
import { codebooks } from '@kluftatlas/data/surveys/index.ts';
import { waveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { repositoryPath } from '@kluftatlas/infra/paths.ts';
import { describe, expect, it } from 'vitest';
import { worldOf } from './support/blocks.ts';
import { madeUpWave } from './support/madeUpWave.ts';
import { smallCodebook, waveInput } from './support/smallSurvey.ts';
import { unprotected } from './support/worlds.ts';

const [codebook = smallCodebook] = codebooks;
const frame = readFrameTable(readFileSync(repositoryPath('data/reference/surveyFrame.csv')));

/** A wave in which this share of the administrations answers, few of their members for themselves. */
function waveOf(share: number, seed: number, state?: StateKey) {
  const cells = frame.filter((cell) => state === undefined || cell.state === state);
  const asked = state === undefined ? codebook : { ...codebook, states: [state] };
  const respondents = madeUpWave(asked, cells, {
    seed,
    leavingOut: 0.04,
    answering: ({ kind }) => (kind === 'member' ? 0.02 : 1) * share,
  });
  const input = waveInput(asked, cells, respondents);
  return { input, ...waveFiles(input) };
}

type Is = (group: GroupResult['group']) => boolean;
const isState: Is = ({ kind }) => kind === 'state';
const isClass =
  (scheme: 'standard' | 'twenty'): Is =>
  (group) =>
    group.kind === 'class' && group.scheme === scheme;

/** Of all questions to administrations, the part of such groups that is shown. */
function shownOf({ items }: ReturnType<typeof waveOf>, is: Is): number {
  const results = items
    .filter(({ unit }) => unit === 'administration')
    .flatMap((item) => item.results)
    .filter(({ group }) => is(group));
  return results.filter(({ status }) => status === 'shown').length / results.length;
}
const answeredIn = ({ wave }: ReturnType<typeof waveOf>): number => wave.units.administration?.answered ?? 0;

// What the guide to a survey of one's own says.
describe.each([11, 12, 13])('answers that are needed, in made-up waves of seed %i', (seed) => {
  it.each(['03', '06'] as StateKey[])('are about 100 in state %s to tell small from large', (state) => {
    const hundred = waveOf(0.24, seed, state);
    expect(answeredIn(hundred)).toBeGreaterThan(80);
    expect(answeredIn(hundred)).toBeLessThan(130);
    expect(shownOf(hundred, isClass('twenty'))).toBeGreaterThan(0.9);
  });

  it.each(['03', '06'] as StateKey[])(
    'are more than 250 in state %s for most of the eight classes',
    (state) => {
      const many = waveOf(0.62, seed, state);
      expect(answeredIn(many)).toBeGreaterThan(220);
      expect(answeredIn(many)).toBeLessThan(290);
      expect(shownOf(many, isClass('standard'))).toBeLessThan(0.5);
      expect(shownOf(many, isClass('twenty'))).toBeGreaterThan(0.9);
    },
  );

  it('are about 500 in all of Germany for most classes and states', () => {
    const wave = waveOf(0.1, seed);
    expect(answeredIn(wave)).toBeGreaterThan(440);
    expect(answeredIn(wave)).toBeLessThan(560);
    expect(shownOf(wave, isClass('standard'))).toBeGreaterThan(0.5);
    expect(shownOf(wave, isState)).toBeGreaterThan(0.5);
  });
});

// Saying that classes of so few towns were weighted by themselves would tell how many answered: it once withheld everything.
describe.each([
  { state: '01' as StateKey, share: 0.8, seed: 1 },
  { state: '03' as StateKey, share: 0.8, seed: 3 },
  { state: '06' as StateKey, share: 0.8, seed: 7 },
  { state: '07' as StateKey, share: 0.6, seed: 9 },
])('where $share of state $state answered', ({ state, share, seed }) => {
  const found = waveOf(share, seed, state);

  it('is shown what can be shown', () => {
    expect(found.items.length).toBeGreaterThan(20);
    expect(shownOf(found, isClass('twenty'))).toBeGreaterThan(0.9);
  });

  it('no number is given away', () => {
    const { numbers, left } = unprotected(found.input, found.wave, found.items, worldOf(found.input));
    expect(numbers).toBeGreaterThan(100);
    expect(left).toEqual([]);
  });
});

// Which classes were weighted together once depended on how many answered, and naming them narrowed hidden numbers to three values.
describe.each([
  { state: '01' as StateKey, share: 0.1, seed: 3 },
  { state: '01' as StateKey, share: 0.15, seed: 5 },
])('where only $share of state $state answered', ({ state, share, seed }) => {
  const { input, wave, items } = waveOf(share, seed, state);

  it('no number is given away', () => {
    const { numbers, left } = unprotected(input, wave, items, worldOf(input));
    expect(numbers).toBeGreaterThan(100);
    expect(left).toEqual([]);
  });
});
