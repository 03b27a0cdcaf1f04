import { parse } from 'csv-parse/sync';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { answerCollector } from '@kluftatlas/data/surveys/cleaning/answerCollector.ts';
import type { ImportReport } from '@kluftatlas/data/surveys/cleaning/importReport.ts';
import { rowReader } from '@kluftatlas/data/surveys/cleaning/rowReader.ts';
import { matchColumns } from '@kluftatlas/data/surveys/matching/matchColumns.ts';
import { readColumnMapping } from '@kluftatlas/data/surveys/matching/columnMapping.ts';
import { unitIndex } from '@kluftatlas/data/surveys/matching/unitIndex.ts';
import { checkedCodebook } from '@kluftatlas/data/surveys/readCodebook.ts';
import { readExport } from '@kluftatlas/data/surveys/reading/readExport.ts';
import { surveyAnswerOf } from '@kluftatlas/data/surveys/storedSurvey.ts';
import { expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../samples.ts';
import { problemOf } from '../sources/shared/problemOf.ts';
import { pieces } from './reading/pieces.ts';

/* Foreign surveys ask persons, not administrations: here each of their answers is handed to a made-up municipality. */

const sample = (name: string) => readSample(`survey-export/${name}`);
const agsOf = (index: number): string => `05${String(1_000 + index).padStart(6, '0')}`;
const units = unitIndex(
  administrationsOf(
    Array.from({ length: 400 }, (_, index) => ({
      area: { level: 'municipality' as const, code: agsOf(index) },
      values: [1_000, 1],
      attributes: {
        name: `Ort ${index}`,
        kind: 'municipality',
        ars: `05${String(index).padStart(7, '0')}000`,
      },
    })),
  ),
);

const both = (text: string) => ({ de: text, en: text });
const codebookOf = (items: readonly object[]): Codebook =>
  checkedCodebook({
    ...{
      id: 'foreign',
      version: 1,
      title: both('Foreign'),
      publisher: 'Somebody',
      introduction: both('Hello'),
    },
    topics: [{ id: 'all', title: both('All') }],
    items: items.map((item) => ({ unit: 'administration', topic: 'all', ...item })),
    ...{ contradictions: [], personalColumns: [], publishMicrodata: null },
    identity: { ags: ['ags'], ars: [], association: [], name: [], state: [] },
    stateGroups: [states.map(({ key }): string => key)],
  });
const single = (code: string, question: string, labels: readonly string[]) => ({
  code,
  question: both(question),
  answer: {
    kind: 'single',
    options: labels.map((label, index) => ({ code: `o${index}`, label: both(label) })),
  },
});
const number = (code: string, question: string) => ({
  code,
  question: both(question),
  answer: { kind: 'number', min: 0, max: 100, measuredIn: both('years') },
});

async function imported(file: Uint8Array, codebook: Codebook, columns: object = {}) {
  const collector = answerCollector(codebook, units, readColumnMapping(JSON.stringify(columns)));
  await collector.add('export', await readExport(pieces(file, 4_096)));
  const report: ImportReport = collector.report();
  return { report, senders: [...collector.rows()].map(surveyAnswerOf) };
}

const csvOf = (table: Table): string =>
  table.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`).join('');

type Table = readonly (readonly string[])[];

/** The survey of research software engineers: its questions as items, with the answers that were given as options. */
function rseCodebook([headings = [], ...rows]: Table): Codebook {
  const questions = parse(sample('rse_survey_2017_de_questions.csv'), { columns: true }) as Record<
    string,
    string
  >[];
  const items = questions.flatMap(({ code = '', question = '', answer_format: format }): object[] => {
    const at = headings.findIndex((heading) => heading.startsWith(`${code}. `));
    const given = [...new Set(rows.map((row) => row[at] ?? ''))].filter((label) => label.trim() !== '');
    if (at >= 0 && format === 'FREENUMERIC') return [number(code, question)];
    const isChoice = format === 'ONE CHOICE' || format === 'Y/N/NA';
    return at >= 0 && isChoice && given.length > 1 ? [single(code, question, given)] : [];
  });
  const several = headings.filter((heading) => heading.startsWith('currentEmp13['));
  const options = several.map((heading) => ({
    code: /\[(\w+)\]/.exec(heading)?.[1],
    label: both(/\[([^\]]+)\]$/.exec(heading)?.[1] ?? ''),
  }));
  const question = both('In which disciplines do you work (select as many as apply)');
  const disciplines: object = { code: 'currentEmp13', question, answer: { kind: 'multiple', options } };
  return codebookOf([...items, disciplines]);
}

describeWithSamples('a foreign export', () => {
  it('of LimeSurvey (RSE 2017) is imported by a codebook made of its questions, every answer in it', async () => {
    const table = parse(sample('rse_survey_2017_de_public_data.csv'), {
      relax_column_count: true,
    }) as string[][];
    const codebook = rseCodebook(table);
    const [heading = [], ...rows] = table;
    const withKeys = csvOf([['ags', ...heading], ...rows.map((row, index) => [agsOf(index), ...row])]);
    const { report, senders } = await imported(new TextEncoder().encode(withKeys), codebook);
    expect(codebook.items.length).toBeGreaterThan(25);
    expect(report.outcomes).toEqual({
      ...{ read: 325, taken: 325, incomplete: 0, replaced: 0, unmatched: 0, rejected: 0 },
    });
    // Contracts of −1 to 10,000 years are what somebody wrote.
    expect(report.rejectedCells.map(({ field, code }) => `${field}: ${code}`)).toEqual(
      Array<string>(10).fill('currentEmp11: value-range'),
    );
    expect(report.cells.answered).toBeGreaterThan(20_000);
    const software = heading.findIndex((name) => name.startsWith('rse1. '));
    const yes = rows.filter((row) => row[software] === 'Yes').length;
    const code = codebook.items.find((item) => item.code === 'rse1')?.answer;
    const yesCode =
      code?.kind === 'single' ? code.options.find(({ label }) => label.en === 'Yes')?.code : null;
    expect(senders.filter(({ answers }) => answers['rse1'] === yesCode)).toHaveLength(yes);
  });

  it('of LimeSurvey (RSE 2017) as it is says nowhere who answers', async () => {
    const file = sample('rse_survey_2017_de_public_data.csv');
    const codebook = rseCodebook(parse(file, { relax_column_count: true }) as string[][]);
    expect(await problemOf(() => imported(file, codebook))).toMatchObject({ code: 'column-missing' });
    const { report } = await imported(file, codebook, { '#1': '@ags' });
    expect(report.outcomes).toMatchObject({ read: 325, taken: 0, rejected: 325 });
  });

  it.each([
    ['limesurvey_survey_998192_R_data_file.csv', { read: 7, incomplete: 5, rejected: 2 }],
    ['limesurvey_survey_100001_R_data_file.csv', { read: 3, incomplete: 1, rejected: 2 }],
  ])('%s has unfinished answers, and numbers of rows for keys', async (name, outcomes) => {
    const codebook = codebookOf([number('age', 'How old are you?')]);
    const file = sample(name);
    const mapping = { 'Response ID': '@ags' };
    expect(await problemOf(() => imported(file, codebook))).toMatchObject({ code: 'column-missing' });
    const { report } = await imported(file, codebook, mapping);
    expect(report.outcomes).toMatchObject(outcomes);
    expect(report.files[0]?.dropped.personal).toEqual(
      expect.arrayContaining(['Date submitted', 'Last page', 'Start language', 'Seed', 'Date started']),
    );
  });

  it('of SPSS is refused by the codebook of another survey, with what does not fit', async () => {
    for (const name of [
      'spss_sample.sav',
      'spss_sample_missing.sav',
      'spss_ordered_category.sav',
      'spss_simple_alltypes.sav',
    ]) {
      const problem = await problemOf(() => imported(sample(name), codebookOf([number('age', 'How old?')])));
      expect(problem).toMatchObject({
        code: 'wrong-file',
        message: expect.stringContaining('no column for age'),
      });
    }
  });

  it('of SPSS is read by its labels, and what its author calls missing is not an answer', async () => {
    const codebook = codebookOf([
      single('mylabl', 'labeled', ['male', 'Female']),
      single('myord', 'ordinal', ['low', 'medium', 'high']),
      {
        ...number('mynum', 'numeric'),
        answer: { kind: 'number', min: -2_000, max: 2_000, measuredIn: both('?') },
      },
    ]);
    const table = await readExport(pieces(sample('spss_sample_missing.sav')));
    const { answers } = matchColumns(table.columns, codebook, readColumnMapping('{"mychar": "@ags"}'));
    const read = rowReader(codebook, answers, table, () => false);
    const found = (await Array.fromAsync(table.rows)).map(({ cells }) => read(cells));
    expect(found.map(({ values }) => values)).toEqual([
      ['o0', 'o0', '1.1'],
      ['o1', 'o1', '1.2'],
      ['o0', 'o2', '-1000.3'],
      ['o1', 'o0', '-1.4'],
      ['o0', 'o0', '1000.3'],
      [null, null, null],
    ]);
    expect(found.flatMap(({ rejected }) => rejected)).toEqual([]);
  });
});
