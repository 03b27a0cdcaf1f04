import { referenceSurvey } from '../../catalogue/referenceSurvey.ts';
import type { Codebook } from '../../domain/codebook.ts';
import { say } from '../wording.ts';
import { conditionItems } from './conditions.ts';
import { contradictions } from './contradictions.ts';
import { fileItems } from './files.ts';
import { infrastructureItems } from './infrastructure.ts';
import { marketItems } from './markets.ts';
import { officeItems } from './office.ts';
import { pathItems } from './paths.ts';
import { serviceItems } from './services.ts';
import { stateGroups } from './stateGroups.ts';

/** The reference questionnaire: a ministry or an association may use it as it is, or change a copy of it. */
export const codebook: Codebook = {
  id: referenceSurvey,
  version: 1,
  title: say('Digitalisierung der Verwaltungen', 'Digitalisation of the administrations'),
  publisher: 'Kluftatlas',
  introduction: say(
    'Wie digital arbeiten die Rathäuser in Deutschland, und was brauchen sie? Wir fragen Verwaltungen jeder Größe. Das Ausfüllen soll höchstens 20 Minuten dauern; es ist freiwillig. Erledigt etwas Ihr Amt oder Verband für Sie, kreuzen Sie das an. Außer der Frage, für wen Sie antworten, dürfen Sie jede Frage auslassen.',
    'How digitally do the town halls of Germany work, and what do they need? We ask administrations of every size. Filling it in should take at most 20 minutes; it is voluntary. Where your association does something for you, tick that. You may skip every question but the one whom you answer for.',
  ),
  topics: [
    { id: 'office', title: say('Ihre Verwaltung', 'Your administration') },
    { id: 'files', title: say('Akten und KI', 'Files and AI') },
    { id: 'services', title: say('Online-Dienste und Standards', 'Online services and standards') },
    { id: 'infrastructure', title: say('Technik im Rathaus', 'Technology in the town hall') },
    { id: 'markets', title: say('Marktplätze und Modellprojekte', 'Marketplaces and model projects') },
    { id: 'paths', title: say('Wege zur Lösung', 'Delivery paths') },
    { id: 'conditions', title: say('Zusammenarbeit und Bedingungen', 'Cooperation and conditions') },
  ],
  items: [
    ...officeItems,
    ...fileItems,
    ...serviceItems,
    ...infrastructureItems,
    ...marketItems,
    ...pathItems,
    ...conditionItems,
  ],
  contradictions,
  identity: {
    ags: ['ags', 'gemeindeschluessel'],
    ars: ['ars', 'regionalschluessel'],
    association: ['verband', 'verbandsschluessel'],
    // Not `name`: that is where other surveys keep the name of a person.
    name: ['verwaltung', 'gemeinde', 'verwaltungsname'],
    state: ['land', 'bundesland'],
  },
  personalColumns: ['kontakt', 'ansprechpartner', 'email', 'telefon'],
  stateGroups,
  publishMicrodata: null,
};
