import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '@kluftatlas/data/domain/problem.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { codebook } from '@kluftatlas/data/surveys/digitalisierung-der-verwaltungen/codebook.ts';
import { cleanExport, emptyCleanReport } from '@kluftatlas/functions/core/survey/cleanExport.ts';
import { loadRegister } from '@kluftatlas/functions/core/survey/loadRegister.ts';
import {
  simulatedExports,
  type SimulatedExport,
} from '@kluftatlas/functions/core/survey/simulatedExports.ts';
import { surveyFileOf } from '@kluftatlas/functions/core/survey/surveyFile.ts';
import { problemOf } from '../../../data/sources/shared/problemOf.ts';
import { savFile } from '../../../data/surveys/reading/savFile.ts';
import { answers, openProbe, type ProbeStore } from './probeStore.ts';

const forms = ['limesurvey-codes.csv', 'limesurvey-text.csv', 'qualtrics.csv', 'csv', 'xlsx'] as const;
const start = 'simuliert-digitalisierung-der-verwaltungen-2026-05.';

let probe: ProbeStore;
let files: readonly SimulatedExport[];
beforeAll(async () => {
  probe = await openProbe();
  const { units } = await loadRegister(probe.local.store);
  ({ files } = await simulatedExports(codebook, units, period('2026-05')));
});
afterAll(() => probe.close());

const exportOf = (form: string): Uint8Array => {
  const bytes = files.find(({ name }) => name === start + form)?.bytes;
  if (bytes === undefined) throw new Error(`no export called ${form}`);
  return bytes;
};
const importAs = (name: string, bytes: Uint8Array, synthetic = false) =>
  probe.run('', { files: [surveyFileOf(name, bytes)], codebook, synthetic });

async function clean(bytes: Uint8Array, name: string, outName = 'simuliert-c.csv'): Promise<Uint8Array> {
  const order = { file: surveyFileOf(name, bytes), codebook, outName };
  const lines = await Array.fromAsync(cleanExport(order, emptyCleanReport()));
  return new TextEncoder().encode(lines.join(''));
}

/** Where the import stops: the row, and the column that says so. */
const stopped = (row: number, column = 'synthetic') =>
  expect.objectContaining<Partial<Problem>>({
    code: 'usage',
    place: { file: 'answers.csv', row, column },
    advice: expect.stringContaining('--simulated'),
  });

describe.each(forms)('made-up answers from %s', (form) => {
  it('are refused as real ones, whatever they are called', async () => {
    const firstRow = form === 'qualtrics.csv' ? 4 : 2;
    expect(await problemOf(() => importAs('answers.csv', exportOf(form)))).toEqual(stopped(firstRow));
    expect(await problemOf(() => importAs(`${start}${form}`, exportOf(form)))).toMatchObject({
      code: 'usage',
      place: { file: `${start}${form}` },
    });
  });

  it('are refused as real ones cleaned, and renamed before and after', async () => {
    for (const name of [`${start}${form}`, 'renamed']) {
      const cleaned = await clean(exportOf(form), name);
      expect(await problemOf(() => importAs('answers.csv', cleaned))).toEqual(stopped(2));
    }
  });

  it('are taken as made-up ones, cleaned or not', async () => {
    const whole = await importAs('answers.csv', exportOf(form), true);
    expect(whole.answers?.outcomes.taken).toBeGreaterThan(1);
    expect(whole.answers?.files[0]?.dropped.unknown).toEqual([]);
    const cleaned = await clean(exportOf(form), 'renamed');
    expect((await importAs('answers.csv', cleaned, true)).answers?.outcomes.taken).toBe(
      whole.answers?.outcomes.taken,
    );
  });

  it('are not cleaned into a file whose name hides it', async () => {
    expect(await problemOf(() => clean(exportOf(form), 'renamed', 'c.csv'))).toMatchObject({
      ...{ code: 'usage', place: { file: 'c.csv' }, advice: expect.stringContaining('simuliert-') },
    });
  });
});

describe('answers with a column “synthetic”', () => {
  const [head = '', ...rows] = answers.trimEnd().split('\n');
  const marked = (heading: string, ...marks: readonly string[]) =>
    [`${head};${heading}`, ...rows.map((row, at) => `${row};${marks[at] ?? ''}`), ''].join('\n');

  it.each([
    ['that is empty', marked('synthetic')],
    ['that says false', marked('synthetic', 'false', 'FALSCH', '0')],
  ])('%s are real', async (_, text) => {
    expect((await probe.run(text)).answers?.outcomes).toMatchObject({ read: 3, taken: 2 });
  });

  it.each([
    ['of the first row', marked('synthetic', 'true'), 2],
    ['of a row that is not complete', marked('synthetic', 'false', '', 'true'), 4],
    ['as a spreadsheet writes it', marked('Synthetic', '', 'WAHR'), 3],
    ['in a table for a German Excel', marked('simuliert', '', '', 'true'), 4],
  ])('are made up if it says so %s', async (_, text, row) => {
    expect(await problemOf(() => probe.run(text))).toMatchObject({ code: 'usage', place: { row } });
  });

  it.each<[string, string, number | null]>([
    ['made up where its label says so', 'ja', 2],
    ['real where 1 is the code of no', 'nein', null],
  ])('in an SPSS file are %s', async (_, label, row) => {
    const columns = [
      { name: 'ags', width: 8 },
      { name: 'dms', width: 2 },
      { name: 'synthetic', width: 0, labels: [[1, label]] as const },
    ];
    const bytes = savFile(columns, [
      ['01001000', 'd1', null],
      ['07131002', 'd2', 1],
    ]);
    const run = () => probe.run('', { files: [surveyFileOf('a.sav', bytes)] });
    if (row === null) expect((await run()).answers?.outcomes.taken).toBe(2);
    else expect(await problemOf(run)).toMatchObject({ code: 'usage', place: { row } });
  });

  it('cannot be made real by leaving the column out, nor by a reason', async () => {
    const text = marked('synthetic', 'true');
    const more = { mapping: new Map([['synthetic', { kind: 'drop' }]] as const), acceptBecause: 'we know' };
    expect(await problemOf(() => probe.run(text, more))).toMatchObject({ code: 'usage' });
  });
});
