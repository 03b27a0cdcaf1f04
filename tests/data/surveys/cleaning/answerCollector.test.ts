import { describe, expect, it } from 'vitest';
import type { Codebook } from '@kluftatlas/data/domain/codebook.ts';
import { problemOf } from '../../sources/shared/problemOf.ts';
import { collect } from '../support/collect.ts';
import { importCodebook } from '../support/world.ts';

const lines = (...rows: readonly string[]): string => `${rows.join('\n')}\n`;
const head = 'id,submitdate,lastpage,ipaddr,ags,verband,name,land,dms,paths[own],paths[it],paths[none],share';
const row = (id: number, submitted: string, sender: string, answers: string) =>
  `${id},${submitted},${submitted === '' ? '' : '4'},192.0.2.${id},${sender},${answers}`;

describe('of an export', () => {
  it('complete answers are taken, what is about persons is not, and all rows are accounted for', async () => {
    const { answers, report } = await collect({
      'a.csv': lines(
        head,
        row(1, '2026-05-01 10:00:00', '01001000,,,', 'd1,Y,,,40'),
        row(2, '', '01051001,,,', 'd2,,,,'),
        row(3, '2026-05-01 11:00:00', ',,Süderau,SH', 'nein,,Y,,'),
        row(4, '2026-05-01 12:00:00', ',,Neuhausen,BY', 'd2,,,,'),
        row(5, '2026-05-01 13:00:00', '1001000,,,', 'd2,,,,'),
        row(6, '2026-05-01 14:00:00', '07131002,,,', ',,,,'),
        '7,2026-05-01',
      ),
    });
    expect(answers).toEqual({
      '01001000': {
        administration: '01001000',
        municipality: '01001000',
        answers: { dms: 'd1', paths_own: 'Y', paths_it: 'N', paths_none: 'N', share: '40' },
      },
      '01051001': {
        administration: '010515101',
        municipality: '01051001',
        answers: { dms: 'd3', paths_own: 'N', paths_it: 'Y', paths_none: 'N' },
      },
    });
    expect(report.outcomes).toEqual({
      read: 7,
      taken: 2,
      incomplete: 2,
      replaced: 0,
      unmatched: 1,
      rejected: 2,
    });
    expect(report.unmatched).toMatchObject([{ file: 'a.csv', row: 5, code: 'ambiguous-name' }]);
    expect(report.rejectedRows).toMatchObject([
      { row: 6, code: 'key-leading-zero' },
      { row: 8, code: 'value-format' },
    ]);
    expect(report.files[0]?.dropped.personal).toEqual(['id', 'submitdate', 'lastpage', 'ipaddr']);
    expect(JSON.stringify({ answers, report })).not.toContain('192.0.2');
  });

  it('of two answers of one unit the latest complete one counts, whatever the order of rows and files', async () => {
    const early = row(1, '2026-05-01 10:00:00', '01001000,,,', 'd1,,,,');
    const late = row(2, '2026-05-03 09:00:00', ',,Förde,SH', 'd2,,,,');
    const unfinished = row(3, '', '01001000,,,', 'd3,,,,');
    for (const files of [
      { 'a.csv': lines(head, early, late, unfinished) },
      { 'a.csv': lines(head, late, early) },
      { 'a.csv': lines(head, late), 'b.csv': lines(head, unfinished, early) },
    ]) {
      const { answers, report } = await collect(files);
      expect(answers['01001000']?.answers).toEqual({ dms: 'd2' });
      expect(report.outcomes).toMatchObject({ taken: 1, replaced: 1 });
      expect(report.replaced).toMatchObject([{ field: '01001000', code: 'duplicate-key' }]);
    }
  });

  it('without times the answer further below counts', async () => {
    const { answers } = await collect({ 'a.csv': 'ags;dms\n01001000;d1\n01001000;d2\n' });
    expect(answers['01001000']?.answers).toEqual({ dms: 'd2' });
  });

  it('answers outside the codebook are left out one by one, and the rest of the row stands', async () => {
    const { answers, report } = await collect({
      'a.csv': lines(head, row(1, '2026-05-01', '01001000,,,', 'd1,Y,ab und zu,,140')),
    });
    expect(answers['01001000']?.answers).toEqual({
      dms: 'd1',
      paths_own: 'Y',
      paths_it: 'N',
      paths_none: 'N',
    });
    expect(report.cells).toEqual({ answered: 4, rejected: 2 });
    expect(report.rejectedCells).toMatchObject([
      {
        row: 2,
        field: 'paths_it',
        code: 'value-format',
        reason: expect.stringContaining('an answer of 9 characters'),
      },
      { row: 2, field: 'share', code: 'value-range' },
    ]);
  });

  it('a row of which most answers are outside the codebook is left out as a whole', async () => {
    const { answers, report } = await collect({
      'a.csv': lines(head, row(1, '2026-05-01', '01001000,,,', 'zzz,Y,?,,999')),
    });
    expect(answers).toEqual({});
    expect(report.outcomes).toMatchObject({ taken: 0, rejected: 1 });
  });
});

