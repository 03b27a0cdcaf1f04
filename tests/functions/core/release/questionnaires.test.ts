import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { variablesOf } from '@kluftatlas/data/domain/codebookVariables.ts';
import { readSheets } from '@kluftatlas/data/sources/shared/sheet.ts';
import { readZipEntry, zipEntries } from '@kluftatlas/data/sources/shared/zip.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { questionnaireFiles } from '@kluftatlas/functions/core/release/questionnaires.ts';
import { awkward, awkwardCodebook } from '../../../data/surveys/questionnaire/awkwardCodebook.ts';

const files = await questionnaireFiles(codebook);
const bytesOf = (name: string, of = files): Uint8Array => {
  const file = of.find(
    ({ path }) =>
      path === `surveys/${codebook.id}/questionnaire/${name}` || path.endsWith(`/questionnaire/${name}`),
  );
  if (file === undefined) throw new Error(`no ${name}`);
  return file.bytes;
};
const textOf = (name: string, of = files): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(name, of));
/** Parts of a workbook by their path, in the order of the archive. */
const unzipped = (bytes: Uint8Array): Record<string, Uint8Array> =>
  Object.fromEntries(zipEntries(bytes).map((entry) => [entry.name, readZipEntry(bytes, entry)]));
const codes = variablesOf(codebook).map(({ code }) => code);
const identity = ['ags', 'ars', 'verband', 'verwaltung', 'land'];

it('a codebook gives all its files, once each', () => {
  expect(files.map(({ path }) => path.replace(`surveys/${codebook.id}/questionnaire/`, ''))).toEqual([
    'limesurvey.txt',
    'form.html',
    'template.csv',
    'template.excel.csv',
    'template.xlsx',
    'variables.csv',
    'variables.excel.csv',
  ]);
});

it('the same codebook gives the same bytes', async () => {
  expect(await questionnaireFiles(codebook)).toEqual(files);
});

it.each([
  ['template.csv', ','],
  ['template.excel.csv', ';'],
])('%s has who answered and every variable as headings, and no rows', (name, delimiter) => {
  const rows: string[][] = parse(textOf(name), { delimiter, bom: true });
  expect(rows).toEqual([[...identity, ...codes]]);
});

describe('template.xlsx', () => {
  it('has the headings on its first sheet and every code with its meaning on the second', async () => {
    const [answers, explained] = await readSheets(bytesOf('template.xlsx'));
    expect(answers?.rows).toEqual([[...identity, ...codes]]);
    const [, ...lines] = explained?.rows ?? [];
    expect([...new Set(lines.map(([variable]) => variable))]).toEqual(codes);
    expect(lines).toContainEqual(
      expect.arrayContaining(['dms', 'r3', 'in der ganzen Verwaltung', 'throughout the administration']),
    );
  });

  it('says no time of its making', () => {
    const entries = unzipped(bytesOf('template.xlsx'));
    expect(Object.keys(entries)).toEqual(Object.keys(entries).toSorted());
    const words = Object.values(entries).map((entry) => new TextDecoder().decode(entry));
    expect(words.filter((word) => /\b20\d\d-\d\d-\d\dT/.test(word))).toEqual([]);
  });

  it('writes no formula, whatever the words', async () => {
    const entries = unzipped(bytesOf('template.xlsx', await questionnaireFiles(awkwardCodebook())));
    const sheets = Object.entries(entries).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(2);
    expect(sheets.filter(([, bytes]) => new TextDecoder().decode(bytes).includes('<f>'))).toEqual([]);
  });
});

describe('the list of variables', () => {
  const rows: Record<string, string>[] = parse(textOf('variables.csv'), { columns: true });

  it('has every variable with its item, unit and words', () => {
    expect(rows.map(({ variable }) => variable)).toEqual(codes);
    expect(rows.find(({ variable }) => variable === 'std_fit')).toMatchObject({
      item: 'std',
      unit: 'administration',
      kind: 'matrix',
      question_de: 'Welche dieser Schnittstellen und Standards nutzt Ihre Verwaltung? [FIT-Connect]',
      answers_en: 'use = in use | plan = planned | no = no | nk = don’t know | aa = is with the association',
    });
  });

  it('has filters, and says what is never stored', () => {
    expect(rows.find(({ variable }) => variable === 'reuse')?.['asked_if']).toBe(
      'online = few | some | many | most',
    );
    expect(rows.filter(({ stored }) => stored === 'false').map(({ variable }) => variable)).toEqual([
      'remark',
    ]);
  });

  it('is the same in both dialects, with formulas neutralised for spreadsheets', async () => {
    const awkwardFiles = await questionnaireFiles(awkwardCodebook());
    const machine: Record<string, string>[] = parse(textOf('variables.csv', awkwardFiles), { columns: true });
    const excel: Record<string, string>[] = parse(textOf('variables.excel.csv', awkwardFiles), {
      columns: true,
      bom: true,
      delimiter: ';',
    });
    expect(machine.find(({ variable }) => variable === 'words')?.['question_de']).toBe(awkward);
    expect(excel.find(({ Variable }) => Variable === 'words')?.['Wortlaut deutsch']).toBe(`'${awkward}`);
  });
});
