import { describe, expect, it } from 'vitest';
import { problemOf } from '../../sources/shared/problemOf.ts';
import { readWhole } from './pieces.ts';

const columns = 12;
const cellsOf = (row: number, width = columns): string[] =>
  Array.from({ length: width }, (_, at) => (at === 7 ? '' : `r${row}c${at}`));

/** A file of 80 rows after its heading; `change` writes over cells, by row of the file and column. */
function fileOf(
  change: Readonly<Record<number, Readonly<Record<number, string>>>>,
  lineEnd = '\n',
  width = columns,
): string {
  const heading = Array.from({ length: width }, (_, at) => `q${at}`);
  const rows = Array.from({ length: 80 }, (_, index) => {
    const row = index + 2;
    return cellsOf(row, width).map((cell, at) => change[row]?.[at] ?? cell);
  });
  return [heading, ...rows].map((cells) => `${cells.join(',')}${lineEnd}`).join('');
}

/** From row 5 to a row further down, in which a remark before the closing mark is changed. */
const swallowing = (to: number, remark: string) => ({ 5: { 3: '"x' }, [to]: { 1: remark, 3: 'x"' } });
const everyRemark = {
  5: { 3: '"x' },
  ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [at + 6, { 9: 'a,b' }])),
  15: { 3: 'x"' },
};

const sizes = [1, 2, 3, 7, 100, 100_000];
const refusal = async (file: string, size?: number) => {
  const { code, message, place } = await problemOf(() => readWhole(file, size));
  return { code, row: place.row, message };
};

describe('a quotation mark without its other one, which swallows the rows between, stops the file', () => {
  it.each<[string, Parameters<typeof fileOf>]>([
    ['closed in the same column, 50 rows below', [{ 5: { 3: '"x' }, 55: { 3: 'x"' } }]],
    ['closed in the next row', [{ 5: { 3: '"x' }, 6: { 3: 'x"' } }]],
    ['closed in a column before', [{ 5: { 3: '"x' }, 55: { 2: 'x"' } }]],
    ['closed in a column behind', [{ 5: { 3: '"x' }, 55: { 9: 'x"' } }]],
    ['closed at the end of a row', [{ 5: { 0: '"x' }, 55: { 11: 'x"' } }]],
    ['over rows that end in CRLF', [{ 5: { 3: '"x' }, 55: { 3: 'x"' } }, '\r\n']],
    ['over rows one of which is too wide', [{ 5: { 3: '"x' }, 9: { 1: 'a,b' }, 55: { 3: 'x"' } }]],
    ['over 2 rows of 40 columns, and a remark in them has a comma', [swallowing(6, 'a,b'), '\n', 40]],
    ['over 3 rows of 40 columns, and a remark in them has a comma', [swallowing(7, 'a,b'), '\n', 40]],
    [
      'over 3 rows of 40 columns, and a remark in them has 60 of them',
      [swallowing(7, ','.repeat(60)), '\n', 40],
    ],
    ['over rows, each with a comma in a remark', [everyRemark, '\n', 40]],
    ['over rows half of which are blank', [{ 5: { 3: '"x' }, 6: { 11: '\n\n' }, 8: { 3: 'x"' } }]],
    ['in a row twice as wide', [{ 5: { 3: `"a\nb"${',c'.repeat(columns)}` } }]],
    ['in a row of 4 columns twice as wide', [{ 5: { 3: '"a\nb",c,d,e' } }, '\n', 4]],
    ['over rows of 4 columns', [{ 5: { 3: '"x' }, 9: { 3: 'x"' } }, '\n', 4]],
  ])('%s', async (_, file) => {
    for (const size of sizes)
      expect(await refusal(fileOf(...file), size)).toMatchObject({ code: 'wrong-file', row: 5 });
  });

  it('also where it stands in the heading', async () => {
    const file = fileOf({ 30: { 11: 'x"' } }).replace('q11', '"q11');
    expect(await refusal(file)).toMatchObject({ code: 'wrong-file', row: 1 });
  });

  it('and the message repeats no cell', async () => {
    for (const end of [2, 3]) {
      const { message } = await refusal(fileOf({ 5: { 3: '"Maria' }, 55: { [end]: 'Muster"' } }));
      expect(message).toContain('a quotation mark in it may lack its other one');
      expect(message).not.toMatch(/Maria|Muster|r\d+c\d+/);
    }
  });
});

describe('what somebody wrote comes in', () => {
  const sentence = 'Wir haben Fachverfahren, Akten, Register, Portale, und für all das, ja, kein Geld';
  it.each([
    ['many lines with commas', Array.from({ length: 60 }, (_, at) => `${at}. ${sentence}`).join('\n')],
    ['paragraphs that end in CRLF', Array.from({ length: 9 }, () => sentence).join('\r\n\r\n')],
    ['one line with as many commas as a row', cellsOf(1).join(', ')],
    ['a line break and 10 commas', `a\n${Array.from({ length: 11 }, () => 'b').join(', ')}`],
    ['line breaks alone', '\n'.repeat(40)],
  ])('though it is %s', async (_, remark) => {
    const file = fileOf({ 5: { 3: `"${remark}"` }, 55: { 3: `"${remark}"` } });
    for (const size of sizes) {
      const { rows } = await readWhole(file, size);
      expect(rows.length).toBe(80);
      expect(rows.filter(({ cells }) => cells[3] === remark.trim()).map(({ row }) => row)).toEqual([5, 55]);
    }
  });

  it.each([
    ['15 commas in all', 'a, b, c, d\na, b, c, d, e\na, b, c, d, e\na, b, c, d, e'],
    ['one line between as wide as a row', 'a\na, b, c, d, e, f\nb\nc'],
    ['lines between that are wider than rows', `a\n${'a, b, c, d, e, f, g\n'.repeat(4)}b`],
  ])('though among 6 columns it has %s', async (_, remark) => {
    const { rows } = await readWhole(fileOf({ 5: { 3: `"${remark}"` } }, '\n', 6));
    expect(rows[3]?.cells[3]).toBe(remark);
    expect(rows.length).toBe(80);
  });

  it.each([4, 6, 12, 40])(
    'though its row of %s is too wide by one: that row alone is lost',
    async (width) => {
      const { rows } = await readWhole(
        fileOf({ 5: { 1: 'a,b', 3: `"Akten, Portale,\n\nund\nja, kein Geld"` } }, '\n', width),
      );
      expect(rows.length).toBe(80);
      expect(rows.filter(({ cells }) => cells.length !== width).map(({ row }) => row)).toEqual([5]);
    },
  );

  it('though its row is too short', async () => {
    const file = fileOf({}).replace(cellsOf(5).join(','), `"${sentence}\n${sentence}",b`);
    expect((await readWhole(file)).rows[3]?.cells).toEqual([`${sentence}\n${sentence}`, 'b']);
  });

  it('and a row that is too wide without a line break in it is given as it is', async () => {
    expect((await readWhole(fileOf({ 5: { 3: 'a,b' } }))).rows[3]?.cells.length).toBe(columns + 1);
  });
});
