import type { Bilingual } from '../domain/source.ts';
import type { MeasureDefinition } from './definition.ts';
import { lettersOfSurveys } from './definitionLettersOfSurveys.ts';
import { definitionSymbols, type DefinitionSymbol } from './definitionSymbols.ts';

const letter = (symbol: string, de: string, en: string): DefinitionSymbol => ({
  symbol,
  meaning: { de, en },
});

const logarithm = letter('ln', 'natürlicher Logarithmus', 'natural logarithm');
const deviation = letter('s', 'Standardabweichung', 'standard deviation');
const slope = letter('SII', 'Steigungsindex', 'slope index');
const index = letter('C', 'Konzentrationsindex', 'concentration index');
const between = letter('SSB', 'Quadratsumme zwischen den Klassen', 'sum of squares between classes');
const within = letter('SSW', 'Quadratsumme innerhalb der Klassen', 'sum of squares within classes');
const total = letter('SST', 'gesamte Quadratsumme', 'total sum of squares');
const largest = letter('K', 'die größte Klasse; 1 ist die kleinste', 'the largest class; 1 is the smallest');
const one = letter('i', 'eine Gemeinde', 'a municipality');
const every = letter(
  'j',
  'jede Gemeinde, die gezählt wird; j < i sind die kleineren',
  'each municipality that counts; j < i are the smaller ones',
);
const other = letter('j', 'eine zweite Gemeinde', 'a second municipality');

/** Letters with a meaning of their own in one formula, by the id of its definition. */
const letters: Readonly<Record<string, readonly DefinitionSymbol[]>> = {
  ...lettersOfSurveys,
  quantiles: [
    letter('Q', 'Quantil', 'quantile'),
    letter('p', 'Anteil, zum Beispiel ein Viertel', 'share, a quarter for example'),
    letter('x', 'Werte der Gemeinden, der Größe nach geordnet', 'values of the municipalities, in order'),
    letter('h', 'Stelle in dieser Ordnung', 'position in this order'),
    letter('j', 'die ganze Zahl, die h erreicht', 'the whole number that h reaches'),
  ],
  sharesAtEnds: [
    letter('min', 'am unteren Ende', 'at the lower end'),
    letter('max', 'am oberen Ende', 'at the upper end'),
  ],
  standardDeviation: [deviation],
  gap: [letter('g', 'Abstand', 'gap'), largest],
  ratio: [letter('v', 'Verhältnis', 'ratio'), largest],
  rank: [one, every],
  slopeIndex: [slope],
  relativeIndex: [letter('RII', 'relativer Index', 'relative index'), slope],
  concentration: [index],
  concentrationCurve: [
    letter('p', 'Anteil an den Einwohnern', 'share of the inhabitants'),
    letter('L', 'Anteil am Ganzen', 'share of the whole'),
    one,
    every,
  ],
  erreygers: [letter('E', 'Index nach Erreygers', 'Erreygers index'), index],
  variation: [letter('CV', 'Variationskoeffizient', 'coefficient of variation'), deviation],
  gini: [letter('G', 'Gini-Koeffizient', 'Gini coefficient'), one, other],
  etaSquared: [
    letter('η', 'Eta-Quadrat: Anteil zwischen den Klassen', 'eta squared: share between classes'),
    between,
    total,
    within,
  ],
  omegaSquared: [
    letter('ω', 'Omega-Quadrat: dasselbe ohne Zufall', 'omega squared: the same, less chance'),
    between,
    total,
    within,
    letter('MSW', 'mittlere Quadratsumme innerhalb der Klassen', 'mean square within classes'),
  ],
  theil: [letter('T', 'Theil-Index', 'Theil’s index'), logarithm],
  sigmaConvergence: [letter('Δ', 'Änderung', 'change')],
  betaConvergence: [
    letter('a', 'fester Teil der Geraden', 'fixed part of the line'),
    letter('β', 'Änderung je Punkt Ausgangswert', 'change per point of starting value'),
    letter('γ', 'Änderung je Einheit von ln P', 'change per unit of ln P'),
    letter('e', 'Rest, den die Gerade nicht erklärt', 'rest that the line does not explain'),
    letter('SE', 'Standardfehler', 'standard error'),
    letter('b', 'Gewicht einer Gemeinde im Ergebnis', 'weight of a municipality in the result'),
    letter('h', 'Hebel: wie stark sie die Gerade zu sich zieht', 'leverage: how much it pulls the line'),
    one,
    logarithm,
  ],
  timeLag: [
    letter('S', 'Zeitabstand', 'time lag'),
    letter('s', 'Zeitpunkt der führenden Klasse', 'time of the leading class'),
    letter('τ', 'jeder Zeitpunkt bis t', 'each time up to t'),
    letter('L', 'die führende Klasse', 'the leading class'),
    letter('max', 'der späteste davon', 'the latest of them'),
  ],
  frontier: [letter('g', 'Abstand bei so vielen Mbit/s', 'gap at so many Mbit/s')],
  sensitivityRange: [
    letter('Q', 'Quantil der neu berechneten Werte', 'quantile of the values computed anew'),
    letter('B', 'Zahl der Ziehungen', 'number of draws'),
  ],
  verdict: [
    letter('c', 'Änderung der Größe', 'change of the size'),
    letter('g', 'Abstand, oder ein anderes Maß', 'gap, or another measure'),
  ],
  ceiling: [letter('max', 'am oberen Ende', 'at the upper end')],
  expectation: [
    letter('A', 'Erwartung', 'expectation'),
    letter('W', 'Gewicht einer Klasse im Land', 'weight of a class in the state'),
    letter('M', 'Mittelwert einer Klasse in Deutschland', 'mean of a class in Germany'),
  ],
  standardisedMean: [
    letter('B', 'Mittelwert mit Deutschlands Größenklassen', 'mean with Germany’s size classes'),
    letter('V', 'Gewicht einer Klasse in Deutschland', 'weight of a class in Germany'),
    letter('μ', 'Mittelwert einer Klasse im Land', 'mean of a class in the state'),
  ],
  peers: [
    letter('d', 'Entfernung zweier Gemeinden', 'distance of two municipalities'),
    letter('Δ', 'Unterschied der beiden', 'difference of the two'),
    letter('D', 'Einwohner je Quadratkilometer', 'inhabitants per square kilometre'),
    letter('s', 'Standardabweichung aller Gemeinden', 'standard deviation of all municipalities'),
    letter('u', '1 bei anderem Status, sonst 0', '1 for another status, else 0'),
    letter('v', '1 bei anderer Verwaltungsform, sonst 0', '1 for another form of administration, else 0'),
    logarithm,
  ],
};

/** What the letters of a formula mean, each once, in the order in which they stand in it; those nobody explains are left out. */
export function symbolsOf({ id, formula }: MeasureDefinition): readonly DefinitionSymbol[] {
  const known = new Map([...definitionSymbols, ...(letters[id] ?? [])].map((each) => [each.symbol, each]));
  return namesIn(formula).flatMap((name) => known.get(name) ?? []);
}

/** The letters and names of a formula, each once. */
export const namesIn = ({ de }: Bilingual): readonly string[] => [
  ...new Set([...de.matchAll(/<mi[^>]*>([^<]+)<\/mi>/g)].flatMap(([, name]) => name ?? [])),
];
