import type { DefinitionSymbol } from './definitionSymbols.ts';

const letter = (symbol: string, de: string, en: string): DefinitionSymbol => ({
  symbol,
  meaning: { de, en },
});

const weight = letter('w', 'Gewicht einer Antwort', 'weight of an answer');
const answers = letter('n', 'Zahl der gültigen Antworten', 'number of valid answers');
const effective = letter('eff', 'wirksam', 'effective');
const frame = letter('N', 'Zahl aller, die antworten könnten', 'number of all who could answer');
const share = letter('p', 'Anteil', 'share');
const left = letter(
  'f',
  'was noch offen ist: 0 heißt, alle haben geantwortet',
  'what is still open: 0 means all have answered',
);
const z = letter('z', '1,96', '1.96');
const logarithm = letter('ln', 'natürlicher Logarithmus', 'natural logarithm');
const group = letter('k', 'eine Gruppe', 'a group');

/** Letters of the measures of surveys, by the id of the definition. */
export const lettersOfSurveys: Readonly<Record<string, readonly DefinitionSymbol[]>> = {
  raking: [
    weight,
    letter('f', 'Faktor einer Größenklasse', 'factor of a size class'),
    letter('i', 'eine Größenklasse', 'a size class'),
    letter('g', 'Faktor eines Landes', 'factor of a state'),
    letter('j', 'ein Land', 'a state'),
    letter('N', 'ihre Zahl im amtlichen Verzeichnis', 'their number in the official register'),
    letter('Q', 'mittleres Gewicht (Median)', 'middle weight (median)'),
  ],
  designEffect: [letter('D', 'Design-Effekt', 'design effect'), answers, weight, effective],
  shareInterval: [
    answers,
    effective,
    left,
    frame,
    share,
    z,
    letter('u', 'obere Grenze bei einem Anteil von 0', 'upper bound for a share of 0'),
    logarithm,
  ],
  waveDifference: [
    letter('d', 'Änderung', 'change'),
    share,
    letter('l', 'unteres Ende seines Bereichs', 'lower end of its interval'),
    letter('u', 'oberes Ende seines Bereichs', 'upper end of its interval'),
  ],
  suppression: [
    answers,
    letter('max', 'größter möglicher Wert', 'largest possible value'),
    group,
    letter('min', 'kleinster möglicher Wert', 'smallest possible value'),
  ],
  medianRung: [
    letter('m', 'mittlere Stufe', 'median rung'),
    letter('min', 'die niedrigste', 'the lowest'),
    letter('k', 'eine Stufe', 'a rung'),
    letter(
      'W',
      'Gewicht bis zu dieser Stufe; ohne k: aller Antworten',
      'weight up to this rung; without k: of all answers',
    ),
  ],
  pathDiversity: [
    letter('H', 'Shannon-Index', 'Shannon index'),
    letter('i', 'ein Weg', 'a path'),
    letter('p', 'Anteil an den gewichteten Nennungen', 'share of the weighted mentions'),
    logarithm,
    letter('D', 'wirksame Zahl der Wege', 'effective number of paths'),
    letter('exp', 'e hoch', 'e to the power of'),
    letter('J', 'Gleichmäßigkeit nach Pielou', 'Pielou’s evenness'),
    letter('K', 'Zahl der Wege in der Liste', 'number of paths in the list'),
  ],
  pathInterval: [
    letter('Q', 'Quantil der neu berechneten Werte', 'quantile of the values computed anew'),
    letter('D', 'wirksame Zahl der Wege', 'effective number of paths'),
    letter('B', 'Zahl der Ziehungen', 'number of draws'),
  ],
  representation: [
    letter('R', 'Verhältnis', 'ratio'),
    letter('p', 'gewichteter Anteil derer, die es nutzen', 'weighted share of those who use it'),
    letter('k', 'eine Größenklasse', 'a size class'),
  ],
  numberSummary: [
    letter('μ', 'gewichteter Mittelwert', 'weighted mean'),
    z,
    left,
    answers,
    weight,
    letter('x', 'angegebene Zahl', 'number stated'),
    letter('W', 'Summe der Gewichte', 'sum of the weights'),
  ],
};
