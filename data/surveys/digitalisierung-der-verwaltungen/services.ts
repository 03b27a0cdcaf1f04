import type { Item } from '../../domain/codebook.ts';
import { atAssociation, noneOf, notKnown, option, say } from '../wording.ts';

/** Answers of those who offer at least one service online. */
export const withOnlineServices = ['few', 'some', 'many', 'most'] as const;

export const serviceItems: readonly Item[] = [
  {
    code: 'online',
    unit: 'administration',
    topic: 'services',
    question: say(
      'Wie viele Ihrer Leistungen können Bürger und Betriebe online beantragen?',
      'How many of your services can citizens and businesses apply for online?',
    ),
    help: say(
      'Online heißt: Der Antrag wird im Netz ausgefüllt und abgeschickt. Ein Formular zum Ausdrucken zählt nicht.',
      'Online means: the application is filled in and sent on the web. A form to print does not count.',
    ),
    answer: {
      kind: 'single',
      options: [
        noneOf('keine', 'none'),
        option('few', '1 bis 10', '1 to 10'),
        option('some', '11 bis 50', '11 to 50'),
        option('many', '51 bis 100', '51 to 100'),
        option('most', 'mehr als 100', 'more than 100'),
        notKnown,
        atAssociation,
      ],
    },
  },
  {
    code: 'reuse',
    unit: 'administration',
    topic: 'services',
    question: say(
      'Wie viele davon sind von einer anderen Verwaltung übernommen („Einer für Alle“, EfA)?',
      'How many of them are taken over from another administration (“one for all”, EfA)?',
    ),
    askedIf: { variable: 'online', isOneOf: withOnlineServices },
    answer: {
      kind: 'single',
      options: [
        noneOf('keine', 'none'),
        option('less', 'weniger als die Hälfte', 'less than half'),
        option('half', 'die Hälfte oder mehr, aber nicht alle', 'half or more, but not all'),
        option('all', 'alle', 'all'),
        notKnown,
      ],
    },
  },
  {
    code: 'std',
    unit: 'administration',
    topic: 'services',
    question: say(
      'Welche dieser Schnittstellen und Standards nutzt Ihre Verwaltung?',
      'Which of these interfaces and standards does your administration use?',
    ),
    help: say(
      'Bitte eine Antwort je Zeile. Auch was Ihr IT-Dienstleister für Sie betreibt, ist im Einsatz.',
      'One answer a row, please. What your IT provider runs for you is in use, too.',
    ),
    answer: {
      kind: 'matrix',
      rows: [
        option('fit', 'FIT-Connect', 'FIT-Connect', {
          example: say(
            'Anträge kommen im Fachverfahren an',
            'applications arrive in the specialised software',
          ),
        }),
        option('xta', 'XTA/OSCI', 'XTA/OSCI', {
          example: say(
            'sicherer Versand von Nachrichten zwischen Behörden',
            'secure messages between authorities',
          ),
        }),
        option('dvdv', 'Eintrag im DVDV', 'entry in the DVDV', {
          example: say(
            'Verzeichnis, in dem Behörden elektronisch zu finden sind',
            'directory in which authorities are found electronically',
          ),
        }),
        option('bund', 'BundID', 'BundID', {
          example: say('Konto, mit dem Bürger sich anmelden', 'account by which citizens sign in'),
        }),
        option('fim', 'FIM', 'FIM', {
          example: say(
            'bundesweite Beschreibungen von Leistungen und Formularen',
            'nationwide descriptions of services and forms',
          ),
        }),
        option('oparl', 'OParl', 'OParl', {
          example: say('offene Daten aus dem Ratsinformationssystem', 'open data of the council’s system'),
        }),
        option(
          'reg',
          'Anschluss an Register anderer Behörden',
          'connection to registers of other authorities',
          {
            example: say(
              'Nachweise werden elektronisch abgerufen statt vorgelegt',
              'proofs are fetched electronically instead of handed in',
            ),
          },
        ),
      ],
      options: [
        option('use', 'im Einsatz', 'in use'),
        option('plan', 'geplant', 'planned'),
        option('no', 'nein', 'no'),
        notKnown,
        atAssociation,
      ],
    },
  },
];
