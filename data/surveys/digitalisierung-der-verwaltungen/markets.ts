import type { Item } from '../../domain/codebook.ts';
import { atAssociation, noneOf, notKnown, option, say, somethingElse } from '../wording.ts';

export const marketItems: readonly Item[] = [
  {
    code: 'market',
    unit: 'administration',
    topic: 'markets',
    question: say('Kennen und nutzen Sie diese Angebote?', 'Do you know and use these offers?'),
    help: say(
      'Bitte eine Antwort je Zeile. Hilfe heißt: jemand von außen hat beraten oder eingerichtet.',
      'One answer a row, please. Help means: somebody from outside advised or set it up.',
    ),
    shownAs: 'use',
    answer: {
      kind: 'matrix',
      rows: [
        option('shop', 'Marktplätze für digitale Lösungen', 'marketplaces for digital solutions', {
          example: say('FIT-Store, govdigital-Marktplatz', 'FIT-Store, govdigital marketplace'),
        }),
        option('proj', 'Projektdatenbanken', 'databases of projects', {
          example: say(
            'Sammlungen guter Beispiele von Bund, Ländern oder Verbänden',
            'collections of good examples by the federation, the states or associations',
          ),
        }),
        option('code', 'Plattformen für offene Software', 'platforms for open software', {
          example: say('openCode', 'openCode'),
        }),
      ],
      options: [
        option('unk', 'kennen wir nicht', 'not known to us'),
        option('kno', 'kennen wir, nutzen wir nicht', 'known, not used'),
        option('use', 'nutzen wir ohne Hilfe', 'used without help'),
        option('help', 'nutzen wir mit Hilfe', 'used with help'),
        notKnown,
        atAssociation,
      ],
    },
  },
  {
    code: 'hinder',
    unit: 'administration',
    topic: 'markets',
    question: say(
      'Was hindert Sie daran, Lösungen von dort zu nutzen oder mehr davon zu nutzen?',
      'What keeps you from using solutions from there, or from using more of them?',
    ),
    help: say('Bitte alles Zutreffende ankreuzen.', 'Please tick all that apply.'),
    answer: {
      kind: 'multiple',
      options: [
        option('staff', 'zu wenig Personal', 'too few staff'),
        option('skill', 'fehlende Kenntnisse', 'lacking skills'),
        option('money', 'fehlendes Geld', 'lacking money'),
        option('law', 'Vergaberecht oder andere Vorschriften', 'procurement law or other rules'),
        option('iface', 'fehlende Schnittstelle zu unseren Verfahren', 'no interface to our software'),
        option('need', 'kein Bedarf', 'no need'),
        somethingElse,
        noneOf('nichts', 'nothing'),
        notKnown,
        atAssociation,
      ],
    },
  },
  {
    code: 'model',
    unit: 'municipality',
    topic: 'markets',
    question: say(
      'Hat Ihre Gemeinde seit 2018 Fördergeld für ein digitales Modellprojekt bekommen?',
      'Has your municipality been granted money for a digital model project since 2018?',
    ),
    help: say(
      'Von Bund, Land oder EU, allein oder mit anderen zusammen.',
      'By the federation, the state or the EU, alone or together with others.',
    ),
    shownAs: 'use',
    answer: {
      kind: 'single',
      options: [
        option('yes', 'ja', 'yes'),
        option('ref', 'beworben, nicht bekommen', 'applied, not granted'),
        option('no', 'nicht beworben', 'not applied'),
        notKnown,
      ],
    },
  },
];
