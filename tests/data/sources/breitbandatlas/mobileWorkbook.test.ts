import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../shared/problemOf.ts';
import { workbook, type WrittenCell } from '../shared/workbook.ts';
import { households, mobileArea, mobileBlocks } from './builtWorkbook.ts';

const read = (rows: WrittenCell[][], name = 'Fläche') =>
  adapter.parse({ name: 'handed-in.xlsx', bytes: workbook({ Erläuterungen: [['Text']], [name]: rows }) });
const only = async (rows: WrittenCell[][]): Promise<ParsedDataset> => {
  const [parsed, ...others] = await read(rows);
  if (parsed === undefined || others.length > 0) throw new Error('expected one dataset');
  return parsed;
};
const valuesOf = ({ rows, indicators }: ParsedDataset, operator: string) =>
  ['2g', '4g', '5g', '5g-standalone'].map(
    (generation) =>
      rows[0]?.values[indicators.findIndex((id) => id === `mobile-area-${operator}-${generation}`)],
  );

describe('the workbook of the mobile monitoring', () => {
  it('gives percent, whether its values are percent or shares of 1', async () => {
    const inPercent = await only(mobileArea(1));
    expect(await only(mobileArea(0.01))).toEqual(inPercent);
    expect(inPercent).toMatchObject({
      dataset: 'breitbandatlas/mobile',
      period: '2026-01',
      dataDate: '2026-01-31',
      rowsRead: 4,
      rejections: [],
    });
    expect(valuesOf(inPercent, 'any')).toEqual([99.9, 99.25, 96.5, 80]);
    expect(valuesOf(inPercent, 'telekom')).toEqual([99, 98.75, 90, 60.5]);
    expect(valuesOf(inPercent, '1und1')).toEqual([null, 12, 12, 12]);
    expect(inPercent.indicators.filter((id) => indicatorById(id)?.dataset !== inPercent.dataset)).toEqual([]);
  });

  it('is refused where one column is in another unit than the rest, or nothing is covered anywhere', async () => {
    const mixed = mobileArea(1).map((cells, at) =>
      cells.map((cell, column) => (at > 3 && column === 8 && typeof cell === 'number' ? cell / 100 : cell)),
    );
    const found = await problemOf(() => read(mixed));
    expect([found.code, found.place.column]).toEqual(['value-range', 'Alle MNO 5G*']);
    expect((await problemOf(() => read(mobileArea(0.1)))).code).toBe('value-range');
    expect((await problemOf(() => read(mobileArea(0.001)))).code).toBe('value-range');
  });

  it('is refused where “all operators” does not mean at least one of them', async () => {
    const swapped = mobileBlocks.map((block, at) => ({
      ...block,
      title: mobileBlocks.at(-1 - at)?.title ?? '',
    }));
    const rows = mobileArea(1);
    const titles = rows[2] as WrittenCell[];
    swapped.forEach(({ title }, at) => (titles[6 + at * 4] = title));
    expect((await problemOf(() => read(rows))).code).toBe('wrong-file');
  });

  it('names an operator that it does not know', async () => {
    const parsed = await only(
      mobileArea(1, { blocks: [...mobileBlocks, { title: 'Neues Netz', classes: ['4G', '5G*'] }] }),
    );
    expect(parsed.notes).toEqual(
      ['4G', '5G*'].map(
        (each) => `The column “Neues Netz ${each}” in the sheet “Fläche” is not understood and left out`,
      ),
    );
  });

  it('is read beside the households of one workbook, each with its own month', async () => {
    const sheets = { Privathaushalte: households({}), Fläche: mobileArea(1) };
    const parsed = await adapter.parse({ name: 'handed-in.xlsx', bytes: workbook(sheets) });
    expect(parsed.map(({ dataset, period }) => [dataset, period])).toEqual([
      ['breitbandatlas/households', '2025-12'],
      ['breitbandatlas/mobile', '2026-01'],
    ]);
  });

  it('is refused where no column is for a generation of networks', async () => {
    const found = await problemOf(() => read(mobileArea(1, { blocks: [] })));
    expect([found.code, found.place.sheet]).toEqual(['column-missing', 'Fläche']);
  });
});
