import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvText, type CsvColumn } from '@kluftatlas/functions/export/csv.ts';
import { csvFile } from '../../../web/src/lib/takeAway/csvFile.ts';
import type { ShownValue } from '../../../web/src/lib/takeAway/shownTable.ts';
import { handedOver } from './handedOver.ts';

const view = 'https://kluftatlas.example/umfragen/#bild-dms';

/** A file with a single column and row. */
const fileOf = (value: ShownValue) =>
  csvFile(handedOver({ values: { common: {}, columns: ['it'], rows: [[value]] } }), view);
const readBack = (text: string) => parse(text, { columns: true }) as Record<string, string>[];

describe('the table of a chart', () => {
  const rows = readBack(csvFile(handedOver(), view));

  it('has the rows that are shown, keys with their zeros, numbers with a point and nothing where nothing is shown', () => {
    expect(rows.map(({ state, share, low_n: few, status }) => [state, share, few, status])).toEqual([
      ['09', '12.5', 'false', 'shown'],
      ['10', '', '', 'suppressed'],
    ]);
  });

  it('says in every row that it is made up, of which release, from which source, and which view it is a part of', () => {
    for (const row of rows) {
      expect(row).toMatchObject({
        wave: '2026-05',
        synthetic: 'true',
        source: 'Kluftatlas',
        release: '2025-12-31-0123456789ab',
        selection: view,
      });
    }
    expect(readBack(csvFile(handedOver({ synthetic: false }), view))[0]).toMatchObject({
      synthetic: 'false',
    });
  });

  it.each(['=1+1', '+49', '-x', '@SUM(A1)', '\tx', '\rx'])('shows %j as text in a spreadsheet', (formula) => {
    expect(readBack(fileOf(formula))[0]?.['it']).toBe(`'${formula}`);
  });

  it('leaves a negative number a number', () => {
    expect(readBack(fileOf(-1.5))[0]?.['it']).toBe('-1.5');
  });

  it.each([
    'a,b',
    'a"b',
    'a\r\nb',
    'a\nb',
    '',
    ' a ',
    'ä€😀',
    '<b>&amp;</b>',
    0.1 + 0.2,
    1e21,
    -0.5,
    0,
    null,
  ])('writes %j byte by byte as the files of a release do', (value) => {
    const column = (name: string, kind: CsvColumn<null>['kind'], cell: string | number | null) => ({
      name,
      germanName: name,
      kind,
      value: () => cell,
    });
    const { source, release } = handedOver();
    const released = csvText(
      [null],
      [
        column('it', 'text', value),
        column('synthetic', 'text', 'true'),
        column('source', 'text', source),
        column('release', 'text', release),
        column('selection', 'text', view),
      ],
      'csv',
    );
    expect(fileOf(value)).toBe(released);
  });
});
