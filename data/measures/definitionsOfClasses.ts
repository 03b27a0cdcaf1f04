import {
  cited,
  ownRule,
  textbook,
  unitOfIndicator,
  withoutUnit,
  type MeasureDefinition,
} from './definition.ts';
import { formula, fraction, lines, root, row } from './mathml.ts';

/** How one size class is described. */
export const definitionsOfClasses: readonly MeasureDefinition[] = [
  {
    id: 'mean',
    explains: ['mean'],
    title: {
      de: 'Durchschnittliche Gemeinde und durchschnittlicher Einwohner',
      en: 'Average municipality and average inhabitant',
    },
    formula: formula(row('μ =', fraction('Σ w · x', 'W')), {
      de: 'Mittelwert gleich Summe aus Gewicht mal Wert, geteilt durch die Summe der Gewichte',
      en: 'Mean equals the sum of weight times value, divided by the sum of the weights',
    }),
    meaning: {
      de: 'Zwei Mittelwerte für zwei Fragen. Für die durchschnittliche Gemeinde zählt jede Gemeinde gleich viel, ob dort 50 oder 500.000 Menschen leben. Für den durchschnittlichen Einwohner zählt sie so viel, wie sie Einwohner hat.',
      en: 'Two means for two questions. For the average municipality each municipality counts the same, whether 50 or 500,000 people live there. For the average inhabitant it counts as much as it has inhabitants.',
    },
    unit: { de: 'Einheit der Kennzahl', en: 'Unit of the indicator' },
    range: { de: 'Wie die Werte selbst', en: 'As the values themselves' },
    limits: {
      de: 'Gezählt wird nur, wer einen Wert hat. Der durchschnittliche Einwohner hat den Wert seiner Gemeinde, nicht seinen eigenen: Unterschiede innerhalb einer Gemeinde zeigt er nicht. Leben in keiner der Gemeinden Menschen, gibt es ihn nicht.',
      en: 'Only those with a value count. The average inhabitant has the value of the municipality, not one of their own: it does not show differences inside a municipality. Where nobody lives in any of the municipalities there is none.',
    },
    sources: [textbook],
  },
  {
    id: 'quantiles',
    explains: [],
    title: { de: 'Quantile', en: 'Quantiles' },
    formula: formula(lines('Q(p) = x_j + (h − j) · (x_{j+1} − x_j)', 'h = 1 + (n − 1) · p,  j ≤ h < j + 1'), {
      de: 'Quantil zum Anteil p: der Wert an der Stelle 1 plus n minus 1 mal p der geordneten Werte; dazwischen wird geradlinig verbunden',
      en: 'Quantile of the share p: the value at position 1 plus n minus 1 times p of the ordered values, joined by straight lines in between',
    }),
    meaning: {
      de: 'Ein Zehntel der Gemeinden liegt unter dem 10-Prozent-Wert, die Hälfte unter dem mittleren Wert (Median). So ist zu sehen, wie verschieden Gemeinden derselben Größenklasse sind.',
      en: 'A tenth of the municipalities lies below the 10 per cent value, half of them below the middle value (median). This shows how different municipalities of the same size class are.',
    },
    unit: { de: 'Einheit der Kennzahl', en: 'Unit of the indicator' },
    range: { de: 'Wie die Werte selbst', en: 'As the values themselves' },
    limits: {
      de: 'Jede Gemeinde zählt gleich viel. In Klassen mit wenigen Gemeinden hängen die äußeren Quantile an einzelnen von ihnen.',
      en: 'Each municipality counts the same. In classes of few municipalities the outer quantiles depend on single ones.',
    },
    sources: [
      cited(
        'Hyndman, Fan (1996): Sample Quantiles in Statistical Packages',
        '10.1080/00031305.1996.10473566',
      ),
    ],
  },
  {
    id: 'sharesAtEnds',
    explains: [],
    title: { de: 'Anteil am unteren und am oberen Ende', en: 'Share at the lower and the upper end' },
    formula: formula(row(fraction('n_min', 'n'), ',  ', fraction('n_max', 'n')), {
      de: 'Zahl der Gemeinden mit dem kleinsten möglichen Wert geteilt durch n, und ebenso für den größten',
      en: 'Number of municipalities with the smallest possible value divided by n, and likewise for the largest',
    }),
    meaning: {
      de: 'Wie viele Gemeinden genau bei 0 liegen und wie viele genau bei 100. Wer bei 100 liegt, kann nicht mehr steigen: Ein Abstand wird dann auch deshalb kleiner, weil die Vorderen anstoßen.',
      en: 'How many municipalities are at exactly 0 and how many at exactly 100. Who is at 100 cannot rise any more: a gap then also narrows because those ahead have reached the top.',
    },
    unit: { de: 'Anteil der Gemeinden mit Wert', en: 'Share of the municipalities with a value' },
    range: { de: '0 bis 1', en: '0 to 1' },
    limits: {
      de: 'Nur für Kennzahlen mit festem Ende. Gerundete Werte liegen öfter genau am Ende.',
      en: 'Only for indicators with a fixed end. Rounded values are at the very end more often.',
    },
    sources: [ownRule],
  },
  {
    id: 'coverage',
    explains: [],
    title: { de: 'Abdeckung', en: 'Coverage' },
    formula: formula(row(fraction('n', 'N'), ',  ', fraction('Σ_n w', 'Σ_N w')), {
      de: 'Gemeinden mit Wert geteilt durch alle Gemeinden; Einwohner der Gemeinden mit Wert geteilt durch alle Einwohner',
      en: 'Municipalities with a value divided by all municipalities; inhabitants of those with a value divided by all inhabitants',
    }),
    meaning: {
      de: 'Für wie viele Gemeinden, und für wie viele der Menschen dort, ein Wert vorliegt. Was fehlt, wird nie als 0 gezählt.',
      en: 'For how many municipalities, and for how many of the people there, a value exists. What is missing is never counted as 0.',
    },
    unit: withoutUnit,
    range: { de: '0 bis 1', en: '0 to 1' },
    limits: {
      de: 'Sagt nicht, ob die fehlenden Gemeinden anders sind als die übrigen.',
      en: 'Does not say whether the missing municipalities differ from the others.',
    },
    sources: [ownRule],
  },
  {
    id: 'standardDeviation',
    explains: ['standardDeviation'],
    title: { de: 'Standardabweichung', en: 'Standard deviation' },
    formula: formula(
      row('s =', root(fraction('Σ (x − μ)²', 'n − 1')), ',  s_w =', root(fraction('Σ w · (x − μ)²', 'W'))),
      {
        de: 'Wurzel aus der Summe der quadrierten Abweichungen vom Mittelwert, geteilt durch n minus 1; nach Einwohnern gewichtet geteilt durch die Summe der Gewichte',
        en: 'Square root of the sum of squared deviations from the mean, divided by n minus 1; weighted by inhabitants, divided by the sum of the weights',
      },
    ),
    meaning: {
      de: 'Wie weit Gemeinden gewöhnlich von ihrem Mittelwert entfernt sind.',
      en: 'How far municipalities usually are from their mean.',
    },
    unit: unitOfIndicator,
    range: { de: '0 (alle gleich) und mehr', en: '0 (all equal) and more' },
    limits: {
      de: 'Sagt nichts darüber, ob große oder kleine Gemeinden vorn liegen. Für eine einzelne Gemeinde gibt es keine.',
      en: 'Does not say whether large or small municipalities are ahead. There is none for a single municipality.',
    },
    sources: [textbook],
  },
];
