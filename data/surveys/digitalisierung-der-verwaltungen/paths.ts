import type { Condition, Item, Option } from '../../domain/codebook.ts';
import type { Bilingual } from '../../domain/source.ts';
import { atAssociation, noneOf, notKnown, option, say } from '../wording.ts';
import { rungsWithSystem } from './files.ts';
import { withOnlineServices } from './services.ts';

/** The seven delivery paths that `data/measures/pathDiversity.ts` is given; `notKnown` and `atAssociation` stand beside them. */
const paths: readonly Option[] = [
  option('own', 'selbst betrieben', 'run ourselves', {
    example: say('Server im Rathaus, eigene IT-Stelle', 'server in the town hall, IT staff of our own'),
  }),
  option('assoc', 'vom Amt, Verband oder Kreis', 'by the association or the district', {
    example: say('der Kreis betreibt es für seine Gemeinden', 'the district runs it for its municipalities'),
  }),
  option('prov', 'von einem kommunalen IT-Dienstleister oder Zweckverband', 'by a municipal IT provider', {
    example: say(
      'Rechenzentrum, dem Sie angehören oder das Sie beauftragen',
      'data centre that you belong to or that you commission',
    ),
  }),
  option('joint', 'gemeinsam mit bestimmten Nachbarn', 'together with certain neighbours', {
    example: say('drei Gemeinden teilen sich ein System', 'three municipalities share a system'),
  }),
  option('firm', 'von einer privaten Firma', 'by a private firm', {
    example: say('gekauft oder gemietet, auch aus der Cloud', 'bought or rented, cloud services included'),
  }),
  option('state', 'vom Land', 'by the state', {
    example: say('EfA-Dienst oder Landesportal', 'EfA service or the state’s portal'),
  }),
  option('oth', 'anders', 'in another way', {
    meaning: 'other',
    example: say('Verein, Hochschule, Ehrenamt', 'society, university, volunteers'),
  }),
];

const pathItem = (code: string, question: Bilingual, askedIf?: Condition): Item => ({
  code,
  unit: 'administration',
  topic: 'paths',
  question,
  help: say('Bitte alles Zutreffende ankreuzen.', 'Please tick all that apply.'),
  shownAs: 'paths',
  ...(askedIf && { askedIf }),
  answer: { kind: 'multiple', options: [...paths, notKnown, atAssociation] },
});

const areas: readonly Option[] = [
  option('dms', 'DMS und E-Akte', 'DMS and electronic file'),
  option('onl', 'Online-Dienste', 'online services'),
  option('it', 'Arbeitsplätze und Netz', 'workplaces and network'),
];

const absent = noneOf('gibt es bei uns nicht', 'we do not have it');

export const pathItems: readonly Item[] = [
  pathItem(
    'pdms',
    say('Wer betreibt Ihr DMS oder Ihre E-Akte?', 'Who runs your DMS or your electronic file?'),
    { variable: 'dms', isOneOf: rungsWithSystem },
  ),
  pathItem('ponl', say('Wer stellt Ihre Online-Dienste bereit?', 'Who provides your online services?'), {
    variable: 'online',
    isOneOf: withOnlineServices,
  }),
  pathItem(
    'pit',
    say('Wer betreut Ihre Arbeitsplätze und Ihr Netz?', 'Who looks after your workplaces and your network?'),
  ),
  {
    code: 'choice',
    unit: 'administration',
    topic: 'paths',
    question: say('Wie kam es zu diesem Weg?', 'How did this way come about?'),
    help: say('Bitte eine Antwort je Zeile.', 'One answer a row, please.'),
    answer: {
      kind: 'matrix',
      rows: areas,
      options: [
        option('free', 'von uns frei gewählt', 'chosen freely by us'),
        option('given', 'vorgegeben', 'prescribed to us'),
        option('only', 'es gab nur diesen', 'there was no other'),
        absent,
        notKnown,
        atAssociation,
      ],
    },
  },
  {
    code: 'satis',
    unit: 'administration',
    topic: 'paths',
    question: say('Wie zufrieden sind Sie damit?', 'How satisfied are you with it?'),
    help: say('Bitte eine Antwort je Zeile.', 'One answer a row, please.'),
    answer: {
      kind: 'matrix',
      rows: areas,
      options: [
        option('s1', 'sehr unzufrieden', 'very dissatisfied'),
        option('s2', 'eher unzufrieden', 'rather dissatisfied'),
        option('s3', 'teils, teils', 'in between'),
        option('s4', 'eher zufrieden', 'rather satisfied'),
        option('s5', 'sehr zufrieden', 'very satisfied'),
        absent,
        notKnown,
        atAssociation,
      ],
    },
  },
];
