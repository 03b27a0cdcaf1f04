import { isoDate, type Ags } from '@kluftatlas/data/domain/ids.ts';
import { describe, expect, it } from 'vitest';
import { placeSearch, spellings } from '../../../web/src/lib/map/placeSearch.ts';
import { areasOf } from './areas.ts';

const { municipalities } = areasOf([
  { ags: '03154013', name: 'Königslutter am Elm, Stadt', population: 15_800 },
  { ags: '05315000', name: 'Köln, Stadt', population: 1_073_000 },
  { ags: '05754012', name: 'Halle (Westf.), Stadt', population: 21_600 },
  { ags: '07316000', name: 'Neustadt an der Weinstraße, kreisfreie Stadt', population: 53_000 },
  { ags: '09577177', name: 'Weißenburg i.Bay., GKSt', population: 18_600 },
  { ags: '13076105', name: 'Neustadt-Glewe, Stadt', population: 7_000 },
  { ags: '14625550', name: 'Schönteichen', population: null },
  { ags: '15002000', name: 'Halle (Saale), Stadt', population: 238_000 },
]);
const became = (ags: string, name: string, ...to: readonly string[]) => ({
  ags,
  name,
  date: isoDate('2019-12-31'),
  to: to.map((key) => ({ ags: key as Ags, weight: 1 / to.length })),
});
const search = placeSearch(municipalities, {
  municipalities: [
    became('14625549', 'Schwepnitz-Dorf', '14625550'),
    became('03152019', 'Rittmarshausen', '03154013', '05315000'),
    became('15202090', 'Halle (Saale), Stadt', '15002000'),
  ] as never,
});
const found = (query: string) => search(query, 10).map(({ position }) => municipalities.name[position]);

describe('finding a municipality by name', () => {
  it.each(['Köln', 'köln', 'Koeln', 'Koln', 'KÖLN', 'Ko\u0308ln', 'Köl'])('finds Köln as %s', (typed) => {
    expect(found(typed)[0]).toBe('Köln, Stadt');
  });

  it.each(['Weißenburg', 'Weissenburg', 'weissenb'])('finds the sharp s as %s', (typed) => {
    expect(found(typed)[0]).toBe('Weißenburg i.Bay., GKSt');
  });

  it('lists namesakes, the larger one first', () => {
    expect(found('halle')).toEqual(['Halle (Saale), Stadt', 'Halle (Westf.), Stadt']);
    expect(found('neustadt')).toHaveLength(2);
  });

  it('leads a former municipality to what it became, by name and by key', () => {
    const position = municipalities.name.indexOf('Schönteichen');
    expect(search('Schwepnitz', 10)).toEqual([{ position, former: 'Schwepnitz-Dorf' }]);
    expect(search('14625549', 10)).toEqual([{ position, former: 'Schwepnitz-Dorf' }]);
    expect(found('Rittmarshausen').toSorted()).toEqual(['Köln, Stadt', 'Königslutter am Elm, Stadt']);
  });

  it('lists a municipality with a new key once, under its own name', () => {
    expect(search('halle saale', 10)).toEqual([
      { position: municipalities.name.indexOf('Halle (Saale), Stadt'), former: null },
    ]);
  });

  it('narrows with every further word', () => {
    expect(found('neustadt wein')).toEqual(['Neustadt an der Weinstraße, kreisfreie Stadt']);
  });

  it('forgives a slip of the key', () => {
    expect(found('Königslutte am Elm')[0]).toBe('Königslutter am Elm, Stadt');
    expect(found('Schönteischen')).toEqual(['Schönteichen']);
  });

  it('finds an AGS, keeps to the limit, and finds nothing for nothing', () => {
    expect(found('15002000')).toEqual(['Halle (Saale), Stadt']);
    expect(search('stadt', 3)).toHaveLength(3);
    expect(found('  ')).toEqual([]);
    expect(found('Xyzzy')).toEqual([]);
  });

  it('spells a word in the ways in which it is typed', () => {
    expect(spellings('Größe')).toEqual(['grosse', 'groesse']);
    expect(spellings('Ulm')).toEqual(['ulm']);
  });
});
