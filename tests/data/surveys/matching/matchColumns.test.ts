import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { readColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import { matchColumns } from '@kluftatlas/data/surveys/matching/matchColumns.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../sources/shared/problemOf.ts';
import { columnsOf, match } from '../support/matched.ts';
import { importCodebook } from '../support/world.ts';

const codes = variablesOf(importCodebook).map(({ code }) => code);
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
    ['code and question behind another mark', 'q17 | Was fehlt? [Geld]', 'lack_money'],
    ['the question with low lines for spaces', 'Welche_Wege_gehen_Sie?_[allein]', 'paths_own'],
    ['a question that was cut', 'Haben Sie ein D.. ', 'dms'],
    ['an option that was cut', 'Welche Wege geh..  [Zweckverband, I.. ]', 'paths_it'],
    ['an option that was not, of a question that was', 'Welche Wege geh..  [allein]', 'paths_own'],
    ['a cut question behind its code', 'paths[it]. Welche Wege geh..  [Zweckverband, I.. ]', 'paths_it'],
    ['a label of SPSS', ['V12', '[Geld] Was fehlt?'], 'lack_money'],
  ])('is known by %s', (_, heading, code) => {
    expect(found(['ags', heading, 'share', 'wish'])).toContain(code);
  });

  it('of an array with two scales is a row of one of two matrices', () => {
    const lack = importCodebook.items.find(({ code }) => code === 'lack') as Item;
    const twice = {
      ...importCodebook,
      items: [
        { ...lack, code: 'lack1' },
        { ...lack, code: 'lack2' },
      ],
    };
    const rows = variablesOf(twice).map(({ code }) => code);
    const of = (headings: readonly string[]) =>
      matchColumns(columnsOf(['ags', ...headings]), twice).answers.map(({ slots }) => rows[slots[0] ?? -1]);
    expect(of(['lack[money][1]', 'lack[money][2]'])).toEqual(['lack1_money', 'lack2_money']);
    expect(of(['lack_money_0', 'lack_money_1'])).toEqual(['lack1_money', 'lack2_money']);
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

describe('of shortened headings', () => {
  it('the day of sending off and who answers are found, too', () => {
    const plan = match([
      'Datum Abgeschic.. ',
      'Wie lautet der .. ',
      'Haben Sie ein D.. ',
      'Wie viel Prozen.. ',
    ]);
    expect(plan.completion.submitted).toBe(0);
    expect(plan.identity.ags).toBe(1);
    expect(plan.answers).toHaveLength(2);
  });

  const cutTo = (length: number) => {
    const cut = (text: string) => (text.length > length + 3 ? `${text.slice(0, length)}.. ` : text);
    return variablesOf(codebook).map(({ item, option, row }) => {
      const part = option ?? row;
      return `${cut(item.question.de)}${part === null ? '' : ` [${cut(part.label.de)}]`}`;
    });
  };

  it('those of the reference questionnaire are told apart by the 15 letters that LimeSurvey leaves', () => {
    const plan = matchColumns(columnsOf(['ags', ...cutTo(15)]), codebook);
    const variables = variablesOf(codebook);
    expect(plan.answers.map(({ slots }) => slots)).toEqual(
      variables.flatMap(({ item }, slot) => (item.answer.kind === 'text' ? [] : [[slot]])),
    );
  });

  it('one that may be several is never guessed', async () => {
    const { code, message, advice } = await problemOf(() =>
      matchColumns(columnsOf(['ags', ...cutTo(6)]), codebook),
    );
    expect(code).toBe('conflict');
    expect(message).toMatch(/may be \w+(, \w+)* or /);
    expect(advice).toContain('codes of questions');
  });

  it('two of who answers that are cut alike are for a person to tell apart', async () => {
    const headings = ['Wie lautet der .. ', 'Wie lautet der .. ', 'dms', 'share'];
    expect(await problemOf(() => match(headings))).toMatchObject({ code: 'conflict' });
    expect(match(headings, { '#1': '@ags', '#2': '@association' }).identity).toMatchObject({
      ...{ ags: 0, association: 1 },
    });
  });
});

describe('a file is refused', () => {
  it.each<[string, readonly string[], object | undefined, string]>([
    ['with two columns of one variable', ['ags', 'dms', 'dms[]', 'dms. Haben Sie?'], undefined, 'conflict'],
    ['with an option and its whole item', ['ags', 'paths', 'paths[own]'], undefined, 'conflict'],
    ['with two columns called as that of the key', ['ags', 'dms', 'share', 'ags'], undefined, 'conflict'],
    ['with two that differ by their case alone', ['ags', 'dms', 'share', 'AGS'], undefined, 'conflict'],
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

it('answers that are handed in as a mapping by mistake are not repeated', async () => {
  for (const name of ['Maria Muster', '@Muster']) {
    const problem = await problemOf(() => match(['ags', 'dms'], { dms: name }));
    expect(problem.code).toBe('usage');
    expect(problem.message).toContain('“dms”');
    expect(JSON.stringify(problem.summary())).not.toContain('Muster');
  }
});

it.each([['{'], ['[]'], ['{"a": 1}'], ['{"a": "@mayor"}']])('the mapping %s is refused', async (text) => {
  expect(await problemOf(() => readColumnMapping(text))).toMatchObject({ code: 'usage' });
});
