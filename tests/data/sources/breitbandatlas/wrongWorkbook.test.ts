import { describe, expect, it } from 'vitest';
import { problemOf } from '../shared/problemOf.ts';
import type { WrittenCell } from '../shared/workbook.ts';
import {
  amongOthers,
  anchorAreas,
  blocksOf2022,
  blocksOf2025,
  households,
  mobileArea,
  speeds,
} from './builtWorkbook.ts';
import { gigabit, handIn, municipalities, published, read } from './handedIn.ts';

describe('a workbook that holds something unknown or wrong', () => {
  it('names a block and a speed that are not understood, and reads the rest', async () => {
    const parsed = await municipalities(
      households({
        blocks: [
          { title: 'Richtfunk', classes: speeds(16, 100) },
          ...blocksOf2025.slice(0, 2),
          { title: 'HFC', classes: speeds(16, 2500) },
          { title: 'mobile', classes: ['4G', '5G DSS', '5G', '6G'] },
        ],
      }),
    );
    expect(gigabit(parsed)).toEqual(published);
    expect(parsed.notes).toEqual(
      [
        ...['Richtfunk ≥ 16 Mbit/s', 'Richtfunk ≥ 100 Mbit/s', 'HFC ≥ 2500 Mbit/s'],
        ...['mobile 5G DSS', 'mobile 5G', 'mobile 6G'],
      ].map((words) => `The column “${words}” in the sheet “Privathaushalte” is not understood and left out`),
    );
  });

  it('never reads a block without its title as its neighbour’s', async () => {
    const [all, fibre, ...others] = blocksOf2022;
    const untitled = others.map((block) => (block.title === 'FTTC' ? { ...block, title: null } : block));
    const parsed = await municipalities(
      households({ blocks: [all, fibre, ...untitled].flatMap((each) => each ?? []) }),
    );
    expect(gigabit(parsed)).toEqual(published);
    expect(parsed.indicators.filter((id) => /fttc|fibre/.test(id))).toEqual(['broadband-fibre-1000']);
    expect(parsed.notes?.filter((note) => note.includes('FTTB/H ≥'))).toHaveLength(7);
  });

  it('is refused without the columns that everything is compared by, or with one of them twice', async () => {
    const missing = await problemOf(() => read(households({ blocks: blocksOf2025.slice(1) })));
    expect(missing).toMatchObject({ code: 'column-missing', place: { sheet: 'Privathaushalte', row: 4 } });
    const [all] = blocksOf2025;
    const twice = await problemOf(() =>
      read(
        households({
          blocks: [...blocksOf2025, { title: 'alle Technologien', classes: all?.classes ?? [] }],
        }),
      ),
    );
    expect([twice.code, twice.place.column]).toEqual(['wrong-file', '“alle Technologien ≥ 16 Mbit/s”']);
  });

  it('is refused with shares of 1, since it has percentages', async () => {
    const areas = Array.from({ length: 12 }, (_, at) => ({
      key: `064310${String(at).padStart(2, '0')}`,
      name: 'Gemeinde',
      level: '4 - Gemeinde',
    }));
    expect((await problemOf(() => read(households({ areas, otherwise: 0.97 })))).code).toBe('value-range');
  });

  it('rejects a row whose availability rises with the speed, and one with an impossible value', async () => {
    const written: readonly WrittenCell[] = [8, 'viel'];
    const areas = anchorAreas.map((area, at) => {
      const cell = written[at];
      return cell === undefined ? area : { ...area, values: { ...area.values, 'HFC, ≥ 400 Mbit/s': cell } };
    });
    const parsed = await municipalities(households({ areas }));
    expect(parsed.rejections.map(({ row, field, code }) => [row, field, code])).toEqual([
      [5, 'HFC ≥ 400 Mbit/s', 'value-range'],
      [6, 'HFC ≥ 400 Mbit/s', 'value-format'],
    ]);
    expect(parsed.rowsRead).toBe(4);
  });

  it('says its month, or is asked for it', async () => {
    expect((await problemOf(() => read(households({}), '2025-06'))).code).toBe('conflict');
    expect((await problemOf(() => read(households({ date: 'Festnetz' })))).code).toBe('usage');
    expect((await municipalities(households({ date: 'Festnetz' }), '2023-06')).period).toBe('2023-06');
    expect((await municipalities(households({ date: 'Datenstand 31.12.2023' }))).period).toBe('2023-12');
  });

  it('takes the month of its own network, whatever stands first', async () => {
    for (const date of ['Mobilfunk: 10.2025, Festnetz: 12.2025', 'Festnetz: 12.2025 / Mobilfunk: 10.2025']) {
      expect((await municipalities(households({ date }))).period).toBe('2025-12');
    }
    expect((await problemOf(() => read(households({ date: 'Mobilfunk: 10.2025' })))).code).toBe('usage');
  });

  it('is refused where its level column says nothing that is known', async () => {
    const areas = anchorAreas.map((area) => ({ ...area, level: 'Gemeinden' }));
    expect(await problemOf(() => read(households({ areas })))).toMatchObject({
      code: 'wrong-file',
      place: { sheet: 'Privathaushalte', column: 'Verwaltungsebene' },
    });
  });

  it('is refused where the titles of two blocks are in each other’s place', async () => {
    const [all, fibre, ...others] = blocksOf2025;
    const rows = households({ areas: anchorAreas.slice(2) });
    const swapped = households({
      areas: anchorAreas.slice(2),
      blocks: [fibre, all, ...others].flatMap((block) => block ?? []),
    });
    const mixed = rows.map((cells, at) => (at === 2 ? (swapped[2] ?? []) : cells));
    expect((await problemOf(() => read(mixed))).code).toBe('wrong-file');
  });

  it('tells of sheets that are not read, and is refused without one that is', async () => {
    const sheets = { ...amongOthers(households({})), Infrastruktur: households({}) };
    const [parsed] = await handIn(sheets);
    expect(parsed?.notes).toEqual(['Sheets that are not read: “Infrastruktur”']);
    expect((await problemOf(() => handIn({ Infrastruktur: households({}) }))).code).toBe('sheet-missing');
  });

  it('is not read in part where the sheet of the households has lost its header', async () => {
    const headless = households({}).toSpliced(3, 1);
    const found = await problemOf(() => handIn({ Fläche: mobileArea(1), Privathaushalte: headless }));
    expect([found.code, found.place.sheet]).toEqual(['column-missing', 'Privathaushalte']);
  });
});