describe('for an association', () => {
  const answered = async (...rows: readonly (readonly [sender: string, dms: string])[]) => {
    const file = lines(
      'submitdate,ags,verband,dms,share',
      ...rows.map(([sender, dms], at) => `2026-05-0${at + 1},${sender},${dms},7`),
    );
    const { answers, report } = await collect({ 'a.csv': file });
    return {
      speaks: Object.fromEntries(
        Object.entries(answers).map(([key, { administration }]) => [key, administration]),
      ),
      report,
    };
  };

  it('it speaks itself, whatever its members said before or after', async () => {
    const { speaks, report } = await answered(['01051001,', 'd1'], [',010515101', 'd2'], ['01051002,', 'd3']);
    expect(speaks).toEqual({ '01051001': null, '01051002': null, '010515101': '010515101' });
    expect(report).toMatchObject({ outranked: 2, senders: { own: 0, association: 1, member: 2 } });
  });

  it('while it did not answer, the member who answered last', async () => {
    const { speaks, report } = await answered(['01051001,', 'd1'], ['01051002,', 'd3']);
    expect(speaks).toEqual({ '01051001': null, '01051002': '010515101' });
    expect(report.outranked).toBe(1);
  });

  it('no member does who says that it lies with the association', async () => {
    const { speaks } = await answered(['01051001,', 'd1'], ['01051002,', 'aa'], ['07131002,', 'aa']);
    expect(speaks).toEqual({ '01051001': '010515101', '01051002': null, '07131002': null });
  });
});

describe('complete is', () => {
  const taken = async (file: string) => {
    const { outcomes } = (await collect({ a: file })).report;
    return [outcomes.taken, outcomes.incomplete];
  };
  const three = ['01001000', '01051001', '01051002'];
  it.each([
    ['in LimeSurvey what has a submit date', 'submitdate,lastpage', ['2026-05-01,4', ',4', ','], [1, 2]],
    ['in German, too', 'Datum Abgeschickt,Letzte Seite', ['2026-05-01,4', ',4', ','], [1, 2]],
    [
      'also where it writes code and text',
      'submitdate. Date submitted,lastpage. Last page',
      ['2026-05-01,4', ',4', ','],
      [1, 2],
    ],
    ['without dates what has a last page', 'lastpage,x', ['4,', ',', '4,'], [2, 1]],
    [
      'in Qualtrics what is finished and no trial',
      'Status,Finished',
      ['IP Address,True', '0,0', 'Survey Preview,True'],
      [1, 2],
    ],
    [
      'else what made all its progress',
      'Progress,RecordedDate',
      ['100,2026-05-01', '60,2026-05-01', '100,2026-05-02'],
      [2, 1],
    ],
    ['anything where nothing is said of it', 'x,share', ['1,', ',', ',2'], [3, 0]],
  ])('%s', async (_, columns, rows, expected) => {
    const body = rows.map((cells, at) => `${cells},${three[at]},d1`);
    expect(await taken(lines(`${columns},ags,dms`, ...body))).toEqual(expected);
  });
});

it.each([
  ['2026-05-09 10:00:00', '2026-05-09 9:30:00'],
  ['09.05.2026 10:00', '09.05.2026 9:30'],
  ['10.5.2026', '9.5.2026'],
  ['10.5.2026 8:00', '2026-05-09 10:00'],
])('of two answers of one unit that of %s counts, and not that of %s below it', async (later, earlier) => {
  const file = lines('submitdate,ags,dms,share', `${later},01001000,d1,1`, `${earlier},01001000,d2,2`);
  expect((await collect({ a: file })).answers['01001000']?.answers['dms']).toBe('d1');
});

it('a file cut off in the middle refuses the whole wave', async () => {
  const cut = `${lines('ags,dms,share', '01001000,d1,7')}01051001,d`;
  expect(await problemOf(() => collect({ a: cut }))).toMatchObject({ code: 'truncated-file' });
});

describe('LimeSurvey’s own “other”', () => {
  const other = { code: 'oth', label: { de: 'anderes', en: 'something else' }, meaning: 'other' } as const;
  const withOther: Codebook = {
    ...importCodebook,
    items: importCodebook.items.map((item) =>
      'options' in item.answer && item.answer.kind !== 'matrix'
        ? { ...item, answer: { ...item.answer, options: [...item.answer.options, other] } }
        : item,
    ),
  };
  const answersOf = async (...file: readonly string[]) =>
    (await collect({ a: lines(...file) }, withOther)).answers['01001000']?.answers;

  it.each([['-oth-'], ['Sonstiges'], ['Other']])(
    'of one answer is the option of that meaning: %s',
    async (cell) => {
      expect(await answersOf('ags,dms,dms[other],share', `01001000,${cell},Maria Muster,4`)).toEqual({
        dms: 'oth',
        share: '4',
      });
    },
  );

  it('of several is chosen by what was written, which is kept nowhere', async () => {
    const found = await answersOf(
      'ags,paths[own],paths[it],paths[none],paths[other],share',
      '01001000,,,,Maria,4',
    );
    expect(found).toMatchObject({ paths_oth: 'Y', paths_own: 'N' });
    expect(JSON.stringify(found)).not.toContain('Maria');
    expect(await answersOf('ags,paths[own],paths[other],share', '01001000,Y,N/A,4')).toMatchObject({
      paths_oth: 'N',
    });
  });

  it('says nothing beside a column of its own', async () => {
    const found = await answersOf('ags,paths[own],paths[oth],paths[other],share', '01001000,Y,,Maria,4');
    expect(found).toMatchObject({ paths_own: 'Y', paths_oth: 'N' });
  });
});

it('what LimeSurvey writes of a question that was not shown is no answer, and numbers for Y and N are', async () => {
  const file = lines(
    'ags,dms,paths[own],paths[it],share,wish',
    '01001000,N/A,1,2,4,less paper',
    '01051001,k. A.,N/A,N/A,5,N/A',
  );
  const { answers, report } = await collect({ a: file });
  expect(report.rejectedCells).toEqual([]);
  expect(answers['01001000']?.answers).toMatchObject({
    paths_own: 'Y',
    paths_it: 'N',
    wish: 'less paper',
  });
  expect(answers['01051001']?.answers).toEqual({ share: '5' });
});
