import type { Condition, Item } from '../../domain/codebook.ts';
import { option, say } from '../wording.ts';

/** Those who answer for a town hall: figures of a town hall are asked of nobody else. */
export const answersForAdministration: Condition = {
  variable: 'role',
  isOneOf: ['own', 'assoc', 'lead'],
};

export const officeItems: readonly Item[] = [
  {
    code: 'role',
    unit: 'administration',
    topic: 'office',
    question: say('Für wen antworten Sie?', 'Whom do you answer for?'),
    help: say(
      'Gemeindeverband steht hier für Amt, Samtgemeinde, Verbandsgemeinde oder Verwaltungsgemeinschaft.',
      'Association means here any body that administers several municipalities: Amt, Samtgemeinde, Verbandsgemeinde or Verwaltungsgemeinschaft.',
    ),
    required: true,
    answer: {
      kind: 'single',
      options: [
        option(
          'own',
          'für eine Gemeinde oder Stadt mit eigener Verwaltung',
          'for a municipality with an administration of its own',
        ),
        option(
          'lead',
          'für eine Gemeinde oder Stadt, die auch andere Gemeinden verwaltet',
          'for a municipality that administers others, too',
        ),
        option('assoc', 'für einen Gemeindeverband', 'for an association'),
        option(
          'mem',
          'für eine Gemeinde, die von einem Gemeindeverband oder einer anderen Gemeinde verwaltet wird',
          'for a municipality that is administered by an association or another municipality',
          { meaning: 'atAssociation' },
        ),
      ],
    },
  },
  {
    code: 'members',
    unit: 'administration',
    topic: 'office',
    question: say(
      'Welche Gemeinden werden von Ihnen verwaltet?',
      'Which municipalities are administered by you?',
    ),
    help: say(
      'Bitte die amtlichen Gemeindeschlüssel (8 Ziffern), mit Komma getrennt. Sie können die Frage überspringen: Wir sehen dann im amtlichen Verzeichnis nach.',
      'Please give the official keys (AGS, 8 digits), parted by commas. You may skip this: we then look it up in the official register.',
    ),
    askedIf: { variable: 'role', isOneOf: ['assoc', 'lead'] },
    answer: { kind: 'municipalities' },
  },
  {
    code: 'staff',
    unit: 'administration',
    topic: 'office',
    question: say(
      'Wie viele Vollzeitstellen sind in Ihrer Verwaltung besetzt?',
      'How many full-time equivalents does your administration have in post?',
    ),
    help: say(
      'Ohne Bauhof, Kitas und Eigenbetriebe. Eine Schätzung genügt; leer lassen, wenn Sie es nicht wissen.',
      'Without building yard, day-care centres and municipal enterprises. An estimate will do; leave empty if you do not know.',
    ),
    askedIf: answersForAdministration,
    answer: {
      kind: 'number',
      min: 0,
      max: 50_000,
      measuredIn: say('Vollzeitstellen', 'full-time equivalents'),
    },
  },
  {
    code: 'itstaff',
    unit: 'administration',
    topic: 'office',
    question: say(
      'Wie viele dieser Stellen sind für IT und Digitalisierung da?',
      'How many of these are for IT and digitalisation?',
    ),
    help: say(
      'Auch Teile einer Stelle, etwa 0,5. Eine Schätzung genügt; leer lassen, wenn Sie es nicht wissen.',
      'Parts of a post count, such as 0.5. An estimate will do; leave empty if you do not know.',
    ),
    askedIf: answersForAdministration,
    answer: {
      kind: 'number',
      min: 0,
      max: 5_000,
      measuredIn: say('Vollzeitstellen', 'full-time equivalents'),
    },
  },
  {
    code: 'itbudget',
    unit: 'administration',
    topic: 'office',
    question: say(
      'Wie viel gibt Ihre Verwaltung in diesem Jahr für IT und Digitalisierung aus, ohne Personal?',
      'How much does your administration spend on IT and digitalisation this year, staff not included?',
    ),
    help: say(
      'Geplanter Betrag laut Haushalt, auch Umlagen an einen IT-Dienstleister. Eine Schätzung genügt; leer lassen, wenn Sie es nicht wissen.',
      'Amount planned in the budget, contributions to an IT provider included. An estimate will do; leave empty if you do not know.',
    ),
    askedIf: answersForAdministration,
    answer: {
      kind: 'number',
      min: 0,
      max: 1_000_000_000,
      whole: true,
      measuredIn: say('Euro im Jahr', 'euros a year'),
    },
  },
];
