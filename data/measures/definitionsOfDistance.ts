import { cited, ownRule, unitOfIndicator, withoutUnit, type MeasureDefinition } from './definition.ts';
import { formula, fraction, lines, row } from './mathml.ts';

const kakwani = cited(
  'Kakwani, Wagstaff, van Doorslaer (1997): Socioeconomic inequalities in health',
  '10.1016/S0304-4076(96)01807-6',
);
const mackenbach = cited(
  'Mackenbach, Kunst (1997): Measuring the magnitude of socio-economic inequalities in health',
  '10.1016/S0277-9536(96)00073-1',
);

/** How far large and small municipalities are apart. */
export const definitionsOfDistance: readonly MeasureDefinition[] = [
  {
    id: 'gap',
    explains: ['gap'],
    title: { de: 'Abstand', en: 'Gap' },
    formula: formula('g = μ_K − μ_1', {
      de: 'Abstand gleich Mittelwert der größten Klasse minus Mittelwert der kleinsten',
      en: 'Gap equals the mean of the largest class minus the mean of the smallest',
    }),
    meaning: {
      de: 'Wie viel die Klasse der größten Gemeinden mehr hat als die der kleinsten. Ein Minus heißt, dass die kleinsten vorn liegen.',
      en: 'How much more the class of the largest municipalities has than that of the smallest. A minus means that the smallest are ahead.',
    },
    unit: unitOfIndicator,
    range: { de: 'Bei Anteilen −100 bis 100', en: 'For shares −100 to 100' },
    limits: {
      de: 'Sieht nur die beiden äußeren Klassen und hängt davon ab, wo ihre Grenzen liegen. Ist eine von ihnen leer oder gesperrt, gibt es keinen Abstand; die nächste Klasse rückt nie nach.',
      en: 'Sees the two outer classes only and depends on where their bounds are. Where one of them is empty or suppressed there is no gap; the next class never takes its place.',
    },
    sources: [ownRule],
  },
  {
    id: 'ratio',
    explains: ['ratio'],
    title: { de: 'Verhältnis der äußeren Klassen', en: 'Ratio of the outer classes' },
    formula: formula(row('v =', fraction('μ_K', 'μ_1')), {
      de: 'Verhältnis gleich Mittelwert der größten Klasse geteilt durch Mittelwert der kleinsten',
      en: 'Ratio equals the mean of the largest class divided by the mean of the smallest',
    }),
    meaning: {
      de: 'Wie viel Mal so viel die Klasse der größten Gemeinden hat. Wächst alles, kann das Verhältnis fallen, obwohl der Abstand steigt: Beides gehört nebeneinander.',
      en: 'How many times as much the class of the largest municipalities has. While everything grows the ratio can fall although the gap rises: both belong side by side.',
    },
    unit: withoutUnit,
    range: { de: '0 und mehr; 1: gleich viel', en: '0 and more; 1: the same' },
    limits: {
      de: 'Keines, wenn die kleinste Klasse bei 0 liegt oder ein Mittelwert negativ ist; bei sehr kleinen Werten springt es.',
      en: 'None where the smallest class is at 0 or a mean is negative; with very small values it jumps.',
    },
    sources: [ownRule],
  },
  {
    id: 'rank',
    explains: [],
    title: { de: 'Rang nach Größe', en: 'Rank by size' },
    formula: formula(row('r_i =', fraction(row('Σ_{j<i} w_j +', fraction('w_i', '2')), 'W')), {
      de: 'Rang einer Gemeinde gleich Gewicht aller kleineren plus halbes eigenes Gewicht, geteilt durch die Summe der Gewichte',
      en: 'Rank of a municipality equals the weight of all smaller ones plus half its own weight, divided by the sum of the weights',
    }),
    meaning: {
      de: 'Alle Gemeinden stehen in einer Reihe, die kleinste zuerst. Der Rang sagt, welcher Anteil der Einwohner vor der Mitte einer Gemeinde steht. So braucht ein Maß keine Klassengrenzen.',
      en: 'All municipalities stand in a line, the smallest first. The rank says which share of the inhabitants stands before the middle of a municipality. This way a measure needs no class bounds.',
    },
    unit: withoutUnit,
    range: { de: 'Über 0 bis unter 1, im Mittel ½', en: 'Above 0 to below 1, ½ on average' },
    limits: {
      de: 'Gemeinden mit gleich vielen Einwohnern stehen in der Reihenfolge ihres Schlüssels. Wer keine bekannte Einwohnerzahl hat, hat keinen Rang.',
      en: 'Municipalities with the same number of inhabitants stand in the order of their keys. Those whose inhabitants are not known have no rank.',
    },
    sources: [kakwani],
  },
  {
    id: 'slopeIndex',
    explains: ['slopeIndex'],
    title: { de: 'Steigungsindex (SII)', en: 'Slope index of inequality (SII)' },
    formula: formula(row('SII =', fraction('Σ w · (x − μ) · (r − ½)', 'Σ w · (r − ½)²')), {
      de: 'Steigung der gewichteten Ausgleichsgeraden von x über dem Rang r',
      en: 'Slope of the weighted least-squares line of x over the rank r',
    }),
    meaning: {
      de: 'Durch alle Gemeinden, nach Größe gereiht, wird eine Gerade gelegt. Der Index ist ihr Anstieg vom kleinen zum großen Ende: ein Abstand, in den jede Gemeinde eingeht, nicht nur die beiden äußeren Klassen.',
      en: 'A straight line is laid through all municipalities in the order of size. The index is its rise from the small to the large end: a gap that every municipality enters, not just the two outer classes.',
    },
    unit: unitOfIndicator,
    range: {
      de: 'Ohne feste Grenzen; Minus: die Kleinen liegen vorn',
      en: 'Without fixed bounds; minus: the small ones are ahead',
    },
    limits: {
      de: 'Nimmt an, dass der Zusammenhang mit dem Rang ungefähr gerade ist; die Enden der Geraden können jenseits von 0 und 100 liegen. Braucht mindestens zwei Gemeinden. Liegen nur Werte von Klassen vor, wird das dazugesagt.',
      en: 'Assumes that the relation with the rank is roughly straight; the ends of the line can lie beyond 0 and 100. Needs at least two municipalities. Where only values of classes exist, that is said.',
    },
    sources: [mackenbach],
  },
  {
    id: 'relativeIndex',
    explains: ['relativeIndex'],
    title: { de: 'Relativer Index (RII)', en: 'Relative index of inequality (RII)' },
    formula: formula(row('RII =', fraction('SII', 'μ')), {
      de: 'Steigungsindex geteilt durch den Mittelwert',
      en: 'Slope index divided by the mean',
    }),
    meaning: {
      de: 'Der Steigungsindex, gemessen am Mittelwert: 1 heißt, der Anstieg ist so groß wie der Mittelwert selbst.',
      en: 'The slope index in terms of the mean: 1 means that the rise is as large as the mean itself.',
    },
    unit: withoutUnit,
    range: { de: 'Ohne feste Grenzen; 0: kein Anstieg', en: 'Without fixed bounds; 0: no rise' },
    limits: {
      de: 'Keiner, wenn der Mittelwert 0 ist oder Werte negativ sind. Fällt schon dadurch, dass der Mittelwert steigt.',
      en: 'None where the mean is 0 or values are negative. It falls by a rising mean alone.',
    },
    sources: [mackenbach],
  },
  {
    id: 'concentration',
    explains: ['concentration', 'concentrationOfLack'],
    title: { de: 'Konzentrationsindex', en: 'Concentration index' },
    formula: formula(row('C =', fraction('2', 'μ'), '·', fraction('Σ w · (x − μ) · (r − ½)', 'W')), {
      de: 'Konzentrationsindex gleich zwei durch Mittelwert, mal gewichtetes Mittel aus Abweichung vom Mittelwert mal Abweichung des Rangs von einem halben',
      en: 'Concentration index equals two over the mean, times the weighted mean of deviation from the mean times deviation of the rank from one half',
    }),
    meaning: {
      de: 'Ob das Vorhandene bei den großen Gemeinden liegt: 0 heißt verteilt wie die Einwohner, ein Plus, dass die großen mehr als ihren Anteil haben. Er wird zweimal angegeben: für das, was da ist, und für das, was fehlt (100 − x).',
      en: 'Whether what there is lies with the large municipalities: 0 means spread like the inhabitants, a plus that the large have more than their share. It is given twice: for what is there and for what is lacking (100 − x).',
    },
    unit: withoutUnit,
    range: { de: '−1 bis 1', en: '−1 to 1' },
    limits: {
      de: 'Vorhandenes und Fehlendes ergeben verschieden große Indizes, darum steht immer dabei, welcher gemeint ist. Nur für Werte ab 0; keiner, wenn der Mittelwert 0 ist.',
      en: 'What is there and what is lacking give indices of different size; therefore it is always said which one is meant. Only for values of 0 and more; none where the mean is 0.',
    },
    sources: [
      kakwani,
      cited(
        'Clarke, Gerdtham, Johannesson, Bingefors, Smith (2002): On the measurement of relative and absolute income-related health inequality',
      ),
    ],
  },
  {
    id: 'concentrationCurve',
    explains: [],
    title: { de: 'Konzentrationskurve', en: 'Concentration curve' },
    formula: formula(
      lines(row('p_i =', fraction('Σ_{j≤i} w_j', 'W')), row('L_i =', fraction('Σ_{j≤i} w_j · x_j', 'W · μ'))),
      {
        de: 'Waagerecht der Anteil der Einwohner bis zu einer Gemeinde, senkrecht deren Anteil am Ganzen, nach Größe gereiht',
        en: 'Across, the share of inhabitants up to a municipality; upwards, their share of the whole; in the order of size',
      },
    ),
    meaning: {
      de: 'Welcher Anteil am Ganzen bei dem Teil der Einwohner liegt, der in den kleinsten Gemeinden lebt. Auf der Diagonalen haben alle gleich viel; die doppelte Fläche zwischen ihr und der Kurve ist der Konzentrationsindex.',
      en: 'Which share of the whole lies with those inhabitants who live in the smallest municipalities. On the diagonal all have the same; twice the area between it and the curve is the concentration index.',
    },
    unit: withoutUnit,
    range: { de: '0 bis 1 auf beiden Achsen', en: '0 to 1 on both axes' },
    limits: {
      de: 'Gezeichnet wird mit wenigen Punkten, die der ganzen Kurve am nächsten bleiben; gerechnet wird mit allen.',
      en: 'Drawn with few points that stay closest to the whole curve; computed with all.',
    },
    sources: [kakwani],
  },
  {
    id: 'erreygers',
    explains: ['erreygers'],
    title: { de: 'Index nach Erreygers', en: 'Erreygers index' },
    formula: formula(row('E =', fraction('4 · μ · C', '100')), {
      de: 'Vier mal Mittelwert mal Konzentrationsindex, geteilt durch 100',
      en: 'Four times the mean times the concentration index, divided by 100',
    }),
    meaning: {
      de: 'Der Konzentrationsindex für Anteile, so berichtigt, dass Vorhandenes und Fehlendes dieselbe Zahl ergeben, nur mit anderem Vorzeichen. Angegeben wird er für das Vorhandene.',
      en: 'The concentration index for shares, corrected so that what is there and what is lacking give the same number with opposite signs. It is given for what is there.',
    },
    unit: withoutUnit,
    range: { de: '−1 bis 1', en: '−1 to 1' },
    limits: {
      de: 'Nur für Anteile von 0 bis 100 Prozent.',
      en: 'Only for shares from 0 to 100 per cent.',
    },
    sources: [
      cited('Erreygers (2009): Correcting the Concentration Index', '10.1016/j.jhealeco.2008.02.003'),
    ],
  },
];
