import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { readSheets } from '@kluftatlas/data/sources/shared/sheet.ts';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { problemOf } from '../shared/problemOf.ts';
import { workbook, type WrittenCell } from '../shared/workbook.ts';

type Rows = WrittenCell[][];

const parse = (bytes: Uint8Array) => adapter.parse({ name: 'handed-in.xlsx', bytes });
const problem = (bytes: Uint8Array) => problemOf(() => parse(bytes));

const column = { state: 2, municipality: 6, area: 8, population: 9 } as const;

describeWithSamples('the register of 31.12.2023, changed on its way', () => {
  let bytes: Uint8Array;
  let rows: Rows;
  /** Schleswig-Holstein, Hamburg and a part of Niedersachsen: enough to change something in. */
  let start: Rows;
  beforeAll(async () => {
    bytes = readSample('destatis-gv/31122023_Auszug_GV.xlsx');
    const [, data] = await readSheets(bytes);
    rows = (data?.rows ?? []) as Rows;
    start = rows.slice(0, 2_000);
  });
  const written = (data: Rows) => workbook({ Inhalt: [['Gemeindeverzeichnis']], Daten: data });
  const saved = (change: (row: WrittenCell[], index: number) => WrittenCell[]) =>
    written(start.map((row, index) => change([...row], index)));

  it('gives the same observations when a spreadsheet has saved it again', async () => {
    expect(await parse(written(rows))).toEqual(await parse(bytes));
  });

  it('gives the same observations with its columns in another order', async () => {
    const [original] = await parse(written(start));
    const [moved] = await parse(
      saved(([first = null, second = null, ...row]) => [first, ...row, null, second]),
    );
    expect(moved?.rows).toEqual(original?.rows);
  });

  it.each([0.25, 0.5, 0.99])('is a truncated file when cut at %f of its length', async (share) => {
    expect((await problem(bytes.subarray(0, Math.floor(bytes.length * share)))).code).toBe('truncated-file');
  });

  it('is a damaged file when one byte of its sheet is another', async () => {
    const damaged = bytes.slice();
    const middle = Math.floor(damaged.length / 2);
    damaged[middle] = (damaged[middle] ?? 0) ^ 0xff;
    expect((await problem(damaged)).code).toBe('truncated-file');
  });

  it('names the column that is missing, with sheet and row', async () => {
    const found = await problem(saved((row) => row.toSpliced(column.population, 4)));
    expect(found.code).toBe('column-missing');
    expect(found.place).toEqual({
      file: 'handed-in.xlsx',
      sheet: 'Daten',
      row: 3,
      column: 'Bevölkerung insgesamt',
    });
  });

  it('is refused without the dates that its header must say', async () => {
    const found = await problem(saved((row, index) => (index === 4 ? row.map(() => null) : row)));
    expect([found.code, found.place.column]).toEqual(['column-missing', 'Gebietsstand am …']);
  });

  it('says that the data sheet is missing when only the cover is left', async () => {
    expect((await problem(workbook({ Inhalt: [['Gemeindeverzeichnis']] }))).code).toBe('sheet-missing');
  });

  it('says that it holds no rows when only the header is left', async () => {
    expect((await problem(workbook({ Daten: rows.slice(0, 6) }))).code).toBe('empty-file');
  });

  it('is refused under a period that its header contradicts', async () => {
    const file = { name: 'handed-in.xlsx', bytes: written(start) };
    expect((await problemOf(() => adapter.parse({ ...file, period: period('2022-12') }))).code).toBe(
      'conflict',
    );
    expect(await adapter.parse({ ...file, period: period('2023-12') })).toEqual(await adapter.parse(file));
  });

  it('is refused as a whole when the keys were saved as numbers', async () => {
    const found = await problem(
      saved((row, index) =>
        index < 6
          ? row
          : row.map((cell, at) =>
              at >= column.state && at <= column.municipality && typeof cell === 'string'
                ? Number(cell)
                : cell,
            ),
      ),
    );
    expect(found.code).toBe('key-leading-zero');
    expect(found.place).toMatchObject({ sheet: 'Daten', row: 7, column: 'Land' });
  });

  it('rejects any row whose cells are shifted, swapped, emptied or have lost a zero, and no other row', async () => {
    const few = start.slice(0, 300);
    const [original] = await parse(written(few));
    const codes = new Map(original?.rows.map(({ row, area }) => [row, area.code]));
    const municipalities = few.flatMap((row, at) =>
      row[0] === '60' && row[column.population] !== 0 ? [at] : [],
    );
    const harms: Readonly<Record<string, (row: WrittenCell[]) => WrittenCell[]>> = {
      shifted: (row) => [null, ...row.slice(0, -1)],
      swapped: (row) =>
        row.with(column.area, row[9] ?? null).with(column.population, row[column.area] ?? null),
      emptied: (row) => row.with(column.municipality, null),
      nameless: (row) => row.with(7, ''),
      stripped: (row) => row.with(column.state, String(row[column.state]).replace(/^0/, '')),
      misread: (row) => row.with(column.population, `${String(row[column.population])}O`),
      mistyped: (row) => row.with(column.population, Number(row[column.population]) + 1),
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...municipalities),
        fc.constantFrom(...Object.keys(harms)),
        async (at, harm) => {
          const [parsed] = await parse(
            written(few.map((row, index) => (index === at ? (harms[harm]?.(row) ?? row) : row))),
          );
          expect(parsed?.rejections.map(({ row }) => row)).toEqual([at + 1]);
          expect(parsed?.rows.every(({ row, area }) => codes.get(row) === area.code)).toBe(true);
        },
      ),
      { numRuns: 40, seed: 3 },
    );
  });

  it('rejects only the rows whose values cannot be true, and stores the rest', async () => {
    const broken = new Set([9, 12]);
    const [original] = await parse(written(start));
    const [parsed] = await parse(
      saved((row, index) => (broken.has(index) ? row.with(column.area, -1) : row)),
    );
    expect(parsed?.rejections.map(({ row, code }) => [row, code])).toEqual([
      [10, 'value-range'],
      [13, 'value-range'],
    ]);
    expect(parsed?.rows).toHaveLength((original?.rows.length ?? 0) - 2);
    expect(parsed?.rowsRead).toBe(original?.rowsRead);
  });
});

