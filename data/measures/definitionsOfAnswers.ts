import { cited, ownRule, textbook, withoutUnit, type MeasureDefinition } from './definition.ts';
import { formula, fraction, lines, root, row } from './mathml.ts';

/** What is read out of the answers of a survey beside their shares. */
export const definitionsOfAnswers: readonly MeasureDefinition[] = [
  {
    id: 'medianRung',
    explains: [],
    title: { de: 'Mittlere Stufe', en: 'Median rung' },
    formula: formula(row('m = min { k : ', fraction('W_k', 'W'), '≥ ½ }'), {
      de: 'Niedrigste Stufe k, bis zu der mindestens die Hälfte des Gewichts liegt',
      en: 'Lowest rung k up to which at least half of the weight lies',
    }),
    meaning: {
      de: 'Auf welcher Stufe der Leiter die mittlere Verwaltung steht: Mindestens die Hälfte steht dort oder tiefer.',
      en: 'On which rung of the ladder the middle administration stands: at least half of them are there or lower.',
    },
    unit: { de: 'Stufe', en: 'Rung' },
    range: { de: '0 bis 5', en: '0 to 5' },
    limits: {
      de: 'Wer „weiß nicht“ antwortet, steht auf keiner Stufe und zählt hier nicht. Widersprüchliche Antworten werden gezählt und genannt, nicht berichtigt.',
      en: 'Who answers “do not know” stands on no rung and does not count here. Contradictory answers are counted and told, not corrected.',
    },
    sources: [ownRule],
  },
  {
    id: 'pathDiversity',
    explains: [],
    title: { de: 'Vielfalt der Wege', en: 'Diversity of paths' },
    formula: formula(lines('H = − Σ_i p_i · ln p_i', row('D = exp H,  J =', fraction('H', 'ln K'))), {
      de: 'Shannon-Index H gleich minus Summe über alle Wege aus Anteil an den Nennungen mal dessen Logarithmus; wirksame Zahl der Wege gleich e hoch H; Gleichmäßigkeit gleich H durch Logarithmus der Zahl der Wege',
      en: 'Shannon index H equals minus the sum over all paths of the share of the mentions times its logarithm; effective number of paths equals e to the power of H; evenness equals H over the logarithm of the number of paths',
    }),
    meaning: {
      de: 'Wie bunt die Mischung der Wege ist, auf denen Verwaltungen zu ihrer Technik kommen. „So viel wie 3,2 Wege“ heißt: so vielfältig, als wären 3,2 Wege gleich häufig.',
      en: 'How mixed the paths are on which administrations get their technology. “As much as 3.2 paths” means: as diverse as if 3.2 paths were equally frequent.',
    },
    unit: { de: 'D: Wege, H: nat, J: ohne Einheit', en: 'D: paths, H: nats, J: no unit' },
    range: { de: 'D: 1 (alle denselben) bis K', en: 'D: 1 (all the same one) to K' },
    limits: {
      de: 'Zählt Nennungen: Wer mehrere Wege geht, zählt bei jedem. Wie viele mehr als einen gehen, steht dabei. Vielfalt allein sagt nicht, ob ein Weg frei gewählt ist oder taugt.',
      en: 'Counts mentions: who uses several paths counts for each. How many use more than one stands beside it. Diversity alone does not say whether a path is chosen freely or any good.',
    },
    sources: [
      cited('Shannon (1948): A Mathematical Theory of Communication', '10.1002/j.1538-7305.1948.tb01338.x'),
      cited(
        'Hill (1973): Diversity and Evenness: A Unifying Notation and Its Consequences',
        '10.2307/1934352',
      ),
      cited(
        'Pielou (1966): The measurement of diversity in different types of biological collections',
        '10.1016/0022-5193(66)90013-0',
      ),
    ],
  },
  {
    id: 'pathInterval',
    explains: [],
    title: { de: 'Bereich der Vielfalt', en: 'Interval of diversity' },
    formula: formula(
      row('[ Q(', fraction('1', '40'), '), Q(', fraction('39', '40'), ') ],  D_1*, …, D_B*,  B = 2000'),
      {
        de: 'Von 2,5 Prozent bis 97,5 Prozent der 2.000 neu berechneten Werte von D',
        en: 'From 2.5 per cent to 97.5 per cent of the 2,000 values of D computed anew',
      },
    ),
    meaning: {
      de: 'Wie sehr die Vielfalt davon abhängt, wer geantwortet hat: Sie wird 2.000-mal neu berechnet, jedes Mal mit anders gelosten Antworten aus jeder Größenklasse. Der Bereich umfasst die mittleren 95 Prozent der Ergebnisse.',
      en: 'How much diversity depends on who has answered: it is computed anew 2,000 times, each time with answers drawn differently from each size class. The interval holds the middle 95 per cent of the results.',
    },
    unit: { de: 'Wege', en: 'Paths' },
    range: { de: 'Unteres und oberes Ende', en: 'Lower and upper end' },
    limits: {
      de: 'Wird nicht enger, wenn fast alle geantwortet haben, ist dann also zu weit. Dieselben Antworten ergeben denselben Bereich.',
      en: 'Does not become narrower where almost all have answered, so it is too wide then. The same answers give the same interval.',
    },
    sources: [cited('Efron, Tibshirani (1993): An Introduction to the Bootstrap')],
  },
  {
    id: 'representation',
    explains: [],
    title: { de: 'Über- und unterdurchschnittlich vertreten', en: 'Over- and under-represented' },
    formula: formula(row('R =', fraction('p_k', 'p')), {
      de: 'Anteil derer in Klasse k, die etwas nutzen, geteilt durch ihren Anteil überall',
      en: 'Share of those in class k who use something, divided by their share everywhere',
    }),
    meaning: {
      de: 'Ob etwas in einer Größenklasse so häufig genutzt wird wie überall: 1 heißt genauso häufig, 2 doppelt so häufig, 0,5 halb so häufig.',
      en: 'Whether something is used as often in a size class as everywhere: 1 means just as often, 2 twice, 0.5 half as often.',
    },
    unit: withoutUnit,
    range: {
      de: '0 (niemand in der Klasse nutzt es) und mehr',
      en: '0 (nobody in the class uses it) and more',
    },
    limits: {
      de: 'Gezählt werden Verwaltungen, nicht Projekte oder Geld, und nur die Antworten auf diese Frage. Keines, wenn es niemand nutzt.',
      en: 'Counts administrations, not projects or money, and only answers to this question. None where nobody uses it.',
    },
    sources: [textbook],
  },
  {
    id: 'numberSummary',
    explains: [],
    title: { de: 'Mittelwert einer Angabe in Zahlen', en: 'Mean of a number asked for' },
    formula: formula(
      row('μ ± z ·', root(row('f ·', fraction('n', 'n − 1'), '·', fraction('Σ w² · (x − μ)²', 'W²')))),
      {
        de: 'Gewichteter Mittelwert plus und minus 1,96 mal Wurzel aus f mal n durch n minus 1 mal Summe der quadrierten Gewichte mal quadrierten Abweichungen, geteilt durch das Quadrat der Summe der Gewichte',
        en: 'Weighted mean plus and minus 1.96 times the root of f times n over n minus 1 times the sum of squared weights times squared deviations, divided by the square of the sum of the weights',
      },
    ),
    meaning: {
      de: 'Was Verwaltungen im Mittel angeben, und wie genau das bekannt ist, wenn nicht alle geantwortet haben.',
      en: 'What administrations state on average, and how well that is known where not all have answered.',
    },
    unit: { de: 'Einheit der Frage', en: 'Unit of the question' },
    range: { de: 'Wie die Angaben selbst', en: 'As the numbers themselves' },
    limits: {
      de: 'Bei sehr ungleichen Angaben ist der Bereich ungenau. Nicht gezeigt, wenn eine einzelne Angabe mehr als die Hälfte der Summe ausmacht; das mittlere Viertel und die anderen Viertel erst ab 20 Antworten, sonst wären es die Angaben Einzelner.',
      en: 'With very unequal numbers the interval is inexact. Not shown where one single number makes up more than half of the sum; quartiles only from 20 answers on, else they would be the numbers of single ones.',
    },
    sources: [cited('Cochran (1977): Sampling Techniques')],
  },
];
