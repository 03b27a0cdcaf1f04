import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import { matchColumns } from '@kluftatlas/data/surveys/matching/matchColumns.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../sources/shared/problemOf.ts';
import { columnsOf, match } from '../support/matched.ts';
import { importCodebook } from '../support/world.ts';

describe('a file is refused', () => {
  it('that begins with answers among which two are called as columns are, which are not repeated', async () => {
    const row = ['id', 'name', '2026-05-01 10:00:00', 'maria@example.org', 'Maria Muster', '01001000', 'd1'];
    const { code, message } = await problemOf(() => match(row));
    expect(code).toBe('wrong-file');
    expect(message).toContain('no headings');
    expect(message).not.toContain('Muster');
  });

  const qualtrics = [
    '2026-05-01 10:00:00',
    'IP Address',
    '192.0.2.1',
    '100',
    '540',
    'True',
    'R_2aBcDeFgHiJkLmN',
  ];
  it.each<[string, readonly string[]]>([
    ['a name and codes of options', ['Musterstadt', 'Max Mustermann', 'egal', 'own']],
    ['a name and a label of an option', ['Max Mustermann', 'Zweckverband, IT-Dienst']],
    ['a name and several options in one cell', ['Max Mustermann', 'own,it']],
    ['a name and a state', ['Max Mustermann', 'Freistaat Bayern']],
    ['a name and the key of a state', ['Max Mustermann', '09']],
    ['a name and a yes', ['Max Mustermann', 'Ja']],
    ['a name and a day', ['Max Mustermann', '01.05.2026 10:00']],
    ['a word that could be a column’s among answers', ['Land', 'Max Mustermann', 'own']],
    ['answers of LimeSurvey in codes', ['1', '', '3', 'de', '1357', 'Max Mustermann', 'Y', 'N', 'm']],
    ['answers of LimeSurvey in full', ['1', '5', 'de', 'Max Mustermann', 'ja, überall', 'viel']],
    ['answers of Qualtrics', [...qualtrics, 'Mustermann', 'Max', 'anonymous', 'DE', 'own,it']],
    ['answers of Qualtrics without times', ['anonymous', 'Max Mustermann', 'R_2aBcDeFgHiJkLmN']],
  ])('that begins with %s, and none of them is repeated', async (_, row) => {
    for (const mapping of [undefined, { '#1': '@name', '#2': 'dms' }]) {
      const problem = await problemOf(() => match(row, mapping));
      expect(problem.code).toBe('wrong-file');
      expect(problem.message).toBe('The first row of the file holds answers: it has no headings');
      expect(JSON.stringify(problem.summary())).not.toMatch(/Muster|Max/);
    }
  });

  it('that may begin with answers, by the numbers of its columns', async () => {
    const { code, message, advice } = await problemOf(() =>
      match(['Musterstadt', 'Max Mustermann', 'gern', 'Telefon Mustermann', 'Q4_2', 'Land']),
    );
    expect(code).toBe('wrong-file');
    expect(message).toContain(
      'column “#1”; no question for the column “#2”; no question for the column “#3”',
    );
    expect(message).toContain('“Q4_2”');
    expect(advice).toContain('# and number say which column it is');
    expect(message).not.toMatch(/Muster|Max|gern/);
    const { dropped } = match(['Musterstadt', 'gern', 'egal', 'Telefon Mustermann', 'Max Mustermann'], {
      ...{ '#1': '@name', '#2': 'dms', '#3': 'remark' },
    });
    expect(dropped).toEqual({ personal: ['#4'], texts: ['#3'], unknown: ['#5'] });
    const twice = await problemOf(() => match(['Max', 'Mustermann'], { '#1': 'dms', '#2': 'dms' }));
    expect(JSON.stringify(twice.summary())).not.toMatch(/Muster|Max/);
  });

  it.each<[string, readonly (string | readonly [string, string])[]]>([
    ['LimeSurvey', ['id', 'submitdate', 'lastpage', 'Alter', 'Ja', 'Bayern', 'own']],
    ['LimeSurvey in full', ['Antwort ID', 'Datum Abgeschickt', 'Alter', 'Ja', 'Bayern', 'own']],
    ['Qualtrics', ['StartDate', 'ResponseId', 'Alter', 'Ja', 'Bayern', 'own']],
    ['SPSS', [['Alter', 'Wie alt sind Sie?'], 'Ja', 'Bayern', 'own']],
    ['any tool, with a column of keys', ['ags', 'Alter', 'Ja', 'Bayern', 'own']],
  ])('of another survey by %s, by its headings', async (_, headings) => {
    const { message } = await problemOf(() => match(headings));
    for (const heading of ['Alter', 'Ja', 'Bayern', 'own'])
      expect(message).toContain(`no question for the column “${heading}”`);
  });

  it.each([['Q1'], ['Q4_2_TEXT'], ['G01Q02[SQ001]'], ['A101_01'], ['v_12'], ['Frage 7']])(
    'of another survey by the codes of its questions, such as %s',
    async (heading) => {
      expect((await problemOf(() => match(['Alter', heading]))).message).toContain(`“${heading}”`);
    },
  );

  it('not where a variable is called as an option is, beside who answers', () => {
    const [dms, ...items] = importCodebook.items;
    const alike = { ...importCodebook, items: [{ ...(dms as Item), code: 'own' }, ...items] };
    expect(matchColumns(columnsOf(['verband', 'own']), alike).answers).toHaveLength(1);
  });
});
