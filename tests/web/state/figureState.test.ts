import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allFigures,
  confidences,
  readFigureState,
  writeFigureState,
  type FigureChoices,
} from '../../../web/src/lib/state/figureState.ts';

const named = (...ids: readonly string[]) => ids.map((id) => ({ id }));
const choices: FigureChoices = {
  topics: named('ki', 'ozg'),
  years: named('2024', 'ohne'),
  sources: named('ZR2023', 'OD2022'),
  respondents: named('municipalities', 'persons'),
};
const read = (query: string) => readFigureState(new URLSearchParams(query), choices);
const oneOf = (of: readonly { readonly id: string }[]) => fc.constantFrom(null, ...of.map(({ id }) => id));

describe('the address of the published figures', () => {
  it('reopens every choice, without a complaint', () => {
    const anyState = fc.record({
      topic: oneOf(choices.topics),
      year: oneOf(choices.years),
      source: oneOf(choices.sources),
      respondents: oneOf(choices.respondents),
      confidence: fc.constantFrom(...confidences),
    });
    fc.assert(
      fc.property(anyState, (state) => {
        expect(read(writeFigureState(state))).toEqual({ state, rejected: [] });
      }),
    );
  });

  it('is empty for everything', () => {
    expect(writeFigureState(allFigures)).toBe('');
  });

  it('names what it cannot use, and shows everything instead', () => {
    expect(read('?thema=wetter&sicherheit=z')).toEqual({
      state: allFigures,
      rejected: [
        { key: 'thema', text: 'wetter' },
        { key: 'sicherheit', text: 'z' },
      ],
    });
  });
});
