import type { Codebook, Item, SurveyId } from '@kluftatlas/data/domain/codebook.ts';
import { isoDate, type StateKey } from '@kluftatlas/data/domain/ids.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import type { FrameCell, FrameKind, Respondent } from '@kluftatlas/data/domain/survey.ts';
import type { WaveInput } from '@kluftatlas/data/surveys/results/waveFiles.ts';

const say = (text: string) => ({ de: text, en: text });
const option = (code: string, meaning?: 'notKnown' | 'atAssociation' | 'none' | 'other') => ({
  code,
  label: say(code),
  ...(meaning && { meaning }),
});
const base = { topic: 't', question: say('Was?') };

const items: readonly Item[] = [
  {
    ...base,
    code: 'dms',
    unit: 'administration',
    shownAs: 'ladder',
    answer: {
      kind: 'single',
      options: [
        ...['r0', 'r1', 'r2', 'r3', 'r4', 'r5'].map((code) => option(code)),
        option('dk', 'notKnown'),
      ],
    },
  },
  {
    ...base,
    code: 'path',
    unit: 'administration',
    shownAs: 'paths',
    answer: {
      kind: 'multiple',
      options: [
        option('own'),
        option('prov'),
        option('firm'),
        option('oth', 'other'),
        option('dk', 'notKnown'),
      ],
    },
  },
  {
    ...base,
    code: 'choice',
    unit: 'administration',
    askedIf: { variable: 'dms', isOneOf: ['r2', 'r3', 'r4', 'r5'] },
    answer: {
      kind: 'matrix',
      rows: [option('a'), option('b')],
      options: [option('free'), option('given'), option('am', 'atAssociation')],
    },
  },
  {
    ...base,
    code: 'staff',
    unit: 'administration',
    answer: { kind: 'number', min: 0, max: 500, measuredIn: say('Stellen') },
  },
  {
    ...base,
    code: 'market',
    unit: 'administration',
    shownAs: 'use',
    answer: { kind: 'multiple', options: [option('shop'), option('base'), option('no', 'none')] },
  },
  {
    ...base,
    code: 'trust',
    unit: 'municipality',
    answer: { kind: 'single', options: [option('1'), option('2'), option('3')] },
  },
  { ...base, code: 'note', unit: 'administration', answer: { kind: 'text' } },
];

/** A codebook with each kind of question, and one that is asked of fewer. */
export const smallCodebook: Codebook = {
  id: 'klein' as SurveyId,
  version: 1,
  title: say('Klein'),
  publisher: 'Niemand',
  introduction: say('Probe'),
  topics: [{ id: 't', title: say('Alles') }],
  items,
  contradictions: [
    {
      id: 'noneButRun',
      says: say('kein DMS, aber selbst betrieben'),
      all: [
        { variable: 'dms', isOneOf: ['r0'] },
        { variable: 'path_own', isOneOf: ['Y'] },
      ],
    },
  ],
  identity: { ags: ['ags'], ars: [], association: [], name: [], state: [] },
  personalColumns: [],
  stateGroups: [
    ['01', '02'],
    ['03', '04'],
  ] as unknown as readonly (readonly StateKey[])[],
  publishMicrodata: null,
};

const cell = (
  kind: FrameKind,
  state: string,
  standard: number,
  count: number,
  twenty?: number,
): FrameCell => ({
  kind,
  state: state as StateKey,
  sizeClass: { standard, twenty: twenty ?? (standard < 4 ? 0 : 1) },
  count,
});

/** Four states, one of them a single city; one town of exactly 20,000 inhabitants. */
export const smallFrame: readonly FrameCell[] = [
  cell('association', '01', 2, 30),
  cell('association', '01', 3, 12),
  cell('association', '03', 2, 25),
  cell('member', '01', 0, 240),
  cell('member', '01', 1, 30),
  cell('member', '03', 0, 200),
  cell('own', '01', 2, 14),
  cell('own', '01', 3, 18),
  cell('own', '01', 4, 11),
  cell('own', '01', 5, 3),
  cell('own', '02', 7, 1),
  cell('own', '03', 2, 60),
  cell('own', '03', 3, 55),
  cell('own', '03', 4, 40),
  cell('own', '03', 4, 1, 0),
  cell('own', '03', 5, 9),
  cell('own', '03', 6, 6),
  cell('own', '03', 7, 1),
  cell('own', '04', 2, 20),
  cell('own', '04', 3, 16),
  cell('own', '04', 4, 8),
  cell('own', '04', 6, 2),
];

/** A wave over a frame, with seeds that anybody can follow. */
export const waveInput = (
  codebook: Codebook,
  cells: readonly FrameCell[],
  respondents: readonly Respondent[],
  wave = '2025-03',
): WaveInput => ({
  wave: {
    survey: codebook.id,
    wave: period(wave),
    fieldPeriod: { from: isoDate(`${wave}-01`), to: isoDate(`${wave}-28`) },
    synthetic: true,
  },
  codebook,
  cells,
  frame: { dataset: 'test/frame', date: isoDate('2021-12-31') },
  respondents,
  import: {
    read: respondents.length,
    taken: respondents.length,
    incomplete: 0,
    replaced: 0,
    unmatched: 0,
    rejected: 0,
  },
  sha256: null,
  inputsHash: 'abc',
  seedOf: (text) => [...text].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7),
});
