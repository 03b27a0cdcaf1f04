import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { csvText, type CsvColumn } from '@kluftatlas/functions/export/csv.ts';

interface Row {
  ags: string;
  name: string;
  value: number | null;
}
const columns: CsvColumn<Row>[] = [
  { name: 'ags', germanName: 'AGS', kind: 'key', value: ({ ags }) => ags },
  { name: 'name', germanName: 'Gemeinde', kind: 'text', value: ({ name }) => name },
  { name: 'value', germanName: 'Wert', kind: 'number', value: ({ value }) => value },
];
const rows: Row[] = [
  { ags: '01001000', name: 'Flensburg, Stadt', value: 95.27 },
  { ags: '09271114', name: 'Grafling "Nord"; Süd', value: 0 },
  { ags: '16077052', name: '=HYPERLINK("x")', value: null },
];

describe('CSV for machines', () => {
  const text = csvText(rows, columns, 'csv');

  test('is RFC 4180: comma, CRLF, quotes where needed, no BOM', () => {
    expect(text.split('\r\n')[1]).toBe('01001000,"Flensburg, Stadt",95.27');
    expect(text.startsWith('ags,name,value\r\n')).toBe(true);
  });

  test('reads back as it went in; a missing value is empty and zero is zero', () => {
    const back: unknown[] = parse(text, { columns: true });
    expect(back).toEqual([
      { ags: '01001000', name: 'Flensburg, Stadt', value: '95.27' },
      { ags: '09271114', name: 'Grafling "Nord"; Süd', value: '0' },
      { ags: '16077052', name: '=HYPERLINK("x")', value: '' },
    ]);
  });

  test('keeps a line break within a cell in its record', () => {
    for (const name of ['a\nb', 'a\rb', 'a\r\nb']) {
      const [row] = rows.map((one) => ({ ...one, name }));
      expect(csvText(row ? [row] : [], columns, 'csv')).toContain(`,"${name}",`);
    }
  });
});

test.each([
  [56.730000000000004, '56.73', '56,73'],
  [1 / 3, '0.3333333333', '0,3333333333'],
  [123_456_789_012, '123456789012', '123456789012'],
])('the number %d is written with at most ten digits', (value, csv, excel) => {
  const [column] = columns.slice(-1);
  const written = (dialect: 'csv' | 'excel') =>
    csvText([{ ags: '', name: '', value }], column ? [column] : [], dialect).split('\r\n')[1];
  expect([written('csv'), written('excel')]).toEqual([csv, excel]);
});

describe('CSV for a German spreadsheet', () => {
  const text = csvText(rows, columns, 'excel');

  test('has a BOM, semicolons, German headings and decimal commas', () => {
    expect(text.startsWith('\uFEFFAGS;Gemeinde;Wert\r\n')).toBe(true);
    expect(text).toContain(';95,27\r\n');
  });

  test('keeps the leading zero of the AGS as a text cell', () => {
    const back: string[][] = parse(text, { bom: true, delimiter: ';' });
    expect(back[1]?.[0]).toBe('="01001000"');
  });

  test('shows a cell that looks like a formula as text', () => {
    const back: string[][] = parse(text, { bom: true, delimiter: ';' });
    expect(back[3]?.[1]).toBe(`'=HYPERLINK("x")`);
  });
});
