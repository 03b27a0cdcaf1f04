import { states } from '@kluftatlas/data/catalogue/states.ts';
import { administrationsOf, type RegisterRow } from '@kluftatlas/data/domain/administrations.ts';
import type { Codebook, Option } from '@kluftatlas/data/domain/codebook.ts';
import { unitIndex } from '@kluftatlas/data/surveys/matching/unitIndex.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';

const option = (code: string, de: string, en: string, meaning?: Option['meaning']) => ({
  code,
  label: { de, en },
  ...(meaning === undefined ? {} : { meaning }),
});

/** A codebook with an item of each kind, as a file holds it. */
export const importCodebook: Codebook = checkedCodebook({
  id: 'probe',
  version: 3,
  title: { de: 'Probe', en: 'Trial' },
  publisher: 'Kluftatlas',
  introduction: { de: 'Zum Probieren', en: 'For trying' },
  topics: [{ id: 'all', title: { de: 'Alles', en: 'Everything' } }],
  items: [
    {
      ...{ code: 'dms', unit: 'administration', topic: 'all' },
      question: { de: 'Haben Sie ein <b>DMS</b>?', en: 'Do you have a DMS?' },
      answer: {
        kind: 'single',
        options: [
          option('d1', 'ja, überall', 'yes, throughout'),
          option('d2', 'ja, teils', 'yes, in part'),
          option('d3', 'nein', 'no'),
          option('nk', 'weiß nicht', 'don’t know', 'notKnown'),
          option('aa', 'liegt beim Amt', 'with the association', 'atAssociation'),
        ],
      },
    },
    {
      ...{ code: 'paths', unit: 'administration', topic: 'all' },
      question: { de: 'Welche Wege gehen Sie?', en: 'Which paths do you take?' },
      answer: {
        kind: 'multiple',
        options: [
          option('own', 'allein', 'alone'),
          option('it', 'Zweckverband, IT-Dienst', 'special-purpose body, IT provider'),
          option('none', 'keinen', 'none', 'none'),
        ],
      },
    },
    {
      ...{ code: 'lack', unit: 'administration', topic: 'all' },
      question: { de: 'Was fehlt?', en: 'What is lacking?' },
      answer: {
        kind: 'matrix',
        rows: [option('staff', 'Personal', 'staff'), option('money', 'Geld', 'money')],
        options: [option('m', 'viel', 'much'), option('l', 'wenig', 'little')],
      },
    },
    {
      ...{ code: 'share', unit: 'municipality', topic: 'all' },
      question: { de: 'Wie viel Prozent?', en: 'What per cent?' },
      answer: { kind: 'number', min: 0, max: 100, measuredIn: { de: 'Prozent', en: 'per cent' } },
    },
    {
      ...{ code: 'runs', unit: 'administration', topic: 'all' },
      question: { de: 'Für welche Gemeinden?', en: 'For which municipalities?' },
      answer: { kind: 'municipalities' },
    },
    {
      ...{ code: 'wish', unit: 'administration', topic: 'all' },
      question: { de: 'Ein Wunsch?', en: 'A wish?' },
      answer: { kind: 'text', publishable: true },
    },
    {
      ...{ code: 'remark', unit: 'administration', topic: 'all' },
      question: { de: 'Noch etwas?', en: 'Anything else?' },
      answer: { kind: 'text' },
    },
  ],
  contradictions: [],
  identity: {
    ags: ['ags', 'Gemeindeschlüssel'],
    ars: ['ars'],
    association: ['verband'],
    name: ['name'],
    state: ['land'],
  },
  personalColumns: ['Sachbearbeitung'],
  stateGroups: [states.map(({ key }): string => key)],
  publishMicrodata: null,
});

const place = (ags: string, nine: string, name: string): RegisterRow => ({
  area: { level: 'municipality', code: ags },
  values: [1_000, 10],
  attributes: { name, kind: 'municipality', ars: `${nine}${ags.slice(5)}` },
});
const association = (key: string, associationKind: string, name: string): RegisterRow => ({
  area: { level: 'administration', code: key },
  values: [null, null],
  attributes: { name, associationKind, administers: 'true' },
});

/** Made-up places: cities of their own, an Amt, a Verbandsgemeinde that is called like its seat, and namesakes. */
export const registerRows: readonly RegisterRow[] = [
  place('01001000', '010010000', 'Förde, Hansestadt'),
  place('01051001', '010515101', 'Süderau'),
  place('01051002', '010515101', 'Norderau'),
  place('01051003', '010515101', 'Neudorf (Holstein)'),
  association('010515101', 'amt', 'Auland'),
  place('07131001', '071315001', 'Burgberg, Stadt'),
  place('07131002', '071315001', 'Talheim'),
  association('071315001', 'verbandsgemeinde', 'Burgberg'),
  place('09171001', '091710001', 'Neuhausen'),
  place('09172001', '091720001', 'Neuhausen a.d.Isar, M'),
  place('09173001', '091730001', 'Neuhausen (Rhön), St'),
  place('09174001', '091740001', 'Markt Weißdorf'),
  place('14625001', '146250001', 'Grünau/Zelenjow'),
];
const registerUnits = administrationsOf(registerRows);
export const units = unitIndex(registerUnits);
