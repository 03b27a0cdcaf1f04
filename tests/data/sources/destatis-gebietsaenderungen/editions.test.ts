import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/destatis-gebietsaenderungen/index.ts';
import { readSheets } from '@kluftatlas/data/sources/shared/sheet.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { problemOf } from '../shared/problemOf.ts';
import { workbook, type WrittenCell } from '../shared/workbook.ts';

const bytesOf = (year: number) => readSample(`destatis-gebietsaenderungen/${year}.xlsx`);
const parse = (bytes: Uint8Array) => adapter.parse({ name: 'handed-in.xlsx', bytes });

async function read(year: number): Promise<ParsedDataset> {
  const [parsed] = await parse(bytesOf(year));
  if (parsed === undefined) throw new Error('nothing was read');
  return parsed;
}

describeWithSamples('the official changes of 2023 and 2024', () => {
  it.each([
    [2023, 58, 43, 13],
    [2024, 82, 67, 24],
  ])(
    '%i: %i rows, %i of municipalities, %i dissolved; none rejected',
    async (year, all, ofMunicipalities, gone) => {
      const { rowsRead, rejections, changes = [], period: month, territoryDate } = await read(year);
      expect([rowsRead, rejections, month, territoryDate]).toEqual([all, [], `${year}-12`, `${year}-12-31`]);
      const municipalities = changes.filter(({ level }) => level === 'municipality');
      expect(municipalities).toHaveLength(ofMunicipalities);
      const dissolved = municipalities.filter(({ kinds }) => kinds.includes('dissolved'));
      expect(new Set(dissolved.map(({ from }) => from)).size).toBe(gone);
    },
  );

  it('Anrode went to three municipalities, by inhabitants 36, 10 and 54 of 100', async () => {
    const { changes = [] } = await read(2023);
    const shares = changes
      .filter(({ from }) => from === '16064073')
      .map(({ to, weight }) => [to, weight?.toFixed(3)]);
    expect(shares).toEqual([
      ['16064071', '0.359'],
      ['16064046', '0.100'],
      ['16061118', '0.541'],
    ]);
  });

  it('takes the day of the statistics, not of the law, and a change of two kinds as one', async () => {
    const { changes = [] } = await read(2023);
    expect(changes.find(({ from }) => from === '12065251')?.date).toBe('2023-12-01');
    expect(changes.find(({ from }) => from === '010585830')?.kinds).toEqual(['keyChanged', 'renamed']);
  });

  it('gives no share of inhabitants where none are told: an empty forest, and Fehrbellin with 0 in both rows', async () => {
    const [forest] = ((await read(2023)).changes ?? []).filter(({ from }) => from === '09374451');
    expect(forest).toMatchObject({ weight: null, areaWeight: expect.closeTo(0.674, 3) });
    const [fehrbellin] = ((await read(2024)).changes ?? []).filter(({ from }) => from === '12068117');
    expect(fehrbellin).toMatchObject({ weight: null, areaWeight: expect.closeTo(0.0003, 4) });
  });

  it('is refused under a period that its title contradicts', async () => {
    const file = { name: 'x.xlsx', bytes: bytesOf(2023), period: period('2022-12') };
    expect((await problemOf(() => adapter.parse(file))).code).toBe('conflict');
  });
});

describeWithSamples('the changes of 2023, damaged', () => {
  let bytes: Uint8Array;
  let rows: WrittenCell[][];
  let whole: ParsedDataset;
  beforeAll(async () => {
    bytes = bytesOf(2023);
    const [, data] = await readSheets(bytes);
    rows = (data?.rows ?? []).map((row) => row.slice(0, 13)) as WrittenCell[][];
    whole = await read(2023);
  });
  const saved = (changed: WrittenCell[][]) => parse(workbook({ Gebietsaenderungen: changed }));

  it('gives the same changes when a spreadsheet has saved it again', async () => {
    expect(await saved(rows)).toEqual([whole]);
  });

  it('cut anywhere, or with another byte, is a Problem or the same changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.boolean(), async (at, cut) => {
        const damaged = cut ? bytes.slice(0, at) : bytes.slice();
        if (!cut) damaged[at] = (damaged[at] ?? 0) ^ 0x55;
        const found = await parse(damaged).catch((error: unknown) => error);
        if (Array.isArray(found)) expect(found).toEqual([whole]);
        else expect(found).toMatchObject({ name: 'Problem' });
      }),
      { numRuns: 40 },
    );
  });

  it('with two columns swapped is a Problem, or rejects rows, or gives the same changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.nat(12), async (one, other) => {
        const changed = rows.map((row, at) =>
          at < 4 ? row : row.with(one, row[other] ?? null).with(other, row[one] ?? null),
        );
        const [parsed] = await saved(changed);
        const isSame = JSON.stringify(parsed?.changes) === JSON.stringify(whole.changes);
        // Amounts and names have no form that could tell them apart; keys, kinds and dates have.
        const told = (column: number) => ![4, 6, 7, 10, 11].includes(column);
        if (told(one) || told(other)) expect(isSame || (parsed?.rejections.length ?? 0) > 0).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('with keys saved as numbers rejects every row that lost its zero', async () => {
    const numeric = rows.map((row, at) =>
      at < 4
        ? row
        : row.map((cell, column) => ([3, 9].includes(column) && cell !== null ? Number(cell) : cell)),
    );
    const [parsed] = await saved(numeric);
    const lost = parsed?.rejections.filter(({ code }) => code === 'key-leading-zero') ?? [];
    expect(lost.length).toBeGreaterThan(10);
    expect(parsed?.changes?.some(({ from }) => from.startsWith('0') && from.length === 8)).toBe(false);
  });

  it('forms no shares from the rest of a giver’s rows when one of them cannot be read', async () => {
    const broken = rows.map((row) =>
      row[3] === '16064073' && row[9] === '16064046' ? row.with(7, 'x') : row,
    );
    const [parsed] = await saved(broken);
    expect(parsed?.changes?.filter(({ from }) => from === '16064073')).toEqual([]);
    expect(parsed?.rejections.length).toBe(3);
  });
});

describe('a file of another kind', () => {
  it('is refused with the columns that are missed', async () => {
    const found = await problemOf(() => parse(workbook({ Daten: [['a', 'b']] })));
    expect([found.code, found.place.file]).toEqual(['wrong-file', 'handed-in.xlsx']);
  });
});
