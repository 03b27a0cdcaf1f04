import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { FrameCell } from '@kluftatlas/data/domain/survey.ts';
import { waveFiles } from '@kluftatlas/data/surveys/results/waveFiles.ts';
import { describe, expect, it } from 'vitest';
import { attack } from './support/attack.ts';
import { madeUpWave } from './support/madeUpWave.ts';
import { smallCodebook, smallFrame, waveInput } from './support/smallSurvey.ts';

type Groups = readonly (readonly string[])[];

/** A wave in which these states keep silent, of the others many answer and every city state does. */
function waveOf(silent: readonly string[], stateGroups: Groups, cells: readonly FrameCell[] = smallFrame) {
  const codebook = { ...smallCodebook, stateGroups: stateGroups as readonly (readonly StateKey[])[] };
  const respondents = madeUpWave(codebook, cells, {
    seed: 21,
    leavingOut: 0.05,
    answering: ({ state, kind }) =>
      silent.includes(state) ? 0 : state === '02' ? 1 : kind === 'member' ? 0.1 : 0.4,
  });
  const input = waveInput(codebook, cells, respondents);
  const { wave, items } = waveFiles(input);
  const report = wave.units.administration;
  return {
    answeredIn: (state: string) =>
      report?.coverage.find(({ group }) => group.kind === 'state' && group.state === state)?.answered,
    unrepresented: report?.weights.uncovered.map(({ group }) => 'state' in group && group.state),
    rangeOf: (state: string) => {
      const what = `administration ${JSON.stringify({ kind: 'state', state })}`;
      const worked = attack(input, wave, items).find((one) => one.what === what);
      return worked && [worked.low, worked.high];
    },
  };
}

// In the small frame, state 02 is one city.
describe('a state from which nobody answered', () => {
  it('is named where its group has no state of fewer than 5 units', () => {
    const { answeredIn, unrepresented } = waveOf(
      ['04'],
      [
        ['01', '02'],
        ['03', '04'],
      ],
    );
    expect(answeredIn('04')).toBe(0);
    expect(unrepresented).toEqual([]);
  });

  it('is not named beside a city: else that city would be known to have answered', () => {
    const { answeredIn, unrepresented, rangeOf } = waveOf(
      ['01'],
      [
        ['01', '02'],
        ['03', '04'],
      ],
    );
    expect(answeredIn('01')).toBeNull();
    expect(unrepresented).toEqual([]);
    expect(rangeOf('02')).toEqual([0, 1]);
  });

  it('is named with its whole group', () => {
    const { answeredIn, unrepresented } = waveOf(
      ['01', '02'],
      [
        ['01', '02'],
        ['03', '04'],
      ],
    );
    expect([answeredIn('01'), answeredIn('02')]).toEqual([0, 0]);
    expect(unrepresented).toEqual(['01', '02']);
  });
});

describe('a city that is a group of its own', () => {
  it.each([
    { silent: [], answers: 'answers' },
    { silent: ['02'], answers: 'does not answer' },
  ])('is known neither to answer nor not to, when it $answers', ({ silent }) => {
    const { answeredIn, unrepresented, rangeOf } = waveOf(silent, [['01'], ['02'], ['03', '04']]);
    expect(answeredIn('02')).toBeNull();
    expect(unrepresented).toEqual([]);
    expect(rangeOf('02')).toEqual([0, 1]);
  });
});
