import type { StateKey } from '../domain/ids.ts';
import type { Bilingual } from '../domain/source.ts';

/** One of the 16 states. */
export interface State {
  readonly key: StateKey;
  readonly name: Bilingual;
  /** Second part of the ISO 3166-2 code: `BW` of `DE-BW`. */
  readonly abbreviation: string;
}

const state = (key: string, abbreviation: string, de: string, en: string = de): State => ({
  key: key as StateKey,
  name: { de, en },
  abbreviation,
});

/** In the order of their keys. */
export const states: readonly State[] = [
  state('01', 'SH', 'Schleswig-Holstein'),
  state('02', 'HH', 'Hamburg'),
  state('03', 'NI', 'Niedersachsen', 'Lower Saxony'),
  state('04', 'HB', 'Bremen'),
  state('05', 'NW', 'Nordrhein-Westfalen', 'North Rhine-Westphalia'),
  state('06', 'HE', 'Hessen', 'Hesse'),
  state('07', 'RP', 'Rheinland-Pfalz', 'Rhineland-Palatinate'),
  state('08', 'BW', 'Baden-Württemberg'),
  state('09', 'BY', 'Bayern', 'Bavaria'),
  state('10', 'SL', 'Saarland'),
  state('11', 'BE', 'Berlin'),
  state('12', 'BB', 'Brandenburg'),
  state('13', 'MV', 'Mecklenburg-Vorpommern', 'Mecklenburg-Western Pomerania'),
  state('14', 'SN', 'Sachsen', 'Saxony'),
  state('15', 'ST', 'Sachsen-Anhalt', 'Saxony-Anhalt'),
  state('16', 'TH', 'Thüringen', 'Thuringia'),
];
