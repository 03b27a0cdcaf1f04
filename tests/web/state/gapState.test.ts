import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gapChoicesOf,
  pairs,
  readGapState,
  writeGapState,
  type GapChoices,
  type GapState,
} from '../../../web/src/lib/state/gapState.ts';

const choices: GapChoices = {
  indicators: [
    {
      id: 'broadband-1000',
      periods: [{ period: '2019-06' }, { period: '2021-06' }],
      schemes: ['standard', 'bbsr'],
    },
    { id: 'broadband-50', periods: [{ period: '2021-06' }], schemes: ['standard', 'twenty'] },
  ],
  states: [{ key: '01' }, { key: '09' }],
};
const none: GapChoices = { indicators: [], states: [{ key: '01' }] };

const read = (query: string, of = choices) => readGapState(new URLSearchParams(query), of);

const anyState: fc.Arbitrary<GapState> = fc
  .constantFrom('broadband-1000', 'broadband-50')
  .chain((indicator) =>
    fc.record({
      indicator: fc.constant(indicator),
      period: fc.constantFrom(...gapChoicesOf(indicator, choices).periods),
      scheme: fc.constantFrom(...gapChoicesOf(indicator, choices).schemes),
      region: fc.constantFrom('DE', ...choices.states.map(({ key }) => key)),
      pair: fc.constantFrom(...pairs),
    }),
  );

describe('the address of the distance explorer', () => {
  it('reopens every state it can be in, without a complaint', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const opened = read(writeGapState(state, choices));
        expect(opened.state).toEqual(state);
        expect(opened.rejected).toEqual([]);
      }),
    );
  });

  it('starts with the first indicator, its newest period since the first, the standard classes and Germany', () => {
    expect(read('').state).toEqual({
      indicator: 'broadband-1000',
      period: '2021-06',
      scheme: 'standard',
      region: 'DE',
      pair: 'first',
    });
    expect(writeGapState(read('').state, choices)).toBe('');
  });

  it('has no indicator where the release has none, and says that the asked one is missing', () => {
    const opened = read('?kennzahl=broadband-50', none);
    expect(opened.state).toMatchObject({ indicator: null, period: null });
    expect(opened.rejected).toEqual([{ key: 'kennzahl', text: 'broadband-50' }]);
  });

  it.each([
    ['kennzahl', 'dms'],
    ['zeit', '2018-12'],
    ['einteilung', 'twenty'],
    ['land', 'de'],
    ['vergleich', '2019-06'],
  ])('falls back from an unusable %s (%s) and says which', (key, text) => {
    const opened = read(`?${key}=${text}`);
    expect(opened.state).toEqual(read('').state);
    expect(opened.rejected).toEqual([{ key, text }]);
  });
});
