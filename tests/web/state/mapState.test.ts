import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  periodsOf,
  readMapState,
  structuralViews,
  tableSorts,
  toggleClass,
  writeMapState,
  type MapChoices,
  type MapState,
} from '../../../web/src/lib/state/mapState.ts';

const choices: MapChoices = {
  indicators: [
    { id: 'broadband-50', periods: ['2019-06', '2020-12', '2021-06'] },
    { id: 'broadband-1000', periods: ['2021-06'] },
  ],
  classes: ['0-1999', '2000-4999', '500000+'],
  states: ['01', '09', '16'],
};

const read = (query: string) => readMapState(new URLSearchParams(query), choices);

/** To ten metres. */
const kilometres = fc.integer({ min: 0, max: 999_999 }).map((hundredths) => hundredths / 100);

const anyState: fc.Arbitrary<MapState> = fc
  .constantFrom(...structuralViews, 'broadband-50', 'broadband-1000')
  .chain((view) =>
    fc.record({
      view: fc.constant(view),
      period: fc.constantFrom(...(periodsOf(view, choices).length > 0 ? periodsOf(view, choices) : [null])),
      classes: fc.subarray([...choices.classes]),
      state: fc.constantFrom(null, ...choices.states),
      ags: fc.constantFrom(null, '01001000', '09162000', '16077056'),
      focus: fc.option(
        fc.oneof(
          fc.constant('municipality' as const),
          fc.record({
            easting: kilometres,
            northing: kilometres,
            zoom: fc.integer({ min: 100, max: 6400 }).map((hundredths) => hundredths / 100),
          }),
        ),
      ),
      sort: fc.constantFrom(...tableSorts),
      page: fc.integer({ min: 1, max: 10_000 }),
    }),
  );

describe('the address of the map', () => {
  it('reopens every state it can be in, without a complaint', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const opened = read(writeMapState(state, choices));
        expect(opened.state).toEqual(state);
        expect(opened.rejected).toEqual([]);
      }),
    );
  });

  it('is empty for the default view', () => {
    expect(writeMapState(read('').state, choices)).toBe('');
  });

  it('names a chosen view in short readable words', () => {
    const { state } = read(
      '?kennzahl=broadband-50&zeit=2019-06&klasse=0-1999,2000-4999&land=09&ags=09162000',
    );
    expect(writeMapState(state, choices)).toBe(
      '?kennzahl=broadband-50&zeit=2019-06&klasse=0-1999,2000-4999&land=09&ags=09162000',
    );
  });

  it('names a chosen class once more to drop it, and keeps the order of the classes', () => {
    const chosen = toggleClass(toggleClass([], '2000-4999'), '0-1999');
    expect(writeMapState({ ...read('').state, classes: chosen }, choices)).toBe('?klasse=0-1999,2000-4999');
    expect(toggleClass(chosen, '2000-4999')).toEqual(['0-1999']);
  });

  it('keeps the plus of the open class, which an address would read as a space', () => {
    const query = writeMapState({ ...read('').state, classes: ['500000+'] }, choices);
    expect(query).toBe('?klasse=500000%2B');
    expect(read(query).state.classes).toEqual(['500000+']);
  });

  it('shows the newest period unless another one is asked for', () => {
    expect(read('?kennzahl=broadband-50').state.period).toBe('2021-06');
    expect(read('').state.period).toBeNull();
  });

  it.each([
    ['kennzahl', 'mobilfunk'],
    ['zeit', '2019-06'],
    ['klasse', '1-2'],
    ['land', '17'],
    ['ags', '9162000'],
    ['ausschnitt', '500,5800,0.5'],
    ['ausschnitt', '500,5800'],
    ['ausschnitt', '500.123,5800,2'],
    ['ausschnitt', 'kreis'],
    ['sortierung', 'groesse'],
    ['seite', '0'],
    ['seite', '1e3'],
  ])('falls back from an unusable %s (%s) and says which', (key, text) => {
    const opened = read(`?${key}=${text}`);
    expect(opened.state).toEqual(read('').state);
    expect(opened.rejected).toEqual([{ key, text }]);
  });

  it('keeps the usable part of a list of classes', () => {
    const opened = read('?klasse=0-1999,77');
    expect(opened.state.classes).toEqual(['0-1999']);
    expect(opened.rejected).toEqual([{ key: 'klasse', text: '77' }]);
  });

  it('takes any text without failing, and rejects it or reopens it', () => {
    const key = fc.constantFrom(
      'kennzahl',
      'zeit',
      'klasse',
      'land',
      'ags',
      'ausschnitt',
      'sortierung',
      'seite',
    );
    fc.assert(
      fc.property(key, fc.string(), (name, text) => {
        const { state } = readMapState(new URLSearchParams([[name, text]]), choices);
        expect(read(writeMapState(state, choices)).state).toEqual(state);
      }),
    );
  });
});
