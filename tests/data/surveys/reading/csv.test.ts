import { describe, expect, it } from 'vitest';
import { problemOf } from '../../sources/shared/problemOf.ts';
import { readWhole } from './pieces.ts';

const cellsOf = async (file: Uint8Array | string, size?: number) =>
  (await readWhole(file, size)).rows.map(({ cells }) => cells);

describe('an export as CSV', () => {
  it.each([[1], [2], [3], [5], [1000]])('reads the same in pieces of %s bytes', async (size) => {
    const file = '\ufeffid,größe,"viel\nText"\n1,"Müller, ""Köln""",„ja“\n2,,\n';
    const { headings, rows } = await readWhole(file, size);
    expect(headings).toEqual(['id', 'größe', 'viel\nText']);
    expect(rows).toEqual([
      { row: 2, cells: ['1', 'Müller, "Köln"', '„ja“'] },
      { row: 3, cells: ['2', '', ''] },
    ]);
  });

  it.each([
    ['semicolons', 'a;b\n1,5;2\n'],
    ['tabs', 'a\tb\n1,5\t2\n'],
    ['commas', 'a,b\n"1,5",2\n'],
  ])('may part its columns with %s', async (_, file) => {
    expect(await cellsOf(file)).toEqual([['1,5', '2']]);
  });

  it('is not misled by delimiters inside of questions', async () => {
    expect((await readWhole('"a; b; c; d",e\n1,2\n')).headings).toEqual(['a; b; c; d', 'e']);
  });

  it('may be in Windows-1252, told by its first letters beyond ASCII, in UTF-8, or in UTF-16 as Qualtrics and Excel write it', async () => {
    const text = `name,ort\n${'x,y\n'.repeat(40)}Jürgen,Köln\n`;
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    for (const size of [1, 3, 100]) {
      for (const file of [latin, text, wide])
        expect((await cellsOf(file, size)).at(-1)).toEqual(['Jürgen', 'Köln']);
    }
  });

  it('is refused where UTF-8 goes over into something else', async () => {
    const torn = Uint8Array.from([...new TextEncoder().encode('a,ü\n1,2\n3,'), 0xfc, 0x0a]);
    expect(await problemOf(() => cellsOf(torn))).toMatchObject({ code: 'encoding' });
  });

  it('passes over notes above its heading and blank lines, and counts rows as a spreadsheet does', async () => {
    const file = '# Umfrage 2026\n"# exportiert, am Montag"\n\na,b\n"1\n1",2\n\n3,4\n\n,\n';
    const { headings, rows } = await readWhole(file);
    expect(headings).toEqual(['a', 'b']);
    expect(rows).toEqual([
      { row: 5, cells: ['1\n1', '2'] },
      { row: 7, cells: ['3', '4'] },
    ]);
  });

  it.each([
    ['CRLF and then LF', ['\r\n', '\n']],
    ['LF and then CRLF', ['\n', '\r\n']],
    ['CR and then LF', ['\r', '\n']],
    ['LF and then CR', ['\n', '\r']],
    ['CR throughout', ['\r', '\r']],
  ] as const)('may end its rows with %s, and none is lost in another', async (_, [above, below]) => {
    const row = (at: number) => `${at},"Müller, ""Köln""","viel\r\nText",`;
    const file = [
      ...['# exportiert', above, above, 'id,name,text,rest', above],
      ...Array.from({ length: 40 }, (_, at) => `${row(at)}${at < 15 ? above : below}`),
    ].join('');
    for (const size of [1, 2, 3, 7, 64, 100_000]) {
      const { headings, rows } = await readWhole(file, size);
      expect(headings).toEqual(['id', 'name', 'text', 'rest']);
      expect(rows).toEqual(
        Array.from({ length: 40 }, (_, at) => ({
          row: at + 4,
          cells: [String(at), 'Müller, "Köln"', 'viel\r\nText', ''],
        })),
      );
    }
  });

  it('may say at its top what parts its columns, as spreadsheets do', async () => {
    expect(await readWhole('sep=;\r\na;b\r\n1;2\r\n')).toMatchObject({
      headings: ['a', 'b'],
      rows: [{ row: 3, cells: ['1', '2'] }],
    });
  });

  it('may call a column #', async () => {
    expect((await readWhole('#,a\n1,2\n')).headings).toEqual(['#', 'a']);
  });

  it('keeps blank and double headings, and a leading index without a name', async () => {
    expect((await readWhole(',a,a,\n0,1,2,\n')).headings).toEqual(['', 'a', 'a', '']);
  });

  it('gives rows of another length as they are', async () => {
    expect(await cellsOf('a,b\n1\n1,2,3\n4,5\n')).toEqual([['1'], ['1', '2', '3'], ['4', '5']]);
  });

  it('may be without a line break at its end when its last row is whole', async () => {
    expect(await cellsOf('a,b\n1,2')).toEqual([['1', '2']]);
  });

  it.each([
    ['in the middle of a row', 'a,b,c\n1,2,3\n4,5'],
    ['right behind a delimiter', 'a,b,c\n1,2,3\n4,5,'],
    ['inside a quoted field', 'a,b\n1,2\n"4,5\n6,7\n'],
  ])('is refused when it is cut %s', async (_, file) => {
    expect(await problemOf(() => cellsOf(file))).toMatchObject({ code: 'truncated-file' });
  });

  it.each([
    ['nothing', '', 'empty-file'],
    ['blank lines', '\n\n \n', 'empty-file'],
    ['a letter', 'Dear colleague\nhere are the answers\n', 'wrong-file'],
    ['a web page', '<!doctype html><html>a,b</html>', 'wrong-file'],
    ['null bytes', 'a,b\n1,\0\n', 'encoding'],
    ['a row without end', `a,b\n"${'x'.repeat(4_100_000)}\n`, 'wrong-file'],
    ['stray quotes', 'a,b\n1,x"y"\n', 'wrong-file'],
  ])('is refused when it is %s', async (_, file, code) => {
    expect(await problemOf(() => cellsOf(file))).toMatchObject({ code });
  });
});

