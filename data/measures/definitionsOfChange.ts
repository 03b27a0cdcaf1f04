import { cited, ownRule, withoutUnit, type MeasureDefinition } from './definition.ts';
import { formula, fraction, lines, root, row } from './mathml.ts';

const unitOfMeasure = { de: 'Einheit des verglichenen Maßes', en: 'Unit of the measure compared' };

/** Whether the distance grows: measures of two periods and more. */
export const definitionsOfChange: readonly MeasureDefinition[] = [
  {
    id: 'sigmaConvergence',
    explains: [],
    title: {
      de: 'Änderung der Unterschiede (σ-Konvergenz)',
      en: 'Change of the differences (σ-convergence)',
    },
    formula: formula('Δ m = m(t_1) − m(t_0)', {
      de: 'Änderung gleich Maß am zweiten Zeitpunkt minus Maß am ersten',
      en: 'Change equals the measure at the second time minus the measure at the first',
    }),
    meaning: {
      de: 'Ob Abstand, Standardabweichung, Variationskoeffizient, Steigungsindex und relativer Index zwischen zwei Zeitpunkten größer oder kleiner geworden sind, gerechnet mit denselben Gemeinden auf einem Gebietsstand.',
      en: 'Whether gap, standard deviation, coefficient of variation, slope index and relative index have become larger or smaller between two times, computed with the same municipalities on one territory.',
    },
    unit: unitOfMeasure,
    range: { de: 'Plus: größer; Minus: kleiner', en: 'Plus: larger; minus: smaller' },
    limits: {
      de: 'Nur Gemeinden mit Wert an beiden Zeitpunkten; jede behält ihre Größenklasse. Absolute und relative Maße können sich widersprechen: Dann steht beides da. Zeigt nicht, welche Gemeinden sich bewegt haben.',
      en: 'Only municipalities with a value at both times; each keeps its size class. Absolute and relative measures can disagree: then both are given. Does not show which municipalities have moved.',
    },
    sources: [cited('Barro, Sala-i-Martin (1992): Convergence', '10.1086/261816')],
  },
  {
    id: 'betaConvergence',
    explains: [],
    title: { de: 'Aufholen (β-Konvergenz)', en: 'Catching up (β-convergence)' },
    formula: formula(
      lines(
        'x_1 − x_0 = a + β · x_0 + e',
        'x_1 − x_0 = a + β · x_0 + γ · ln P + e',
        row('SE =', root(row('Σ (', fraction('b_i · e_i', '1 − h_i'), ')²'))),
      ),
      {
        de: 'Die Änderung einer Gemeinde gleich a plus beta mal ihr Ausgangswert plus Rest; im zweiten Modell dazu gamma mal Logarithmus ihrer Einwohner P. Standardfehler gleich Wurzel aus der Summe der Quadrate von Gewicht b der Gemeinde mal Rest, geteilt durch 1 minus Hebel h',
        en: 'A municipality’s change equals a plus beta times its starting value plus a rest; in the second model also gamma times the logarithm of its inhabitants P. Standard error equals the square root of the sum of squares of the municipality’s weight b times rest, divided by 1 minus leverage h',
      },
    ),
    meaning: {
      de: 'Ob Gemeinden, die hinten lagen, mehr zugelegt haben als die vorderen: Dann ist β negativ. Das zweite Modell fragt, ob die Größe darüber hinaus etwas ausmacht. Jede Gemeinde zählt gleich viel; der Standardfehler ist nach HC3 gerechnet, und der Bereich reicht 1,96 Standardfehler nach beiden Seiten.',
      en: 'Whether municipalities that were behind have gained more than those ahead: then β is negative. The second model asks whether size matters beyond that. Each municipality counts the same; the standard error is computed by HC3, and the range reaches 1.96 standard errors to both sides.',
    },
    unit: { de: 'Punkte Änderung je Punkt Ausgangswert', en: 'Points of change per point of starting value' },
    range: {
      de: 'Ohne feste Grenzen, nicht auf Jahre umgerechnet',
      en: 'Without fixed bounds, not per year',
    },
    limits: {
      de: 'Begründet kein Urteil: Zufällig niedrige Werte steigen ohnehin wieder, und wer bei 100 liegt, kann nicht mehr zulegen. Beides sieht aus wie Aufholen.',
      en: 'Gives no verdict: values that are low by chance rise again anyway, and who is at 100 cannot gain any more. Both look like catching up.',
    },
    sources: [
      cited('Barro, Sala-i-Martin (1992): Convergence', '10.1086/261816'),
      cited(
        'MacKinnon, White (1985): Some heteroskedasticity-consistent covariance matrix estimators',
        '10.1016/0304-4076(85)90158-7',
      ),
    ],
  },
  {
    id: 'timeLag',
    explains: [],
    title: { de: 'Zeitabstand (S-Distanz)', en: 'Time lag (S-distance)' },
    formula: formula('S = t − s,  s = max { τ ≤ t : μ_L(τ) ≤ μ_k(t) }', {
      de: 'Zeitabstand gleich heutiger Zeitpunkt minus letzter Zeitpunkt, an dem die führende Klasse höchstens den heutigen Wert der Klasse k hatte',
      en: 'Time lag equals the present time minus the last time at which the leading class had at most the present value of class k',
    }),
    meaning: {
      de: 'Wann die führende Klasse dort war, wo eine andere heute ist: „Die kleinsten Gemeinden sind, wo die führende Klasse vor drei Jahren war.“ Es führt die Klasse mit dem höchsten Mittelwert nach Einwohnern; zwischen zwei Zeitpunkten wird geradlinig verbunden.',
      en: 'When the leading class was where another one is today: “The smallest municipalities are where the leading class was three years ago.” The class with the highest mean by inhabitants leads; two times are joined by a straight line.',
    },
    unit: { de: 'Jahre', en: 'Years' },
    range: {
      de: '0 (sie führt selbst) bis zur Länge der Zeitreihe',
      en: '0 (it leads itself) to the length of the series',
    },
    limits: {
      de: 'War die führende Klasse in der ganzen Zeitreihe schon weiter, heißt es „mehr als … Jahre“. Sagt nicht, wie lange das Aufholen dauern wird.',
      en: 'Where the leading class was ahead in the whole series it says “more than … years”. Does not say how long catching up will take.',
    },
    sources: [
      cited(
        'Sicherl (1973): Time-distance as a dynamic measure of disparities in social and economic development',
      ),
    ],
  },
  {
    id: 'frontier',
    explains: [],
    title: { de: 'Vorderste Technik', en: 'Frontier view' },
    formula: formula('g_50(t),  g_100(t),  g_1000(t)', {
      de: 'Der Abstand zum selben Zeitpunkt für 50, 100 und 1.000 Megabit pro Sekunde',
      en: 'The gap at the same time for 50, 100 and 1,000 megabits per second',
    }),
    meaning: {
      de: 'Derselbe Abstand für aufeinander folgende Techniken nebeneinander. Ein Abstand, der sich bei der alten schließt und bei der neuen wieder öffnet, wird so sichtbar.',
      en: 'The same gap for successive technologies side by side. A gap that closes on the old one and opens again on the new one becomes visible.',
    },
    unit: { de: 'Prozentpunkte', en: 'Percentage points' },
    range: { de: '−100 bis 100', en: '−100 to 100' },
    limits: {
      de: 'Vergleicht verschiedene Kennzahlen; nur über Zeiten hinweg, in denen die Methode dieselbe blieb.',
      en: 'Compares different indicators; only over times in which the method stayed the same.',
    },
    sources: [ownRule],
  },
  {
    id: 'sensitivityRange',
    explains: [],
    title: { de: 'Empfindlichkeitsbereich', en: 'Range of sensitivity' },
    formula: formula(
      row('[ Q(', fraction('1', '40'), '), Q(', fraction('39', '40'), ') ],  m_1*, …, m_B*,  B = 2000'),
      {
        de: 'Von 2,5 Prozent bis 97,5 Prozent der 2.000 neu berechneten Werte des Maßes',
        en: 'From 2.5 per cent to 97.5 per cent of the 2,000 values of the measure computed anew',
      },
    ),
    meaning: {
      de: 'Wie sehr ein Ergebnis an einzelnen Gemeinden hängt. Es wird 2.000-mal neu berechnet, jedes Mal mit einer anderen Auswahl: Aus jeder Größenklasse werden so viele Gemeinden gelost, wie sie hat, manche mehrfach, manche gar nicht. Der Bereich umfasst die mittleren 95 Prozent der Ergebnisse.',
      en: 'How much a result depends on single municipalities. It is computed anew 2,000 times, each time with another choice: from each size class as many municipalities are drawn as it has, some several times, some not at all. The range holds the middle 95 per cent of the results.',
    },
    unit: unitOfMeasure,
    range: { de: 'Unteres und oberes Ende', en: 'Lower and upper end' },
    limits: {
      de: 'Alle Gemeinden sind beobachtet, nichts wird hochgerechnet: Der Bereich sagt nicht, wie genau die Quelle gemessen hat. Beide Zeitpunkte einer Gemeinde werden immer gemeinsam gelost. Hat ein Maß in mehr als 1 Prozent der Ziehungen kein Ergebnis, gibt es keinen Bereich. Dieselben Daten ergeben denselben Bereich.',
      en: 'All municipalities are observed and nothing is extrapolated: the range does not say how exactly the source has measured. Both times of a municipality are always drawn together. Where a measure has no result in more than 1 per cent of the draws there is no range. The same data give the same range.',
    },
    sources: [
      cited('Efron (1979): Bootstrap Methods: Another Look at the Jackknife', '10.1214/aos/1176344552'),
      cited('Efron, Tibshirani (1993): An Introduction to the Bootstrap'),
    ],
  },
  {
    id: 'verdict',
    explains: [],
    title: { de: 'Urteil über die Änderung', en: 'Verdict on the change' },
    formula: formula('c = | g_1 | − | g_0 |', {
      de: 'Änderung der Größe des Abstands: Betrag am zweiten Zeitpunkt minus Betrag am ersten',
      en: 'Change of the gap’s size: its amount at the second time minus its amount at the first',
    }),
    meaning: {
      de: 'Größer geworden: Der Empfindlichkeitsbereich von c liegt ganz über 0. Kleiner geworden: ganz unter 0. Umgekehrt: Der Abstand hat das Vorzeichen gewechselt, und keiner der beiden Bereiche enthält 0. Sonst: nicht entscheidbar. Standardabweichung und Variationskoeffizient haben kein Vorzeichen: Bei ihnen entscheidet der Bereich der Änderung. Ein Verhältnis wird von 1 aus gezählt.',
      en: 'Widened: the range of sensitivity of c lies wholly above 0. Narrowed: wholly below 0. Reversed: the gap has changed its sign and neither range holds 0. Otherwise: cannot be decided. Standard deviation and coefficient of variation have no sign: for them the range of the change decides. A ratio is counted from 1.',
    },
    unit: withoutUnit,
    range: {
      de: 'größer geworden · kleiner geworden · nicht entscheidbar · umgekehrt',
      en: 'widened · narrowed · cannot be decided · reversed',
    },
    limits: {
      de: 'Gilt für ein Maß, eine Einteilung, eine Gewichtung und zwei Zeitpunkte und steht nie ohne sie. Nicht entscheidbar auch dann, wenn schon einer der beiden Abstände 0 im Bereich hat. Kein Urteil, wenn eine äußere Klasse weniger als 5 Gemeinden mit Wert hat oder bei mehr als 5 Prozent der Gemeinden ein Rückgang ungeklärt ist. Es nennt keine Ursache.',
      en: 'Holds for one measure, one scheme, one weighting and two times and never stands without them. Cannot be decided either where the range of one of the two gaps holds 0. No verdict where an outer class has fewer than 5 municipalities with a value, or where a fall is unexplained in more than 5 per cent of the municipalities. It names no cause.',
    },
    sources: [ownRule],
  },
  {
    id: 'ceiling',
    explains: [],
    title: { de: 'Hinweis auf das obere Ende', en: 'Note on the upper end' },
    formula: formula(lines('μ_k ≥ 95', row(fraction('n_max', 'n'), '>', fraction('1', '4'))), {
      de: 'Der Mittelwert einer der beiden äußeren Klassen ist mindestens 95, oder in irgendeiner Klasse liegt mehr als ein Viertel der Gemeinden bei 100',
      en: 'The mean of one of the two outer classes is at least 95, or in any class more than a quarter of the municipalities are at 100',
    }),
    meaning: {
      de: 'Steht neben einem Abstand, wenn am ersten oder am zweiten Zeitpunkt eine der beiden äußeren Klassen im Mittel fast am oberen Ende ist oder wenn in irgendeiner Klasse mehr als ein Viertel der Gemeinden genau dort ist. Wer dort ist, kann nicht mehr steigen: Unterschiede können dann fast nur noch kleiner werden.',
      en: 'Stands beside a gap where, at the first or the second time, one of the two outer classes is almost at the upper end on average, or where in any class more than a quarter of the municipalities are exactly there. Who is there cannot rise any more: differences can then hardly do anything but become smaller.',
    },
    unit: withoutUnit,
    range: { de: 'Hinweis oder keiner', en: 'A note or none' },
    limits: {
      de: 'Nur für Kennzahlen mit festem oberem Ende. Die beiden Grenzen sind festgelegt, nicht berechnet.',
      en: 'Only for indicators with a fixed upper end. Both limits are set, not computed.',
    },
    sources: [ownRule],
  },
];