describeWithSamples('the register of 31.12.2021, one cell changed', () => {
  it('rejects a row whose men and women are not its inhabitants', async () => {
    const [, data] = await readSheets(readSample('destatis-gv/31122021_Auszug_GV.xlsx'));
    const rows = (data?.rows.slice(0, 100) ?? []) as Rows;
    const flensburg = rows.findIndex((row) => row[column.population] === 91_113);
    expect(flensburg).toBeGreaterThan(0);
    const typo = rows.map((row, index) => (index === flensburg ? row.with(column.population, 911_113) : row));
    const [parsed] = await parse(workbook({ Daten: typo }));
    expect(parsed?.rejections).toMatchObject([
      { row: flensburg + 1, field: 'Bevölkerung insgesamt', code: 'value-range' },
    ]);
  });
});

describeWithSamples('another file instead of the register', () => {
  it.each([
    ['destatis-gv/31122019_Auszug_GV__excel_save_as_csv.csv.gz', 'key-leading-zero', 'saved as CSV'],
    ['destatis-gebietsaenderungen/2023.xlsx', 'wrong-file', 'Deckblatt'],
    ['bbsr-umsteiger/ref-gemeinden-ab-2020.xlsx', 'wrong-file', 'Satzart'],
    ['breitbandatlas/2021_BBA_Kreisdaten.xls', 'wrong-file', '.xls'],
    ['breitbandatlas/gemeinde_bezirke_privat_2021_mitte.csv', 'wrong-file', 'text'],
  ])('%s is refused with %s', async (sample, code, words) => {
    const found = await problem(readSample(sample));
    expect(found.code).toBe(code);
    expect(found.message).toContain(words);
    expect(found.place.file).toBe('handed-in.xlsx');
    expect(found.advice).not.toBe('');
  });
});
