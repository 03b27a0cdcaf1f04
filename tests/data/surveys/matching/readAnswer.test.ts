import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { answerReader } from '@kluftatlas/data/surveys/matching/readAnswer.ts';
import { choicesReader } from '@kluftatlas/data/surveys/matching/readChoices.ts';
import type { Item } from '@kluftatlas/data/domain/codebook.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../../sources/shared/problemOf.ts';
import { importCodebook, units } from '../support/world.ts';

const variables = variablesOf(importCodebook);
function read(
  code: string,
  cell: string,
  decimalMark: '.' | null = null,
  labels: [string, string][] = [],
): string {
  const variable = variables.find((candidate) => candidate.code === code);
  if (variable === undefined) throw new Error(`No variable ${code}`);
  const valueLabels = labels.length === 0 ? null : new Map(labels);
  return answerReader(variable, { decimalMark, valueLabels, isMunicipality: (ags) => units.byAgs.has(ags) })(
    cell,
  );
}

describe('an answer', () => {
  it.each([
    ['dms', 'd2', 'd2'],
    ['dms', 'D2', 'd2'],
    ['dms', 'ja, teils', 'd2'],
    ['dms', 'Yes, in part', 'd2'],
    ['dms', '<em>weiß</em>&nbsp;nicht', 'nk'],
    ['paths_own', 'Y', 'Y'],
    ['paths_own', 'Ja', 'Y'],
    ['paths_own', '1', 'Y'],
    ['paths_own', 'True', 'Y'],
    ['paths_own', 'alone', 'Y'],
    ['paths_own', 'No', 'N'],
    ['paths_own', '0', 'N'],
    ['lack_money', 'wenig', 'l'],
    ['share', '12,5', '12.5'],
    ['share', '12.0000000000', '12'],
    ['share', '0', '0'],
    ['runs', '01051001; 01051002, 01051001', '01051001 01051002'],
    [
      'wish',
      '=HYPERLINK("https://a") <script>x</script> 😀',
      '=HYPERLINK("https://a") <script>x</script> 😀',
    ],
  ])('%s: %s is %s', (code, cell, stored) => {
    expect(read(code, cell)).toBe(stored);
  });

  it.each([
    ['dms', 'd9', 'value-format'],
    ['dms', 'vielleicht', 'value-format'],
    ['dms', '<script>', 'value-format'],
    ['dms', '-99', 'value-format'],
    ['paths_own', 'manchmal', 'value-format'],
    ['share', '101', 'value-range'],
    ['share', '-1', 'value-range'],
    ['share', 'viel', 'value-format'],
    ['share', '1.234', 'value-format'],
    ['share', '=1+1', 'value-format'],
    ['runs', '1051001', 'key-leading-zero'],
    ['runs', '01051999', 'unknown-key'],
    ['runs', 'alle', 'key-format'],
    ['wish', 'x'.repeat(2_001), 'value-range'],
  ])('%s: %s is outside the codebook (%s)', async (code, cell, problem) => {
    expect(await problemOf(() => read(code, cell))).toMatchObject({ code: problem });
  });

  it('of SPSS is what its label says, of spreadsheets the number that it is', () => {
    expect(read('dms', '2', '.', [['2', 'ja, teils']])).toBe('d2');
    expect(
      read('paths_own', '2', '.', [
        ['1', 'Ja'],
        ['2', 'Nein'],
      ]),
    ).toBe('N');
    expect(read('share', '1.234', '.')).toBe('1.234');
  });

  it('is a number also where a database left out the zero before the mark', () => {
    expect([read('share', '.5'), read('share', ',25'), read('share', '.5', '.')]).toEqual([
      '0.5',
      '0.25',
      '0.5',
    ]);
  });

  it('that may tell of a person is not quoted', async () => {
    for (const cell of [
      'a.b@example.org',
      '0431 1234567',
      '192.0.2.17',
      'Li',
      'Meier',
      'Maria Muster',
      '24103',
      '1.1.85',
      '12-345',
      '04 31',
    ]) {
      for (const code of ['dms', 'paths_own', 'share', 'runs'])
        expect((await problemOf(() => read(code, cell))).message).not.toContain(cell);
    }
    expect((await problemOf(() => read('share', '4311234567'))).message).not.toContain('4311');
  });

  it.each(['d7', 'z', '-5', '4711', '1.234', '12,5 %', '???', '-oth-'])(
    '%s cannot, and is quoted',
    async (cell) => {
      expect((await problemOf(() => read('dms', cell))).message).toContain(`“${cell}”`);
    },
  );
});

describe('several answers in one cell', () => {
  const paths = importCodebook.items.find(({ code }) => code === 'paths') as Item;
  it.each([
    ['own,it', ['Y', 'Y', 'N']],
    ['it', ['N', 'Y', 'N']],
    ['Zweckverband, IT-Dienst', ['N', 'Y', 'N']],
    ['allein,Zweckverband, IT-Dienst', ['Y', 'Y', 'N']],
    ['none', ['N', 'N', 'Y']],
  ])('%s', (cell, chosen) => {
    expect(choicesReader(paths)(cell)).toEqual(chosen);
  });

  it('are refused with one that is none', async () => {
    expect(await problemOf(() => choicesReader(paths)('own,other'))).toMatchObject({ code: 'value-format' });
  });
});
