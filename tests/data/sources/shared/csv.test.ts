import { readCsv } from '@kluftatlas/data/sources/shared/csv.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from './problemOf.ts';

describe('readCsv', () => {
  it.each([',', ';', '\t'])('finds the delimiter “%s” by the first line', (delimiter) => {
    const table = readCsv(`AGS${delimiter}"a, b; c\td"\n01001000${delimiter}1\n`);
    expect(table.delimiter).toBe(delimiter);
    expect(table.header).toEqual(['AGS', 'a, b; c\td']);
    expect(table.records).toEqual([{ row: 2, fields: ['01001000', '1'] }]);
  });

  it('names the lines of the file, empty ones and quoted line breaks counted', () => {
    const { records } = readCsv('a;b\r\n1;2\r\n\r\n"x\ny";3\r\n4;5\r\n\r\n');
    expect(records.map(({ row }) => row)).toEqual([2, 5, 6]);
  });

  it('gives a record with too few or too many fields as it is', () => {
    const { records } = readCsv('a;b\n1\n1;2;3\n1;2\n');
    expect(records.map(({ fields }) => fields.length)).toEqual([1, 3, 2]);
  });

  it('tells a file that ends inside a row', async () => {
    const problem = await problemOf(() => readCsv('a;b;c\n1;2;3\n4;5'));
    expect([problem.code, problem.place.row]).toEqual(['truncated-file', 3]);
  });

  it('tells a file that ends inside a quoted field', async () => {
    expect((await problemOf(() => readCsv('"a";"b"\n"1";"2"\n"3'))).code).toBe('truncated-file');
  });

  it('takes a last row without a line break', () => {
    expect(readCsv('a;b\n1;2').records).toHaveLength(1);
  });

  it('tells a file without data rows, without columns, and with text behind a quote', async () => {
    expect((await problemOf(() => readCsv('a;b\n'))).code).toBe('empty-file');
    expect((await problemOf(() => readCsv('just a sentence\nand another\n'))).code).toBe('wrong-file');
    const problem = await problemOf(() => readCsv('a;b\n"1"x;2\n'));
    expect([problem.code, problem.place.row]).toEqual(['wrong-file', 2]);
  });
});
