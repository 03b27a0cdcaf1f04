import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { readColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import { matchColumns } from '@kluftatlas/data/surveys/matching/matchColumns.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../sources/shared/problemOf.ts';
import { importCodebook } from '../support/world.ts';

const codes = variablesOf(importCodebook).map(({ code }) => code);
const columnsOf = (headings: readonly (string | readonly [string, string])[]) =>
  headings.map((given) => {
    const [heading, label] = typeof given === 'string' ? [given, ''] : given;
    return { heading, label, valueLabels: null };
  });
const match = (headings: readonly (string | readonly [string, string])[], mapping?: object) =>
  matchColumns(
    columnsOf(headings),
    importCodebook,
    mapping === undefined ? undefined : readColumnMapping(JSON.stringify(mapping)),
  );
const found = (...args: Parameters<typeof match>): string[] =>
  match(...args).answers.flatMap(({ slots }) => slots.map((slot) => codes[slot] ?? ''));

describe('a column', () => {
  it.each<[string, string | readonly [string, string], string]>([
    ['its code', 'dms', 'dms'],
    ['its code in another case', 'DMS', 'dms'],
    ['code and question', 'dms. Haben Sie ein DMS?', 'dms'],
    ['an option in brackets', 'paths[it]', 'paths_it'],
    ['an option behind a low line', 'paths_it', 'paths_it'],
    ['code, question and option', 'paths[it]. Welche Wege gehen Sie? [Zweckverband, IT-Dienst]', 'paths_it'],
    ['a row of a matrix', 'lack[money]', 'lack_money'],
    ['the question', 'Haben Sie ein DMS?', 'dms'],
    ['the question with markup', '<p>Haben&nbsp;Sie ein <strong>DMS</strong>?</p>', 'dms'],
    ['the question in English', 'Do you have a  DMS?', 'dms'],
    ['question and option', 'Which paths do you take? [alone]', 'paths_own'],
    ['question and row', 'Was fehlt? [Geld]', 'lack_money'],
    ['a question of Qualtrics', ['Q4_2', 'Welche Wege gehen Sie? - Zweckverband, IT-Dienst'], 'paths_it'],
    ['a choice of Qualtrics', ['Q4_1', 'Welche Wege gehen Sie? - Selected Choice - allein'], 'paths_own'],
    ['a label of SPSS', ['V12', '[Geld] Was fehlt?'], 'lack_money'],
  ])('is known by %s', (_, heading, code) => {
    expect(found(['ags', heading, 'share', 'wish'])).toContain(code);
  });

  it('may hold all options of an item', () => {
    expect(found(['ags', 'paths'])).toEqual(['paths_own', 'paths_it', 'paths_none']);
  });

  it('about persons is dropped unread, built-in names and those of the codebook', () => {
    const { dropped } = match([
      ...[
        'id',
        'submitdate',
        'ipaddr',
        'IP address',
        'E-Mail-Adresse',
        'Vorname',
        'token',
        'LocationLatitude',
      ],
      ...[
        'Sachbearbeitung',
        'Telefon',
        'UserAgent',
        'refurl',
        'datestamp',
        'ags',
        'dms',
        'share',
        'Lieblingsfarbe',
        '',
      ],
    ]);
    expect(dropped.personal).toHaveLength(13);
    expect(dropped.unknown).toEqual(['Lieblingsfarbe', '']);
  });

  it('whose heading may be an answer is not repeated in reports', () => {
    const { dropped } = match([
      'ags',
      'dms',
      'share',
      'wish',
      'paths',
      'maria@example.org',
      '0431 1234567',
      '192.0.2.1',
    ]);
    expect([...dropped.personal, ...dropped.unknown].join()).not.toMatch(/example|1234|192/);
  });

  it('of free text is dropped unless it may be published', () => {
    const plan = match(['ags', 'dms', 'wish', 'remark', 'Noch etwas? ']);
    expect(plan.dropped.texts).toEqual(['remark', 'Noch etwas? ']);
    expect(plan.answers).toHaveLength(2);
  });

  it('that says who answers is the first of the names that the file has', () => {
    expect(match(['Gemeindeschluessel', 'Gemeindeschlüssel', 'name', 'land', 'dms']).identity).toEqual({
      ...{ ags: 1, ars: null, association: null, name: 2, state: 3 },
    });
  });

  it('is what a person says it is', () => {
    const mapping = { 'Frage 1': 'dms', '#3': 'lack_staff', Ort: '@ags', dms: null, Ende: '@submitted' };
    const plan = match(['Ort', 'Frage 1', 'Frage 2', 'dms', 'Ende'], mapping);
    expect(plan.answers.map(({ index, slots }) => [index, slots.map((slot) => codes[slot])])).toEqual([
      [1, ['dms']],
      [2, ['lack_staff']],
    ]);
    expect([plan.identity.ags, plan.completion.submitted]).toEqual([0, 4]);
  });
});

describe('a file is refused', () => {
  it.each<[string, readonly string[], object | undefined, string]>([
    ['with two columns of one variable', ['ags', 'dms', 'dms[]', 'dms. Haben Sie?'], undefined, 'conflict'],
    ['with an option and its whole item', ['ags', 'paths', 'paths[own]'], undefined, 'conflict'],
    ['with two columns called as that of the key', ['ags', 'dms', 'share', 'ags'], undefined, 'conflict'],
    ['without a column of who answers', ['dms', 'share'], undefined, 'column-missing'],
    ['with a mapping of a column that it has not', ['ags', 'dms'], { Frage: 'dms' }, 'column-missing'],
    ['with a mapping to no variable', ['ags', 'dms'], { dms: 'dmx' }, 'usage'],
  ])('%s', async (_, headings, mapping, code) => {
    expect(await problemOf(() => match(headings, mapping))).toMatchObject({ code });
  });

  it('whose codebook is another survey’s, with the first ten mismatches', async () => {
    const foreign = Array.from({ length: 30 }, (_, at) => `Frage ${at}`);
    const { code, message } = await problemOf(() => match(['ags', 'dms', ...foreign]));
    expect(code).toBe('wrong-file');
    expect(message).toContain('Only 1 of 9 variables of the codebook “probe”');
    expect(message.match(/no (question|column) for/g)).toHaveLength(10);
  });

  it('that begins with answers, which are not repeated', async () => {
    const row = ['1', '2026-05-01 10:00:00', 'maria@example.org', 'Maria Muster', '01001000', 'd1'];
    const { code, message } = await problemOf(() => match(row));
    expect(code).toBe('wrong-file');
    expect(message).toContain('no headings');
    expect(message).not.toContain('Muster');
  });

  it('not when only a part of the codebook was asked, or more than the codebook', () => {
    expect(found(['ags', 'dms'])).toEqual(['dms']);
    const asked = codes.filter((code) => code !== 'remark');
    expect(found(['ags', ...asked, ...Array.from({ length: 90 }, (_, at) => `extra${at}`)])).toEqual(asked);
  });

  it('whose question may be two items of the codebook', async () => {
    const [dms] = importCodebook.items;
    const twice = { ...importCodebook, items: [...importCodebook.items, { ...dms, code: 'again' }] };
    const headings = columnsOf(['ags', 'Haben Sie ein DMS?', 'share', 'paths']);
    const problem = await problemOf(() => matchColumns(headings, twice as typeof importCodebook));
    expect(problem).toMatchObject({ code: 'conflict', advice: expect.stringContaining('codes') });
  });
});

it.each([['{'], ['[]'], ['{"a": 1}'], ['{"a": "@mayor"}']])('the mapping %s is refused', async (text) => {
  expect(await problemOf(() => readColumnMapping(text))).toMatchObject({ code: 'usage' });
});
