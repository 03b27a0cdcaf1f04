import { states } from '@kluftatlas/data/catalogue/states.ts';

const both = (text: string) => ({ de: `${text} (de)`, en: `${text} (en)` });
const option = (code: string, meaning?: string) => ({
  code,
  label: both(code),
  ...(meaning === undefined ? {} : { meaning }),
});

/** A sound codebook as a file holds it, with one item of each kind; made anew each time, so that a test may break it. */
export const smallCodebook = () => ({
  id: 'kleine-befragung',
  version: 1,
  title: both('Title'),
  publisher: 'Ministry',
  introduction: both('Introduction'),
  topics: [
    { id: 'first', title: both('First') },
    { id: 'second', title: both('Second') },
  ],
  items: [
    {
      code: 'ladder',
      unit: 'administration',
      topic: 'first',
      question: both('How far?'),
      shownAs: 'ladder',
      required: true,
      answer: {
        kind: 'single',
        options: [
          ...['r0', 'r1', 'r2', 'r3', 'r4', 'r5'].map((code) => option(code)),
          option('nk', 'notKnown'),
        ],
      },
    },
    {
      code: 'ways',
      unit: 'administration',
      topic: 'first',
      question: both('Which ways?'),
      shownAs: 'paths',
      askedIf: { variable: 'ladder', isOneOf: ['r1', 'r2'] },
      answer: { kind: 'multiple', options: [option('a'), option('b'), option('none', 'none')] },
    },
    {
      code: 'grid',
      unit: 'administration',
      topic: 'second',
      question: both('How well?'),
      askedIf: { variable: 'ways_a', isOneOf: ['Y'] },
      answer: { kind: 'matrix', rows: [option('x'), option('y')], options: [option('good'), option('bad')] },
    },
    {
      code: 'share',
      unit: 'municipality',
      topic: 'second',
      question: both('How much?'),
      answer: { kind: 'number', min: 0, max: 100, measuredIn: both('percent') },
    },
    {
      code: 'places',
      unit: 'administration',
      topic: 'second',
      question: both('Which places?'),
      answer: { kind: 'municipalities' },
    },
    {
      code: 'words',
      unit: 'administration',
      topic: 'second',
      question: both('Anything else?'),
      help: both('Help'),
      answer: { kind: 'text' },
    },
  ],
  contradictions: [
    {
      id: 'noneButWays',
      says: both('no ladder, but ways'),
      all: [
        { variable: 'ladder', isOneOf: ['r0'] },
        { variable: 'ways_a', isOneOf: ['Y'] },
      ],
    },
  ],
  identity: { ags: ['ags'], ars: [], association: [], name: ['name'], state: ['land'] },
  personalColumns: ['phone'],
  stateGroups: [states.map(({ key }): string => key)],
  publishMicrodata: null,
});
