import type { Item } from '../../domain/codebook.ts';
import { atAssociation, noneOf, notKnown, option, say } from '../wording.ts';

export const infrastructureItems: readonly Item[] = [
  {
    code: 'line',
    unit: 'administration',
    topic: 'infrastructure',
    question: say(
      'Wie schnell ist die Internetleitung Ihres Rathauses beim Empfangen?',
      'How fast is your town hall’s line to the internet for receiving?',
    ),
    help: say(
      'Bei mehreren Gebäuden: dort, wo die meisten arbeiten.',
      'With several buildings: where most of the staff work.',
    ),
    answer: {
      kind: 'single',
      options: [
        option('l50', 'unter 50 Mbit/s', 'below 50 Mbit/s'),
        option('l250', '50 bis unter 250 Mbit/s', '50 to below 250 Mbit/s'),
        option('l1000', '250 bis unter 1000 Mbit/s', '250 to below 1000 Mbit/s'),
        option('giga', '1000 Mbit/s oder mehr', '1000 Mbit/s or more'),
        notKnown,
        atAssociation,
      ],
    },
  },
  {
    code: 'base',
    unit: 'administration',
    topic: 'infrastructure',
    question: say('Was davon gibt es in Ihrer Verwaltung?', 'Which of these does your administration have?'),
    help: say('Bitte alles Zutreffende ankreuzen.', 'Please tick all that apply.'),
    answer: {
      kind: 'multiple',
      options: [
        option(
          'home',
          'mobile Arbeitsplätze für mindestens die Hälfte der Beschäftigten',
          'mobile workplaces for at least half of the staff',
        ),
        option('video', 'Raum mit Technik für Videokonferenzen', 'a room equipped for video conferences'),
        option(
          'mfa',
          'Anmeldung mit einem zweiten Nachweis, etwa Karte oder App',
          'sign-in with a second proof, such as a card or an app',
        ),
        option(
          'back',
          'Datensicherung, deren Wiederherstellung in den letzten 12 Monaten erprobt wurde',
          'backups whose restoring was tried in the last 12 months',
        ),
        option(
          'plan',
          'schriftlicher Notfallplan für den Ausfall der IT',
          'a written plan for a failure of IT',
        ),
        noneOf('nichts davon', 'none of these'),
        notKnown,
        atAssociation,
      ],
    },
  },
];
