import { cited, unitOfIndicator, withoutUnit, type MeasureDefinition } from './definition.ts';
import { formula, fraction, row } from './mathml.ts';

const keiding = cited(
  'Keiding, Clayton (2014): Standardization and Control for Confounding in Observational Studies',
  '10.1214/13-STS453',
);

/** States against what their municipalities' sizes let expect, and municipalities beside those like them. */
export const definitionsOfComparison: readonly MeasureDefinition[] = [
  {
    id: 'expectation',
    explains: [],
    title: { de: 'Erwartung nach Größenklassen', en: 'Expectation by size classes' },
    formula: formula(row('A =', fraction('Σ_k W_k · M_k', 'Σ_k W_k')), {
      de: 'Erwartung gleich Summe über die Klassen aus Gewicht im Land mal Mittelwert in Deutschland, geteilt durch die Summe der Gewichte',
      en: 'Expectation equals the sum over classes of weight in the state times mean in Germany, divided by the sum of the weights',
    }),
    meaning: {
      de: 'Welchen Mittelwert ein Land hätte, wenn jede seiner Größenklassen so dastünde wie in ganz Deutschland. Was es darüber oder darunter liegt, liegt nicht daran, dass seine Gemeinden groß oder klein sind.',
      en: 'Which mean a state would have if each of its size classes stood as it does in all of Germany. What it has above or below that is not due to its municipalities being large or small.',
    },
    unit: unitOfIndicator,
    range: { de: 'Wie die Kennzahl', en: 'As the indicator' },
    limits: {
      de: 'Keine, wenn eine Klasse des Landes weniger als 5 Gemeinden mit Wert hat. Gleicht nur die Größe aus, keine anderen Unterschiede zwischen Ländern.',
      en: 'None where a class of the state has fewer than 5 municipalities with a value. Allows for size only, not for other differences between states.',
    },
    sources: [keiding],
  },
  {
    id: 'standardisedMean',
    explains: [],
    title: { de: 'Mittelwert mit Deutschlands Größenklassen', en: 'Mean with Germany’s size classes' },
    formula: formula(row('B =', fraction('Σ_k V_k · μ_k', 'Σ_k V_k')), {
      de: 'Summe über die Klassen aus Gewicht in Deutschland mal Mittelwert im Land, geteilt durch die Summe der Gewichte',
      en: 'Sum over classes of weight in Germany times mean in the state, divided by the sum of the weights',
    }),
    meaning: {
      de: 'Welchen Mittelwert ein Land hätte, wenn sich seine Einwohner so auf die Größenklassen verteilten wie in ganz Deutschland. So lassen sich Länder vergleichen, deren Gemeinden verschieden groß sind.',
      en: 'Which mean a state would have if its inhabitants were spread over the size classes as in all of Germany. This makes states comparable whose municipalities differ in size.',
    },
    unit: unitOfIndicator,
    range: { de: 'Wie die Kennzahl', en: 'As the indicator' },
    limits: {
      de: 'Keiner, wenn dem Land eine Klasse fehlt, die es in Deutschland gibt, oder wenn eine weniger als 5 Gemeinden mit Wert hat.',
      en: 'None where the state lacks a class that Germany has, or where one has fewer than 5 municipalities with a value.',
    },
    sources: [keiding],
  },
  {
    id: 'peers',
    explains: [],
    title: { de: 'Ähnlichste Gemeinden', en: 'Most similar municipalities' },
    formula: formula(
      row('d =', fraction('| Δ ln P |', 's_P'), '+', fraction('| Δ ln D |', 's_D'), '+ u + v'),
      {
        de: 'Entfernung gleich Unterschied der Logarithmen der Einwohnerzahl in Standardabweichungen, plus derselbe für die Einwohner je Quadratkilometer, plus 1 bei anderem Status, plus 1 bei anderer Verwaltungsform',
        en: 'Distance equals the difference of the logarithms of inhabitants in standard deviations, plus the same for inhabitants per square kilometre, plus 1 for another status, plus 1 for another form of administration',
      },
    ),
    meaning: {
      de: 'Welche Gemeinden einer Gemeinde am ähnlichsten sind: nach Einwohnern, Dichte, Status (kreisfrei, kreisangehörig oder Stadtstaat) und danach, wer sie verwaltet. Die vier Teile werden zusammengezählt und einzeln gezeigt.',
      en: 'Which municipalities are most similar to a municipality: by inhabitants, density, status (district-free, part of a district, or city state) and by who administers it. The four parts are added up and shown one by one.',
    },
    unit: withoutUnit,
    range: { de: '0 (in allem gleich) und mehr', en: '0 (alike in everything) and more' },
    limits: {
      de: 'Ähnlich heißt nicht: gleich gut ausgestattet. Lage, Geld und Landesrecht gehen nicht ein. Bei gleicher Entfernung entscheidet der Schlüssel.',
      en: 'Similar does not mean equally well equipped. Location, money and the law of the state do not enter. With the same distance the key decides.',
    },
    sources: [
      cited(
        'Gower (1971): A General Coefficient of Similarity and Some of Its Properties',
        '10.2307/2528823',
      ),
    ],
  },
];
