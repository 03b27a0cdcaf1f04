import type { Item } from '../../domain/codebook.ts';
import { atAssociation, noneOf, notKnown, option, say, somethingElse } from '../wording.ts';

/** Rungs of the ladder on which there is a document management system, or one is coming. */
export const rungsWithSystem = ['r1', 'r2', 'r3', 'r4', 'r5'] as const;

export const fileItems: readonly Item[] = [
  {
    code: 'dms',
    unit: 'administration',
    topic: 'files',
    question: say(
      'Wie weit ist das Dokumentenmanagementsystem (DMS) in Ihrer Verwaltung?',
      'How far is the document management system (DMS) in your administration?',
    ),
    help: say(
      'Ein DMS legt Dokumente geordnet und für alle Berechtigten auffindbar ab. Ordner auf einem Netzlaufwerk sind keines. Bitte die höchste Stufe, die ganz erreicht ist.',
      'A DMS files documents in an order in which everyone entitled finds them. Folders on a network drive are none. Please choose the highest step fully reached.',
    ),
    shownAs: 'ladder',
    answer: {
      kind: 'single',
      options: [
        option('r0', 'kein DMS', 'no DMS'),
        option('r1', 'wird gerade eingeführt', 'being introduced'),
        option('r2', 'in einem Teil der Verwaltung', 'in part of the administration'),
        option('r3', 'in der ganzen Verwaltung', 'throughout the administration'),
        option(
          'r4',
          'in der ganzen Verwaltung, und Vorgänge laufen digital von Anfang bis Ende',
          'throughout, and processes are digital from end to end',
        ),
        option('r5', 'wie zuvor, und KI ist regelmäßig im Einsatz', 'as before, and AI is in regular use'),
        notKnown,
        atAssociation,
      ],
    },
  },
  {
    code: 'efile',
    unit: 'administration',
    topic: 'files',
    question: say(
      'In wie vielen Bereichen ist die elektronische Akte (E-Akte) die maßgebliche Akte?',
      'In how many areas is the electronic file the authoritative one?',
    ),
    help: say(
      'Maßgeblich heißt: Was zählt, steht in der E-Akte. Papier wird höchstens als Kopie geführt.',
      'Authoritative means: what counts is in the electronic file. Paper is at most a copy.',
    ),
    answer: {
      kind: 'single',
      options: [
        option('all', 'in allen', 'in all'),
        option('most', 'in mehr als der Hälfte', 'in more than half'),
        option('some', 'in höchstens der Hälfte', 'in at most half'),
        option('no', 'in keinem', 'in none'),
        notKnown,
        atAssociation,
      ],
    },
  },
  {
    code: 'ai',
    unit: 'administration',
    topic: 'files',
    question: say(
      'Wofür setzt Ihre Verwaltung Künstliche Intelligenz (KI) ein?',
      'What does your administration use artificial intelligence (AI) for?',
    ),
    help: say(
      'Gemeint ist der dienstliche Einsatz, auch im Versuch. Bitte alles Zutreffende ankreuzen.',
      'Use at work is meant, trials included. Please tick all that apply.',
    ),
    shownAs: 'use',
    answer: {
      kind: 'multiple',
      options: [
        option('minut', 'Protokolle von Sitzungen schreiben', 'writing minutes of meetings'),
        option('text', 'Schreiben entwerfen oder zusammenfassen', 'drafting or summing up texts'),
        option('trans', 'übersetzen, auch in Leichte Sprache', 'translating, easy-to-read language included'),
        option('chat', 'Fragen von Bürgern beantworten', 'answering questions of citizens'),
        option(
          'mail',
          'Eingänge sortieren oder Angaben aus Dokumenten auslesen',
          'sorting what comes in or reading data out of documents',
        ),
        option('data', 'Daten auswerten oder vorhersagen', 'analysing or forecasting data'),
        somethingElse,
        noneOf('kein Einsatz von KI', 'no use of AI'),
        notKnown,
        atAssociation,
      ],
    },
  },
];
