import type { Bilingual } from '../domain/source.ts';

/** A letter or name in a formula. */
export interface DefinitionSymbol {
  readonly symbol: string;
  readonly meaning: Bilingual;
}

/** The letters that mean the same in all formulas; those of one alone are in `definitionLetters.ts`. */
export const definitionSymbols: readonly DefinitionSymbol[] = [
  { symbol: 'x', meaning: { de: 'Wert einer Gemeinde', en: 'value of a municipality' } },
  {
    symbol: 'w',
    meaning: {
      de: 'Gewicht einer Gemeinde: ihre Einwohner, oder 1, wenn jede gleich zählt',
      en: 'weight of a municipality: its inhabitants, or 1 where all count the same',
    },
  },
  { symbol: 'W', meaning: { de: 'Summe der Gewichte', en: 'sum of the weights' } },
  {
    symbol: 'n',
    meaning: { de: 'Zahl der Gemeinden mit Wert', en: 'number of municipalities with a value' },
  },
  { symbol: 'N', meaning: { de: 'Zahl aller Gemeinden', en: 'number of all municipalities' } },
  {
    symbol: 'μ',
    meaning: { de: 'Mittelwert mit denselben Gewichten', en: 'mean under the same weights' },
  },
  {
    symbol: 'r',
    meaning: { de: 'Rang in der Reihenfolge der Größe, 0 bis 1', en: 'rank in the order of size, 0 to 1' },
  },
  { symbol: 'k', meaning: { de: 'eine Größenklasse', en: 'a size class' } },
  {
    symbol: 'K',
    meaning: { de: 'Zahl der Größenklassen mit Wert', en: 'number of size classes with a value' },
  },
  { symbol: 'P', meaning: { de: 'Einwohner einer Gemeinde', en: 'inhabitants of a municipality' } },
  { symbol: 'm', meaning: { de: 'eines der Maße', en: 'one of the measures' } },
  { symbol: 't', meaning: { de: 'Zeitpunkt', en: 'point in time' } },
];
