import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/bbsr-umsteiger/index.ts';
import { readSheets } from '@kluftatlas/data/sources/shared/sheet.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { problemOf } from '../shared/problemOf.ts';
import { workbook, type WrittenCell } from '../shared/workbook.ts';

const parse = (bytes: Uint8Array) => adapter.parse({ name: 'handed-in.xlsx', bytes });

describeWithSamples('the crosswalk of 2020 to 2023', () => {
  let datasets: readonly ParsedDataset[];
  beforeAll(async () => {
    datasets = await parse(readSample('bbsr-umsteiger/ref-gemeinden-ab-2020.xlsx'));
  });

  it('has one dataset for every pair of years, under the month of the earlier one, and rejects nothing', () => {
    expect(
      datasets.map(({ period, territoryDate, changes, rejections }) => [
        period,
        territoryDate,
        changes?.length,
        rejections.length,
      ]),
    ).toEqual([
      ['2020-12', '2021-12-31', 16, 0],
      ['2021-12', '2022-12-31', 6, 0],
      ['2022-12', '2023-12-31', 28, 0],
    ]);
  });

  it('keeps the shares of a forest that add up to 3 as they are printed', () => {
    const forest = datasets[0]?.changes?.filter(({ from }) => from === '09671456') ?? [];
    expect(forest.map(({ weight }) => weight)).toEqual([1, 1, 1]);
  });

  it('gives the part of each receiver, whether the sheet has the parts or the giver’s whole', () => {
    const given = (at: number, from: string, to: string) =>
      datasets[at]?.changes?.find((change) => change.from === from && change.to === to)?.inhabitants;
    expect(given(0, '12065251', '12065332')).toBeCloseTo(120);
    expect(given(2, '16064073', '16064046')).toBeCloseTo(314.2, 1);
  });

  it('fills up keys that the publisher writes as numbers, and no others', () => {
    expect(
      datasets
        .flatMap(({ changes = [] }) => changes)
        .every(({ from, to }) => from.length === 8 && to.length === 8),
    ).toBe(true);
    expect(datasets[0]?.changes?.some(({ from, to }) => from === '03153007' && to === '03153019')).toBe(true);
  });
});

const reference = 'Referenz Gemeinden Kreise NUTS_ 31.12.2019.xlsx';

describeWithSamples('the reference of types of 31.12.2019', () => {
  let parsed: ParsedDataset | undefined;
  beforeAll(async () => {
    [parsed] = await parse(readSample(`bbsr-umsteiger/${reference}`));
  });
  const rowsOf = (level: string) => parsed?.rows.filter(({ area }) => area.level === level) ?? [];

  it('types 11,007 municipalities, 1,216 associations and 401 districts', () => {
    expect(['municipality', 'administration', 'district'].map((level) => rowsOf(level).length)).toEqual([
      11_007, 1_216, 401,
    ]);
    expect(parsed?.rejections).toEqual([]);
  });

  it('has the five types of towns, every municipality with one', () => {
    const types = rowsOf('municipality').map(({ attributes }) => attributes?.['townTypeText']);
    expect(new Set(types)).toEqual(
      new Set(['Großstadt', 'Mittelstadt', 'Größere Kleinstadt', 'Kleine Kleinstadt', 'Landgemeinde']),
    );
  });

  it('has the seven differentiated types of the catalogue under their German names, as often as its cells say', async () => {
    const { attribute, classes } = sizeClassSchemes.bbsr;
    const [sheet] = await readSheets(readSample(`bbsr-umsteiger/${reference}`));
    const column = (sheet?.rows[1] ?? []).indexOf('Stadt- und Gemeindetyp differenziert Name');
    const printed = Map.groupBy((sheet?.rows ?? []).slice(2), (cells) => cells[column]);
    const counts = classes.map(({ code, label }) => [
      label.de,
      rowsOf('municipality').filter(
        ({ attributes }) => attributes?.[attribute] === code && attributes[`${attribute}Text`] === label.de,
      ).length,
    ]);
    expect(counts).toEqual([
      ['Landgemeinde', 5_389],
      ['Kleine Kleinstadt', 3_495],
      ['Größere Kleinstadt', 1_236],
      ['Kleine Mittelstadt', 673],
      ['Größere Mittelstadt', 134],
      ['Kleine Großstadt', 65],
      ['Größere Großstadt', 15],
    ]);
    expect(classes.map(({ label }) => [label.de, printed.get(label.de)?.length])).toEqual(counts);
  });

  it('gives Arkebek, a village, the type of its association', () => {
    expect(rowsOf('municipality').find(({ area }) => area.code === '01051002')?.attributes).toMatchObject({
      name: 'Arkebek',
      townTypeText: 'Kleine Kleinstadt',
      locationText: 'sehr peripher',
    });
    expect(rowsOf('administration').find(({ area }) => area.code === '010515175')?.attributes).toMatchObject({
      townTypeText: 'Kleine Kleinstadt',
    });
  });
});