it.each([
  ['before', 'a,b\n1,"Maria" Muster\n'],
  ['behind', 'a,b\n1,Maria "Muster"\n'],
])('stray quotes are told with their row, and not what stands %s them', async (_, file) => {
  const { code, message, place } = await problemOf(() => cellsOf(file));
  expect([code, place.row]).toEqual(['wrong-file', 2]);
  expect(message).toBe('The file is not CSV: a quotation mark stands in the middle of a field');
});

describe('an export of Qualtrics', () => {
  const ids = '"{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}"';

  it('has the questions in its second row and ids in its third', async () => {
    const { format, columns, rows } = await readWhole(
      `dms,paths_own\n"Haben Sie, ein DMS?",Wege - selbst\n${ids}\n1,2\n`,
    );
    expect(format).toBe('qualtrics');
    expect(columns.map(({ heading, label }) => [heading, label])).toEqual([
      ['dms', 'Haben Sie, ein DMS?'],
      ['paths_own', 'Wege - selbst'],
    ]);
    expect(rows).toEqual([{ row: 4, cells: ['1', '2'] }]);
  });

  it('may have lost its row of questions', async () => {
    const { columns, rows } = await readWhole(`dms,paths_own\n${ids}\n1,2\n`);
    expect([columns[0]?.label, rows]).toEqual(['', [{ row: 3, cells: ['1', '2'] }]]);
  });

  it('with one row of headings only is read as any table', async () => {
    const { format, rows } = await readWhole('dms,paths_own\n1,2\n3,4\n5,6\n');
    expect([format, rows.map(({ row }) => row)]).toEqual(['csv', [2, 3, 4]]);
  });
});
