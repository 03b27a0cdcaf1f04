import { cited, ownRule, type MeasureDefinition } from './definition.ts';
import { formula, fraction, lines, root, row } from './mathml.ts';

/** How answers of a survey are weighted, how sure a share is, and what of it is published. */
export const definitionsOfSurveys: readonly MeasureDefinition[] = [
  {
    id: 'raking',
    explains: [],
    title: { de: 'Gewichte einer Befragung', en: 'Weights of a survey' },
    formula: formula(lines('w = f_i · g_j', 'Σ_i w = N_i,  Σ_j w = N_j', 'w ≤ 5 · Q'), {
      de: 'Gewicht gleich Faktor der Größenklasse i mal Faktor des Landes j, so dass die Gewichte jeder Klasse und jedes Landes zusammen dessen Zahl von Verwaltungen ergeben; höchstens das Fünffache des mittleren Gewichts',
      en: 'Weight equals the factor of size class i times the factor of state j, so that the weights of each class and of each state add up to its number of administrations; at most five times the middle weight',
    }),
    meaning: {
      de: 'Haben aus einer Größenklasse oder einem Land nur wenige geantwortet, zählt jede Antwort von dort mehr. So kommt jede gezeigte Klasse und jedes gezeigte Land auf das Gewicht, das es nach dem amtlichen Verzeichnis hat.',
      en: 'Where only a few have answered from a size class or a state, each answer from there counts more. So each class and each state that is shown gets the weight that it has in the official register.',
    },
    unit: {
      de: 'Verwaltungen (oder Gemeinden), für die eine Antwort steht',
      en: 'Administrations (or municipalities) that an answer stands for',
    },
    range: { de: 'Über 0', en: 'Above 0' },
    limits: {
      de: 'Gleicht nur Größe und Land aus: Wer antwortet, kann auch sonst anders sein als die, die schweigen. Klassen, deren Zahl von Antworten nicht gezeigt wird, zählen zusammen, getrennt nach bis 20.000 und über 20.000 Einwohnern, wenn diese beiden Zahlen gezeigt werden. Ebenso zählen alle Länder ohne gezeigte Zahl als eines. Hat aus einem Land niemand geantwortet, stehen die Nachbarn dafür ein, die der Fragebogen nennt. Was danach weniger als 5 Antworten hat, zählt mit dem Nächsten, und wo sich Klassen und Länder nicht zugleich erreichen lassen, gelten die Klassen allein. Das hält klein, was die Gewichte über nicht gezeigte Zahlen verraten. Was durch das Kappen an den Summen fehlt, steht dabei. Ein Land, aus dem und dessen Nachbarn niemand geantwortet hat, ist nicht vertreten und wird genannt.',
      en: 'Evens out size and state only: who answers can differ in other ways from those who stay silent. Classes whose number of answers is not shown count together, apart up to and above 20,000 inhabitants if these two numbers are shown. So all states without a shown number count as one. Where nobody answered from a state, the neighbours that the questionnaire names stand for it. What then has fewer than 5 answers counts with the next, and where classes and states cannot both be reached, classes alone hold. That keeps small what weights tell of numbers that are not shown. What the cutting takes from the sums is said beside them. A state from which, and from whose neighbours, nobody has answered is not represented and is named.',
    },
    sources: [
      cited(
        'Deming, Stephan (1940): On a Least Squares Adjustment of a Sampled Frequency Table When the Expected Marginal Totals are Known',
        '10.1214/aoms/1177731829',
      ),
      cited('Potter (1990): A study of procedures to identify and trim extreme sampling weights'),
    ],
  },
  {
    id: 'designEffect',
    explains: [],
    title: { de: 'Wirksame Zahl der Antworten', en: 'Effective number of answers' },
    formula: formula(row('D =', fraction('n · Σ w²', '(Σ w)²'), ',  n_eff =', fraction('n', 'D')), {
      de: 'Design-Effekt D gleich n mal Summe der quadrierten Gewichte, geteilt durch das Quadrat ihrer Summe; wirksame Zahl gleich n durch D',
      en: 'Design effect D equals n times the sum of squared weights, divided by the square of their sum; effective number equals n over D',
    }),
    meaning: {
      de: 'Je ungleicher die Gewichte, desto mehr hängt ein Ergebnis an wenigen Antworten. Die wirksame Zahl sagt, wie viele gleich gewichtete Antworten ebenso viel wert wären.',
      en: 'The more unequal the weights, the more a result hangs on a few answers. The effective number says how many equally weighted answers would be worth as much.',
    },
    unit: { de: 'Antworten', en: 'Answers' },
    range: { de: 'D: 1 (alle zählen gleich) bis n', en: 'D: 1 (all count the same) to n' },
    limits: {
      de: 'Wird für jede Gruppe aus ihren gültigen Antworten gerechnet. Sagt nichts darüber, ob die Antworten stimmen.',
      en: 'Computed for each group out of its valid answers. Says nothing about whether the answers are right.',
    },
    sources: [cited('Kish (1965): Survey Sampling')],
  },
  {
    id: 'shareInterval',
    explains: [],
    title: { de: 'Vertrauensbereich eines Anteils', en: 'Confidence interval of a share' },
    formula: formula(
      lines(
        row('n* =', fraction('n_eff', 'f'), ',  f =', fraction('N − n', 'N − 1')),
        row(
          '( p +',
          fraction('z²', '2 · n*'),
          '± z ·',
          root(row(fraction('p · (1 − p)', 'n*'), '+', fraction('z²', '4 · (n*)²'))),
          ') : ( 1 +',
          fraction('z²', 'n*'),
          ')',
        ),
        row('p = 0 :  0  …  u,  ln (1 − u) = −', fraction('ln 40', 'n*')),
      ),
      {
        de: 'Bereich nach Wilson mit n Stern gleich wirksame Zahl durch f, f gleich N minus n durch N minus 1; bei einem Anteil von 0 reicht er bis u, wobei der Logarithmus von 1 minus u minus ln 40 durch n Stern ist; bei 1 ebenso von oben',
        en: 'Wilson’s interval with n star equal to the effective number over f, f equal to N minus n over N minus 1; for a share of 0 it reaches to u, where the logarithm of 1 minus u is minus ln 40 over n star; for 1 likewise from above',
      },
    ),
    meaning: {
      de: 'Wie genau ein Anteil bekannt ist, wenn nicht alle geantwortet haben: Hätten zufällig andere geantwortet, läge der Anteil aller in 95 von 100 Fällen in einem so berechneten Bereich. Haben fast alle geantwortet, ist er eng.',
      en: 'How well a share is known where not all have answered: had others answered by chance, the share of all would lie in an interval computed like this in 95 of 100 cases. Where almost all have answered it is narrow.',
    },
    unit: { de: 'Prozent', en: 'Per cent' },
    range: { de: '0 bis 100, der Anteil liegt darin', en: '0 to 100, the share lies inside' },
    limits: {
      de: 'Antworten ist freiwillig, nicht ausgelost: Der Bereich zeigt nur den Zufall, nicht, dass Fortschrittliche vielleicht eher antworten. Haben alle geantwortet, gibt es keinen. Bei einem Anteil von 0 oder 100 ist die Grenze exakt gerechnet.',
      en: 'Answering is voluntary, nobody is drawn by lot: the interval shows chance alone, not that the advanced may be keener to answer. Where all have answered there is none. For a share of 0 or 100 the bound is computed exactly.',
    },
    sources: [
      cited(
        'Wilson (1927): Probable Inference, the Law of Succession, and Statistical Inference',
        '10.1080/01621459.1927.10502953',
      ),
      cited(
        'Clopper, Pearson (1934): The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial',
        '10.1093/biomet/26.4.404',
      ),
      cited(
        'Korn, Graubard (1998): Confidence Intervals for Proportions with Small Expected Number of Positive Counts Estimated from Survey Data',
      ),
    ],
  },
  {
    id: 'waveDifference',
    explains: [],
    title: { de: 'Änderung zwischen zwei Wellen', en: 'Change between two waves' },
    formula: formula(
      lines(
        'd = p_1 − p_0',
        row('d −', root('(p_1 − l_1)² + (u_0 − p_0)²'), ' …  d +', root('(u_1 − p_1)² + (p_0 − l_0)²')),
      ),
      {
        de: 'Unterschied gleich späterer minus früherer Anteil; die Enden aus den Abständen beider Anteile zu den Enden ihrer eigenen Bereiche',
        en: 'Difference equals later minus earlier share; its ends from the distances of both shares to the ends of their own intervals',
      },
    ),
    meaning: {
      de: 'Um wie viele Punkte sich ein Anteil zwischen zwei Befragungen geändert hat, und wie genau das bekannt ist. Liegt 0 im Bereich, ist nicht zu sagen, ob sich etwas geändert hat.',
      en: 'By how many points a share has changed between two waves, and how well that is known. Where 0 lies in the interval nobody can tell whether anything has changed.',
    },
    unit: { de: 'Prozentpunkte', en: 'Percentage points' },
    range: { de: '−100 bis 100', en: '−100 to 100' },
    limits: {
      de: 'Beide Wellen gelten als unabhängig. Wer zweimal antwortet, sagt meist Ähnliches; der Bereich ist daher eher zu weit als zu eng. Nur zwischen Ergebnissen, die beide veröffentlicht sind.',
      en: 'Both waves count as independent. Who answers twice mostly says something similar; so the interval is rather too wide than too narrow. Only between results that are both published.',
    },
    sources: [
      cited(
        'Newcombe (1998): Interval estimation for the difference between independent proportions',
        '10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I',
      ),
    ],
  },
  {
    id: 'suppression',
    explains: [],
    title: { de: 'Was nicht gezeigt wird', en: 'What is not shown' },
    formula: formula(lines('n ≥ 5', 'max n_k − min n_k ≥ 3'), {
      de: 'Gezeigt wird ab 5 antwortenden Verwaltungen; für jede nicht gezeigte Zahl liegen der größte und der kleinste Wert, die zu allem Veröffentlichten passen, mindestens 3 auseinander, oder so weit, wie es bei weniger als 3 möglichen Stellen geht',
      en: 'Shown from 5 answering administrations on; for each number not shown, the largest and the smallest value that go with everything published are at least 3 apart, or as far as they can be where fewer than 3 could answer',
    }),
    meaning: {
      de: 'Niemand soll aus den Ergebnissen lesen können, was eine einzelne Verwaltung geantwortet hat. Unter 5 antwortenden Verwaltungen wird nichts gezeigt, auch nicht, wenn alle einer Gruppe geantwortet haben und alle dasselbe. Ließe sich eine solche Zahl aus den übrigen ausrechnen, wird auch die Gruppe mit den nächstwenigen Stellen nicht gezeigt; nachgeprüft wird das über alle Gruppen zugleich.',
      en: 'Nobody shall read from the results what a single administration has answered. Below 5 answering administrations nothing is shown, nor where all of a group have answered and all the same. Where such a number could be worked out from the others, the group with the next fewest units is not shown either; this is checked over all groups at once.',
    },
    unit: { de: 'Antworten', en: 'Answers' },
    range: { de: 'Gezeigt oder nicht gezeigt', en: 'Shown or not shown' },
    limits: {
      de: 'Ab 5 und unter 30 Antworten steht „wenige Antworten“ dabei, Anteile sind dann auf ganze Prozent gerundet, sonst auf Zehntel. Warum eine Gruppe fehlt, wird nicht gesagt: Schon das engte die Zahl ein. Wie viele eine Folgefrage bekamen, kann sich aus der Frage davor ergeben; geschützt ist, was sie antworteten.',
      en: 'From 5 to below 30 answers it says “few answers”; shares are then rounded to whole per cent, else to tenths. Why a group is missing is not said: that alone would narrow the number down. How many were asked a follow-up question can follow from the question before; what they answered is protected.',
    },
    sources: [
      ownRule,
      cited('Hundepool et al. (2012): Statistical Disclosure Control', '10.1002/9781118348239'),
    ],
  },
];
