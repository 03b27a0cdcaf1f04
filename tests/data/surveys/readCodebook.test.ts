import { describe, expect, it } from 'vitest';
import { checkedCodebook, readCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import { problemOf } from '../sources/shared/problemOf.ts';
import { smallCodebook } from './smallCodebook.ts';

type Draft = ReturnType<typeof smallCodebook>;

/** What is said of the small codebook after one change. */
async function saidOf(change: (draft: Draft & Record<string, unknown>) => void): Promise<string> {
  const draft = smallCodebook();
  change(draft as Draft & Record<string, unknown>);
  const problem = await problemOf(async () => checkedCodebook(draft));
  expect(problem.code).toBe('codebook-invalid');
  return problem.message;
}

const itemOf = (draft: Draft, code: string) =>
  draft.items.find((item) => item.code === code) as unknown as Record<string, unknown> & {
    answer: Record<string, unknown> & { options: Record<string, unknown>[]; rows: Record<string, unknown>[] };
  };

const nth = <Part>(parts: readonly Part[], position: number): Part => {
  const part = parts[position];
  if (part === undefined) throw new Error(`no part ${position}`);
  return part;
};

it('a sound codebook comes back as it is, with or without a byte order mark', () => {
  const text = JSON.stringify(smallCodebook());
  expect(readCodebook(text)).toEqual(smallCodebook());
  expect(readCodebook(`\uFEFF${text}`)).toEqual(smallCodebook());
});

describe('a codebook of the wrong shape names the place', () => {
  it.each<[string, (draft: Draft & Record<string, unknown>) => void, string]>([
    ['no items', (draft) => void (draft.items = []), 'items: '],
    ['an unknown member', (draft) => void (draft['extra'] = 1), 'extra'],
    ['a text in one language only', (draft) => void Reflect.deleteProperty(draft.title, 'en'), 'title.en: '],
    ['an empty text', (draft) => void (draft.title.de = ' '), 'title.de: '],
    [
      'a code that is too long',
      (draft) => void (itemOf(draft, 'ways')['code'] = 'a'.repeat(21)),
      'items[1].code: ',
    ],
    ['a code with a separator', (draft) => void (itemOf(draft, 'ways')['code'] = 'a_b'), 'items[1].code: '],
    [
      'an option of 6 letters',
      (draft) => void (nth(itemOf(draft, 'ways').answer.options, 0)['code'] = 'abcdef'),
      'items[1].answer.options[0].code: ',
    ],
    ['an id that is a path', (draft) => void (draft.id = '../x'), 'id: '],
    [
      'a meaning that there is not',
      (draft) => void (nth(itemOf(draft, 'ways').answer.options, 0)['meaning'] = 'maybe'),
      'items[1].answer.options[0].meaning: ',
    ],
    [
      'microdata without the words that told of it',
      (draft) => void ((draft as Record<string, unknown>)['publishMicrodata'] = { informedOn: '2026-01-01' }),
      'publishMicrodata.information: ',
    ],
    [
      'microdata without a date',
      (draft) =>
        void ((draft as Record<string, unknown>)['publishMicrodata'] = {
          informedOn: 'soon',
          information: draft.title,
        }),
      'publishMicrodata.informedOn: ',
    ],
  ])('%s', async (_, change, place) => {
    expect(await saidOf(change)).toContain(place);
  });
});

describe('a codebook whose parts do not agree says which', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    [
      'an item twice, whatever the case',
      (draft) => void (itemOf(draft, 'ways')['code'] = 'Ladder'),
      'Item ladder is there twice.',
    ],
    [
      'an option twice',
      (draft) => void (nth(itemOf(draft, 'ways').answer.options, 1)['code'] = 'A'),
      'Item ways: option a is there twice.',
    ],
    [
      'a row twice',
      (draft) => void (nth(itemOf(draft, 'grid').answer.rows, 1)['code'] = 'x'),
      'Item grid: row x is there twice.',
    ],
    [
      'two that mean the same',
      (draft) => void (nth(itemOf(draft, 'ways').answer.options, 0)['meaning'] = 'none'),
      'Item ways: two options mean none.',
    ],
    [
      'a topic that is not in the list',
      (draft) => void (itemOf(draft, 'words')['topic'] = 'third'),
      'Item words has the topic third',
    ],
    [
      'an item away from its topic',
      (draft) => void (itemOf(draft, 'words')['topic'] = 'first'),
      'Item words (topic first) stands behind',
    ],
    [
      'a ladder of five rungs',
      (draft) => void itemOf(draft, 'ladder').answer.options.shift(),
      'Item ladder: a ladder has 6 options without a meaning, not 5.',
    ],
    [
      'a ladder with several answers',
      (draft) => void (itemOf(draft, 'ways')['shownAs'] = 'ladder'),
      'Item ways: a ladder is answered with one option',
    ],
    [
      'paths of one option',
      (draft) => void itemOf(draft, 'ways').answer.options.shift(),
      'Item ways: at least two paths',
    ],
    [
      'use of a number',
      (draft) => void (itemOf(draft, 'share')['shownAs'] = 'use'),
      'Item share: use is answered with options.',
    ],
    [
      'a range without width',
      (draft) => void (itemOf(draft, 'share').answer['max'] = 0),
      'Item share: min 0 is not below max 0.',
    ],
    [
      'a filter on a variable that there is not',
      (draft) => void (itemOf(draft, 'ways')['askedIf'] = { variable: 'steps', isOneOf: ['a'] }),
      'Item ways, askedIf: there is no variable steps.',
    ],
    [
      'a filter on an answer that there is not',
      (draft) => void (itemOf(draft, 'ways')['askedIf'] = { variable: 'ladder', isOneOf: ['r9'] }),
      'Item ways, askedIf: ladder has no answer r9.',
    ],
    [
      'a filter on a later item',
      (draft) => void (itemOf(draft, 'ladder')['askedIf'] = { variable: 'ways_a', isOneOf: ['Y'] }),
      'Item ladder, askedIf: ways_a is not asked before it.',
    ],
    [
      'a filter on a number',
      (draft) => void (itemOf(draft, 'words')['askedIf'] = { variable: 'share', isOneOf: ['1'] }),
      'Item words, askedIf: share is not answered with options.',
    ],
    [
      'a contradiction of a variable that there is not',
      (draft) => void (nth(nth(draft.contradictions, 0).all, 0).variable = 'steps'),
      'Contradiction noneButWays: there is no variable steps.',
    ],
    [
      'a state in no group',
      (draft) => void nth(draft.stateGroups, 0).pop(),
      'State 16 is in none of stateGroups.',
    ],
    [
      'a state in two groups',
      (draft) => void draft.stateGroups.push(['01']),
      'State 01 is in two of stateGroups.',
    ],
    [
      'a state that is asked twice',
      (draft) => void Object.assign(draft, { states: ['01', '01'] }),
      'State 01 is twice in states.',
    ],
    [
      'a column of survey tools',
      (draft) => void (itemOf(draft, 'words')['code'] = 'Token'),
      'Item Token has the name of a column of survey tools.',
    ],
    [
      'a column that is a person’s',
      (draft) => void (itemOf(draft, 'words')['code'] = 'phone'),
      'Item phone has the name of a column in personalColumns.',
    ],
    [
      'a column that is the key',
      (draft) => void (itemOf(draft, 'words')['code'] = 'land'),
      'Item land has the name of a column in identity.state.',
    ],
    [
      'a key that is a person’s',
      (draft) => void draft.personalColumns.push('AGS'),
      'Column AGS is both in identity and in personalColumns.',
    ],
    [
      'nothing to know the sender by',
      (draft) => void (draft.identity = { ags: [], ars: [], association: [], name: ['name'], state: [] }),
      'identity names no column of a key',
    ],
    [
      'an option called as LimeSurvey calls its own',
      (draft) => void (nth(itemOf(draft, 'ways').answer.options, 0)['code'] = 'other'),
      'option other has a name that LimeSurvey keeps',
    ],
  ])('%s', async (_, change, sentence) => {
    expect(await saidOf(change)).toContain(sentence);
  });
});

it('of many mistakes the first ten are named and the rest counted', async () => {
  const said = await saidOf((draft) => void (draft.stateGroups = [['01']]));
  expect(said.split('\n')).toHaveLength(12);
  expect(said).toContain('… and 5 more.');
});

it('what is no JSON is said to be none', async () => {
  const problem = await problemOf(async () => readCodebook('id,submitdate\n1,'));
  expect([problem.code, problem.message]).toEqual(['codebook-invalid', expect.stringContaining('no JSON')]);
});