describeWithSamples('a crosswalk that was damaged', () => {
  let bytes: Uint8Array;
  let rows: WrittenCell[][];
  let whole: ParsedDataset | undefined;
  beforeAll(async () => {
    bytes = readSample('bbsr-umsteiger/ref-gemeinden-ab-2020.xlsx');
    const [sheet] = await readSheets(bytes);
    const [head = [], ...data] = (sheet?.rows ?? []) as WrittenCell[][];
    rows = [
      head,
      ...data.filter((row) => row[0] !== row[8] || row[2] !== 1).slice(0, 60),
      ...data.slice(0, 20),
    ];
    [whole] = await saved(rows);
  });
  const saved = (changed: WrittenCell[][]) => parse(workbook({ 2020: changed }));

  it('cut anywhere is a Problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), async (at) => {
        expect(await parse(bytes.slice(0, at)).catch((error: unknown) => error)).toMatchObject({
          name: 'Problem',
        });
      }),
      { numRuns: 25 },
    );
  });

  it('with its columns in another order gives the same changes', async () => {
    const moved = rows.map((row) => [...row.slice(2, 8), ...row.slice(0, 2), ...row.slice(8)]);
    expect((await saved(moved))[0]?.changes).toEqual(whole?.changes);
  });

  it('with two columns swapped under their headings rejects rows, or shares no longer change anything', async () => {
    const swapped = rows.map((row, at) =>
      at === 0 ? row : row.with(0, row[2] ?? null).with(2, row[0] ?? null),
    );
    expect((await saved(swapped))[0]?.rejections).toHaveLength(rows.length - 1);
  });

  it('whose keys are text without their zeros rejects these rows', async () => {
    const text = rows.map((row, at) => (at === 0 ? row : row.with(0, String(row[0]))));
    const [parsed] = await saved(text);
    expect(parsed?.rejections.every(({ code }) => code === 'key-leading-zero')).toBe(true);
    expect(parsed?.changes?.every(({ from }) => !from.startsWith('0'))).toBe(true);
  });
});

describe('a workbook that is neither', () => {
  it('is refused with the two that are known', async () => {
    const found = await problemOf(() =>
      parse(
        workbook({
          Daten: [
            ['a', 'b'],
            [1, 2],
          ],
        }),
      ),
    );
    expect(found.code).toBe('wrong-file');
    expect(found.message).toMatch(/crosswalk.*reference/);
  });
});

describe('the headings of a crosswalk', () => {
  const heads = (population: string, key = 'Gemeinden\r\n 31.12.1990') => [
    key,
    'Gemeindename 1990',
    'flächen-\r\nproportionaler\r\nUmsteige-schlüssel',
    'bevölkerungs- \r\nproportionaler \r\nUmsteige- \r\nschlüssel',
    'Fläche am 31.12.1990 in km²',
    population,
    key.replace('1990', '2021').replace('1996', '2021'),
    'Gemeindename 2021',
  ];
  const crosswalk = (head: WrittenCell[]) =>
    workbook({ 1990: [head, [1_001_001, 'Alt', 1, 1, 20, 12.5, 1_001_002, 'Neu']] });

  it.each([
    ['Bevölkerung am 31.12.1990', 12.5],
    ['Bevölkerung am 31.12.1990 in 100', 1_250],
    ['Bevölkerung am 31.12.1990 in 1000', 12_500],
    ['Bevölkerung am 31.12.1990 in 1.000', 12_500],
  ])('say in “%s” what a number of inhabitants means', async (population, inhabitants) => {
    const [parsed] = await parse(crosswalk(heads(population)));
    expect(parsed?.changes?.[0]).toMatchObject({ from: '01001001', inhabitants });
  });

  it('are refused where the keys are of another year than names and amounts, as one sheet is published', async () => {
    const found = await problemOf(() =>
      parse(crosswalk(heads('Bevölkerung am 31.12.1990', 'Gemeinden 31.12.1996'))),
    );
    expect([found.code, found.place.sheet, found.place.column]).toEqual([
      'conflict',
      '1990',
      'Gemeindename 1990',
    ]);
  });

  it('of districts are refused by name', async () => {
    const found = await problemOf(() =>
      parse(crosswalk(heads('Bevölkerung am 31.12.1990', 'Kreise 31.12.1990'))),
    );
    expect([found.code, found.message]).toEqual([
      'wrong-file',
      'The crosswalk is of districts (Kreise), not of municipalities',
    ]);
  });
});
