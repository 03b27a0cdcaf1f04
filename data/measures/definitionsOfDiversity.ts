import { cited, textbook, withoutUnit, type MeasureDefinition } from './definition.ts';
import { formula, fraction, lines, row } from './mathml.ts';

/** How different municipalities are, and how much of it is size. */
export const definitionsOfDiversity: readonly MeasureDefinition[] = [
  {
    id: 'variation',
    explains: ['variation'],
    title: { de: 'Variationskoeffizient', en: 'Coefficient of variation' },
    formula: formula(row('CV =', fraction('s', 'μ')), {
      de: 'Standardabweichung geteilt durch den Mittelwert',
      en: 'Standard deviation divided by the mean',
    }),
    meaning: {
      de: 'Wie groß die Unterschiede zwischen Gemeinden sind, gemessen am Mittelwert.',
      en: 'How large the differences between municipalities are in terms of the mean.',
    },
    unit: withoutUnit,
    range: { de: '0 (alle gleich) und mehr', en: '0 (all equal) and more' },
    limits: {
      de: 'Keiner, wenn der Mittelwert 0 ist oder Werte negativ sind. Kann fallen, während die Standardabweichung steigt.',
      en: 'None where the mean is 0 or values are negative. It can fall while the standard deviation rises.',
    },
    sources: [textbook],
  },
  {
    id: 'gini',
    explains: ['gini'],
    title: { de: 'Gini-Koeffizient', en: 'Gini coefficient' },
    formula: formula(row('G =', fraction('Σ_i Σ_j w_i · w_j · | x_i − x_j |', '2 · W² · μ')), {
      de: 'Mittlerer Unterschied zweier Gemeinden, geteilt durch den doppelten Mittelwert',
      en: 'Mean difference of two municipalities, divided by twice the mean',
    }),
    meaning: {
      de: 'Wie ungleich Gemeinden ausgestattet sind, ganz gleich, welche groß und welche klein sind: 0 heißt alle gleich, nahe 1 heißt fast alles bei wenigen.',
      en: 'How unequally municipalities are equipped, no matter which are large and which small: 0 means all equal, near 1 means almost everything with a few.',
    },
    unit: withoutUnit,
    range: { de: '0 bis unter 1', en: '0 to below 1' },
    limits: {
      de: 'Sagt nicht, wer vorn liegt. Ohne Zuschlag für kleine Zahlen: Bei n Gemeinden, die gleich zählen, ist der größte mögliche Wert 1 − 1/n. Nur für Werte ab 0; keiner, wenn der Mittelwert 0 ist.',
      en: 'Does not say who is ahead. Without a factor for small numbers: with n municipalities that count the same the largest possible value is 1 − 1/n. Only for values of 0 and more; none where the mean is 0.',
    },
    sources: [cited('Lerman, Yitzhaki (1989): Improving the accuracy of estimates of Gini coefficients')],
  },
  {
    id: 'etaSquared',
    explains: ['etaSquared'],
    title: { de: 'Zwischen und innerhalb der Klassen (η²)', en: 'Between and within classes (η²)' },
    formula: formula(
      lines(
        row('η² =', fraction('SSB', 'SST')),
        'SSB = Σ_k W_k · (μ_k − μ)²,  SST = Σ w · (x − μ)² = SSB + SSW',
      ),
      {
        de: 'Eta-Quadrat gleich Quadratsumme zwischen den Klassen, geteilt durch die gesamte Quadratsumme',
        en: 'Eta squared equals the sum of squares between classes, divided by the total sum of squares',
      },
    ),
    meaning: {
      de: 'Welcher Teil aller Unterschiede zwischen Gemeinden mit der Größenklasse einhergeht. Der Rest ist Vielfalt innerhalb der Klassen: Gemeinden gleicher Größe, die dennoch verschieden sind.',
      en: 'Which part of all differences between municipalities goes along with the size class. The rest is diversity inside classes: municipalities of the same size that differ all the same.',
    },
    unit: withoutUnit,
    range: {
      de: '0 (Größe erklärt nichts) bis 1 (Größe erklärt alles)',
      en: '0 (size explains nothing) to 1 (size explains everything)',
    },
    limits: {
      de: 'Mehr und feinere Klassen ergeben nie weniger, auch durch Zufall; dagegen steht ω². Keines, wenn alle Werte gleich sind. Ein Zusammenhang ist keine Ursache.',
      en: 'More and finer classes never give less, if only by chance; ω² stands against that. None where all values are equal. An association is not a cause.',
    },
    sources: [cited('Fisher (1925): Statistical Methods for Research Workers')],
  },
  {
    id: 'omegaSquared',
    explains: ['omegaSquared'],
    title: { de: 'Zwischen und innerhalb, ohne Zufall (ω²)', en: 'Between and within, less chance (ω²)' },
    formula: formula(
      row('ω² =', fraction('SSB − (K − 1) · MSW', 'SST + MSW'), ',  MSW =', fraction('SSW', 'n − K')),
      {
        de: 'Omega-Quadrat: die Quadratsumme zwischen den Klassen, vermindert um das, was Klassen nach Zufall erwarten lassen, geteilt durch die gesamte Quadratsumme plus mittlere Quadratsumme innerhalb',
        en: 'Omega squared: the sum of squares between classes, less what random classes let expect, divided by the total sum of squares plus the mean square within',
      },
    ),
    meaning: {
      de: 'Wie η², aber ohne den Teil, den auch zufällig gezogene Klassen erklären würden.',
      en: 'As η², but without the part that classes drawn at random would explain as well.',
    },
    unit: withoutUnit,
    range: {
      de: 'Bis 1; etwas unter 0, wenn die Klassen weniger erklären als der Zufall',
      en: 'Up to 1; a little below 0 where classes explain less than chance',
    },
    limits: {
      de: 'n zählt Gemeinden, auch wenn nach Einwohnern gewichtet wird. Keines, wenn es nicht mehr Gemeinden als Klassen gibt oder alle Werte gleich sind.',
      en: 'n counts municipalities, also where inhabitants are the weights. None where there are no more municipalities than classes or all values are equal.',
    },
    sources: [
      cited('Hays (1963): Statistics for Psychologists'),
      cited(
        'Olejnik, Algina (2003): Generalized eta and omega squared statistics',
        '10.1037/1082-989X.8.4.434',
      ),
    ],
  },
  {
    id: 'theil',
    explains: ['theil', 'theilBetween', 'theilWithin'],
    title: { de: 'Theil-Index T mit seiner Zerlegung', en: 'Theil’s T with its split' },
    formula: formula(
      lines(
        row('T = Σ', fraction('w', 'W'), '·', fraction('x', 'μ'), '· ln', fraction('x', 'μ')),
        row(
          'T = Σ_k',
          fraction('W_k', 'W'),
          '·',
          fraction('μ_k', 'μ'),
          '· ln',
          fraction('μ_k', 'μ'),
          '+ Σ_k',
          fraction('W_k', 'W'),
          '·',
          fraction('μ_k', 'μ'),
          '· T_k',
        ),
      ),
      {
        de: 'T gleich Summe über alle Gemeinden aus Gewichtsanteil mal Verhältnis zum Mittelwert mal dessen Logarithmus; zerlegt in die Summe zwischen den Klassen und die gewichtete Summe der T innerhalb jeder Klasse',
        en: 'T equals the sum over all municipalities of weight share times ratio to the mean times its logarithm; split into the sum between classes and the weighted sum of each class’s own T',
      },
    ),
    meaning: {
      de: 'Ein Maß der Ungleichheit, das sich ohne Rest teilen lässt: in das, was zwischen den Größenklassen liegt, und das, was innerhalb von ihnen liegt.',
      en: 'A measure of inequality that can be divided without remainder: into what lies between size classes and what lies within them.',
    },
    unit: withoutUnit,
    range: {
      de: '0 (alle gleich) bis zum Logarithmus von W durch das kleinste Gewicht; bei gleichem Gewicht ln n',
      en: '0 (all equal) to the logarithm of W over the smallest weight; with equal weights ln n',
    },
    limits: {
      de: 'Nur für Werte ab 0 (0 · ln 0 = 0); keiner, wenn der Mittelwert 0 ist. Nur die Anteile der beiden Teile sind leicht zu lesen, nicht die Zahl selbst.',
      en: 'Only for values of 0 and more (0 · ln 0 = 0); none where the mean is 0. Only the shares of both parts are easy to read, not the number itself.',
    },
    sources: [
      cited('Theil (1967): Economics and Information Theory'),
      cited('Shorrocks (1980): The Class of Additively Decomposable Inequality Measures', '10.2307/1913126'),
    ],
  },
];
