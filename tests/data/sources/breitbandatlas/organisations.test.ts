import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../shared/problemOf.ts';
import { workbook, type WrittenSheets } from '../shared/workbook.ts';
import { anchorAreas, blocksOf2022, blocksOf2025, households, mobileArea } from './builtWorkbook.ts';

const read = (sheets: WrittenSheets, given?: string) =>
  adapter.parse({
    name: 'handed-in.xlsx',
    bytes: workbook(sheets),
    ...(given !== undefined && { period: period(given) }),
  });
const state = { key: '06', name: 'Hessen', level: '2 - Land' };
/** A sheet like that of the households, with values of its own. */
const sheetOf = (share: number, date: string, blocks = blocksOf2025) =>
  households({ unit: 'Angaben in Prozent', date, blocks, otherwise: share, areas: [state, ...noValues] });
const noValues = anchorAreas.map(({ key, name, level }) => ({ key, name, level }));

describe('the sheets of schools, hospitals and companies', () => {
  it('give datasets of their own, by level, with the month of the households where they name none', async () => {
    const parsed = await read({
      Unternehmen: sheetOf(30, ''),
      Krankenhäuser: sheetOf(20, 'Festnetz: 12.2025'),
      Privathaushalte: households({}),
      Schulen: sheetOf(10, ''),
    });
    expect(parsed.map(({ dataset, period, rows, notes }) => [dataset, period, rows.length, notes])).toEqual([
      ['breitbandatlas/households', '2025-12', 4, undefined],
      ...['schools', 'hospitals', 'companies'].flatMap((name) => [
        [`breitbandatlas/${name}-states`, '2025-12', 1, undefined],
        [`breitbandatlas/${name}`, '2025-12', 4, undefined],
      ]),
    ]);
    const values = parsed.map(({ indicators, rows }) => [
      indicators.find((id) => id.endsWith('-fibre-1000')),
      rows[0]?.values[indicators.findIndex((id) => id.endsWith('-fibre-1000'))],
    ]);
    expect(values.slice(1)).toEqual(
      [10, 10, 20, 20, 30, 30].map((share, at) => [
        `${['schools', 'schools', 'hospitals', 'hospitals', 'companies', 'companies'][at]}-fibre-1000`,
        share,
      ]),
    );
  });

  it('have every class in the catalogue, published by municipality', async () => {
    const parsed = await read({ Privathaushalte: households({}), Schulen: sheetOf(10, '') });
    const schools = parsed.find(({ dataset }) => dataset === 'breitbandatlas/schools');
    expect(schools?.indicators).toHaveLength(blocksOf2025.flatMap(({ classes }) => classes).length);
    for (const id of schools?.indicators ?? []) {
      expect(indicatorById(id)).toMatchObject({ dataset: 'breitbandatlas/schools', weight: 'none' });
      expect(indicatorById(id)?.levels).toContain('municipality');
    }
  });

  it('do not keep the households out where they are of another shape, but are named', async () => {
    const parsed = await read({
      Privathaushalte: households({}),
      Schulen: [['Angaben zu Schulen'], ['Name', 'Wert']],
      Fläche: households({ blocks: [{ title: 'mobile', classes: ['2G', '4G'] }] }),
    });
    expect(parsed.map(({ dataset }) => dataset)).toEqual(['breitbandatlas/households']);
    expect(parsed[0]?.notes).toEqual(['Sheets that are not read: “Schulen”, “Fläche”']);
  });

  it('say what is not theirs, and are refused with the damage that refuses households', async () => {
    const [, schools] = await read({
      Privathaushalte: households({}),
      Schulen: sheetOf(10, '', blocksOf2022),
    });
    expect(schools?.notes).toEqual(
      ['2G', '4G', '5G DSS', '5G'].map(
        (each) => `The column “mobile ${each}” in the sheet “Schulen” is not understood and left out`,
      ),
    );
    const lost = households({
      areas: anchorAreas.map((area) => ({ ...area, key: String(area.key).slice(1) })),
    });
    const found = await problemOf(() => read({ Privathaushalte: households({}), Schulen: lost }));
    expect([found.code, found.place.sheet]).toEqual(['key-leading-zero', 'Schulen']);
  });

  it('stand beside the mobile networks of the same workbook, each of its own month', async () => {
    const sheets = { Fläche: mobileArea(1), Privathaushalte: households({}), Schulen: sheetOf(10, '') };
    expect((await read(sheets)).map(({ dataset, period }) => [dataset, period])).toEqual([
      ['breitbandatlas/households', '2025-12'],
      ['breitbandatlas/schools-states', '2025-12'],
      ['breitbandatlas/schools', '2025-12'],
      ['breitbandatlas/mobile', '2026-01'],
    ]);
    expect((await problemOf(() => read(sheets, '2025-12'))).code).toBe('conflict');
  });
});

describe('a file in codes with households, companies and schools by municipality', () => {
  it('gives companies and schools; its rounded households do not take the place of the exact ones', async () => {
    const lines = ['krs;priv_alle_tech_50;gew_lg_tech_50;schulen_alle_tech_50'];
    for (let at = 1; at <= 12; at += 1) lines.push(`010${50 + at}001;99;88;77`);
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    const file = { name: 'handed-in.csv', bytes, period: period('2021-06') };
    const parsed = await adapter.parse(file);
    expect(parsed.map(({ dataset, rows }) => [dataset, rows[0]?.values])).toEqual([
      ['breitbandatlas/companies', [88]],
      ['breitbandatlas/schools', [77]],
    ]);
    expect(parsed[0]?.notes).toEqual([
      'The shares of households in whole percent are left out: another file has them exactly',
    ]);
  });
});
