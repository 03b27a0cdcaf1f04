import type { Item } from '../../domain/codebook.ts';
import { atAssociation, noneOf, notKnown, option, say, somethingElse } from '../wording.ts';
import { answersForAdministration } from './office.ts';

const estimate = say(
  'Eine Schätzung genügt; leer lassen, wenn Sie es nicht wissen.',
  'An estimate will do; leave empty if you do not know.',
);

export const conditionItems: readonly Item[] = [
  {
    code: 'coop',
    unit: 'administration',
    topic: 'conditions',
    question: say(
      'Mit wem arbeitet Ihre Verwaltung bei der Digitalisierung zusammen?',
      'With whom does your administration work together on digitalisation?',
    ),
    help: say(
      'Gemeint ist eine Zusammenarbeit, die zurzeit läuft. Bitte alles Zutreffende ankreuzen.',
      'Cooperation that is under way now is meant. Please tick all that apply.',
    ),
    answer: {
      kind: 'multiple',
      options: [
        option('neigh', 'mit Nachbargemeinden', 'with neighbouring municipalities'),
        option('dist', 'mit dem Kreis', 'with the district'),
        option('prov', 'mit einem kommunalen IT-Dienstleister', 'with a municipal IT provider'),
        option('state', 'mit dem Land', 'with the state'),
        option('umbr', 'über einen kommunalen Spitzenverband', 'by way of a municipal umbrella association'),
        option('univ', 'mit einer Hochschule', 'with a university'),
        somethingElse,
        noneOf('mit niemandem', 'with nobody'),
        notKnown,
        atAssociation,
      ],
    },
  },
  {
    code: 'free',
    unit: 'municipality',
    topic: 'conditions',
    question: say(
      'Über wie viel Prozent der Ausgaben im Haushalt kann Ihre Gemeinde frei entscheiden?',
      'What percentage of the spending in its budget can your municipality decide on freely?',
    ),
    help: say(
      `Frei sind Ausgaben, zu denen weder ein Gesetz noch ein laufender Vertrag verpflichtet. ${estimate.de}`,
      `Free is spending that neither a law nor a running contract obliges you to. ${estimate.en}`,
    ),
    answer: { kind: 'number', min: 0, max: 100, measuredIn: say('Prozent', 'percent') },
  },
  {
    code: 'approv',
    unit: 'administration',
    topic: 'conditions',
    question: say(
      'Wie viele Genehmigungen anderer Stellen brauchte Ihr letztes Digitalprojekt?',
      'How many approvals by other bodies did your latest digital project need?',
    ),
    help: say(
      `Zum Beispiel Kommunalaufsicht, Fördergeber oder Datenschutz. Keine: 0. ${estimate.de}`,
      `For instance by the supervisory authority, a funding body or the data protection authority. None: 0. ${estimate.en}`,
    ),
    askedIf: answersForAdministration,
    answer: { kind: 'number', min: 0, max: 100, whole: true, measuredIn: say('Genehmigungen', 'approvals') },
  },
  {
    code: 'days',
    unit: 'administration',
    topic: 'conditions',
    question: say(
      'Wie viele Arbeitstage im Jahr braucht Ihre Verwaltung, um die Verwendung von Fördergeld nachzuweisen?',
      'How many working days a year does your administration need to prove how grants were used?',
    ),
    help: say(
      `Alle Beschäftigten zusammen, alle Förderungen zusammen. Keine: 0. ${estimate.de}`,
      `All staff together, all grants together. None: 0. ${estimate.en}`,
    ),
    askedIf: answersForAdministration,
    answer: { kind: 'number', min: 0, max: 10_000, measuredIn: say('Arbeitstage', 'working days') },
  },
  {
    code: 'giveup',
    unit: 'administration',
    topic: 'conditions',
    question: say(
      'Hat Ihre Verwaltung in den letzten drei Jahren auf Fördergeld verzichtet, das sie hätte bekommen können?',
      'In the last three years, has your administration done without a grant that it could have had?',
    ),
    answer: {
      kind: 'single',
      options: [
        option('no', 'nein', 'no'),
        option('once', 'ja, einmal', 'yes, once'),
        option('more', 'ja, mehrmals', 'yes, several times'),
        notKnown,
        atAssociation,
      ],
    },
  },
  {
    code: 'decide',
    unit: 'municipality',
    topic: 'conditions',
    question: say(
      'Wie sehr trifft dieser Satz auf Ihre Gemeinde zu: „Wir dürfen selbst entscheiden“?',
      'How true is this sentence for your municipality: “We may decide for ourselves”?',
    ),
    help: say('Gemeint sind Fragen der Digitalisierung.', 'Questions of digitalisation are meant.'),
    answer: {
      kind: 'single',
      options: [
        option('d1', 'trifft gar nicht zu', 'not true at all'),
        option('d2', 'trifft eher nicht zu', 'rather not true'),
        option('d3', 'teils, teils', 'in between'),
        option('d4', 'trifft eher zu', 'rather true'),
        option('d5', 'trifft voll zu', 'entirely true'),
        notKnown,
      ],
    },
  },
  {
    code: 'remark',
    unit: 'administration',
    topic: 'conditions',
    question: say('Was möchten Sie uns noch sagen?', 'What else would you like to tell us?'),
    help: say(
      'Bitte keine Namen nennen. Der Text bleibt bei denen, die fragen, und hilft ihnen, den Fragebogen zu verbessern; in die Auswertung geht er nicht ein.',
      'Please give no names. The text stays with those who ask and helps them to improve the questionnaire; it is no part of the results.',
    ),
    answer: { kind: 'text' },
  },
];
