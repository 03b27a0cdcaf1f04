import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanExport, emptyCleanReport } from '@kluftatlas/functions/core/survey/cleanExport.ts';
import { surveyFileOf } from '@kluftatlas/functions/core/survey/surveyFile.ts';
import { bareCsv, toolCsv, toolXlsx } from '@kluftatlas/functions/export/surveyExports.ts';
import { savFile } from '../../../data/surveys/reading/savFile.ts';
import { collect } from '../../../data/surveys/support/collect.ts';
import { importCodebook } from '../../../data/surveys/support/world.ts';

/** A complete answer: the day and hour it was sent off at, `null` where nobody knows; who sent it; what it says. */
type Row = readonly [hour: readonly [day: number, hour: number] | null, ags: string, dms: string];

const two = (number: number) => String(number).padStart(2, '0');
const iso = ([at]: Row) => (at === null ? '' : `2026-05-${two(at[0])} ${two(at[1])}:00:00`);
const german = ([at]: Row) => (at === null ? '' : `${at[0]}.5.2026 ${at[1]}:00`);
/** SPSS counts seconds since 14 October 1582. */
const spss = ([at]: Row) => (at === null ? null : 12_219_379_200 + Date.UTC(2026, 4, at[0], at[1]) / 1_000);
const table = (headings: readonly string[], rows: readonly Row[], time: (row: Row) => string) => ({
  headings: [headings],
  rows: rows.map((row) => [time(row), 'True', row[1], row[2], '7']),
});
const limeSurvey = ['submitdate', 'finished', 'ags', 'dms', 'share'];
const importId = (name: string) => JSON.stringify({ ImportId: name });
const qualtrics = ['RecordedDate', 'Finished', 'ags', 'dms', 'share'];
const texts = ['Recorded Date', 'Finished', 'Key', 'Haben Sie ein DMS?', 'Wie viel Prozent?'];

const forms: Readonly<Record<string, (rows: readonly Row[]) => Promise<Uint8Array> | Uint8Array>> = {
  LimeSurvey: (rows) => toolCsv(table(limeSurvey, rows, iso)),
  'LimeSurvey, German days': (rows) =>
    toolCsv(table(['Datum Abgeschickt', ...limeSurvey.slice(1)], rows, german)),
  Qualtrics: (rows) =>
    toolCsv({ ...table(qualtrics, rows, iso), headings: [qualtrics, texts, qualtrics.map(importId)] }),
  'a plain CSV': (rows) => bareCsv(table(limeSurvey, rows, german)),
  XLSX: (rows) => toolXlsx(table(limeSurvey, rows, iso)),
  SPSS: (rows) =>
    savFile(
      [
        { name: 'submitdate', width: 0, isDate: true },
        { name: 'finished', width: 0 },
        { name: 'ags', width: 8 },
        { name: 'dms', width: 2 },
        { name: 'share', width: 0 },
      ],
      rows.map((row) => [spss(row), 1, row[1], row[2], 7]),
    ),
};

async function cleaned(bytes: Uint8Array): Promise<string> {
  const order = { file: surveyFileOf('raw', bytes), codebook: importCodebook, outName: 'clean.csv' };
  return (await Array.fromAsync(cleanExport(order, emptyCleanReport()))).join('');
}
const taken = async (file: Uint8Array | string) => {
  const { answers, report } = await collect({ a: file });
  return { answers, outcomes: report.outcomes, senders: report.senders, outranked: report.outranked };
};
/** What a city says that answered several times. */
const saidBy = async (file: Uint8Array | string) => (await taken(file)).answers['01001000']?.answers['dms'];
const city = '01001000';

describe.each(Object.entries(forms))('of two answers of one unit in %s', (_, form) => {
  const both = async (...rows: readonly Row[]) => {
    const raw = await form(rows);
    return [await saidBy(raw), await saidBy(await cleaned(raw))];
  };

  it('the later one counts in the cleaned file as in the export, though it stands above', async () => {
    expect(await both([[9, 8], city, 'd1'], [[8, 9], city, 'd2'], [[7, 9], city, 'd3'])).toEqual([
      'd1',
      'd1',
    ]);
  });

  it('the one further down counts where their times are equal', async () => {
    const rows: readonly Row[] = [
      [[9, 8], city, 'd1'],
      [[9, 8], city, 'd2'],
      [[3, 8], '01051001', 'd3'],
    ];
    expect(await both(...rows)).toEqual(['d2', 'd2']);
  });

  it('the one further down counts where one has no time', async () => {
    expect(await both([[9, 8], city, 'd1'], [[8, 8], '01051001', 'd3'], [null, city, 'd2'])).toEqual([
      'd2',
      'd2',
    ]);
  });

  it('whatever the order of rows, cleaned once or twice, the same comes in', async () => {
    const row = fc.tuple(
      fc.option(fc.tuple(fc.integer({ min: 7, max: 11 }), fc.constantFrom(8, 9, 10, 21))),
      fc.constantFrom(city, '01051001', '01051002', '07131002', '09171001'),
      fc.constantFrom('d1', 'd2', 'd3', 'aa'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const raw = await form(rows);
        const once = await cleaned(raw);
        expect(await taken(once)).toEqual(await taken(raw));
        expect(await cleaned(new TextEncoder().encode(once))).toBe(once);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe('the order of answers in a cleaned file', () => {
  const rows: readonly Row[] = [
    [[9, 8], city, 'd1'],
    [null, '01051001', 'd3'],
    [[8, 9], city, 'd2'],
    [[9, 8], '07131002', 'd2'],
  ];
  const clean = (some: readonly Row[]) => cleaned(toolCsv(table(limeSurvey, some, iso)));

  it('is a rank that tells no time', async () => {
    expect((await clean(rows)).split('\r\n')).toEqual([
      'ags,dms,share,submissionRank',
      '01001000,d1,7,2',
      '01051001,d3,7,',
      '01001000,d2,7,1',
      '07131002,d2,7,2',
      '',
    ]);
  });

  it('is not written where no two times differ', async () => {
    const same = rows.filter(([at]) => at?.[0] !== 8);
    expect((await clean(same)).split('\r\n')[0]).toBe('ags,dms,share');
  });

  it('holds within its file: of answers in two the one read later counts', async () => {
    const [above, below] = [await clean(rows), await clean(rows.toReversed().slice(0, 3))];
    const { answers } = await collect({ a: above, b: below });
    expect(answers[city]?.answers['dms']).toBe('d2');
    const { answers: turned } = await collect({ a: below, b: above });
    expect(turned[city]?.answers['dms']).toBe('d1');
  });

  it('is no answer, and says nothing of whether one is complete', async () => {
    const { report } = await collect({ a: await clean(rows) });
    expect(report.outcomes).toMatchObject({ read: 4, taken: 3, incomplete: 0, replaced: 1 });
    expect(report.files[0]).toMatchObject({ answerColumns: 2, dropped: { personal: [], unknown: [] } });
  });
});

it('a row of which most answers are outside the codebook replaces nothing in a cleaned file either', async () => {
  const raw = 'ags,dms,share\n01001000,d1,7\n01001000,who,999\n';
  const report = emptyCleanReport();
  const file = surveyFileOf('raw', new TextEncoder().encode(raw));
  const lines = await Array.fromAsync(
    cleanExport({ file, codebook: importCodebook, outName: 'c.csv' }, report),
  );
  expect([await saidBy(raw), await saidBy(lines.join(''))]).toEqual(['d1', 'd1']);
  expect(report).toMatchObject({ read: 2, written: 1, foreign: 1, rejectedCells: 0 });
});
