import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../shared/problemOf.ts';
import { workbook, type WrittenCell, type WrittenSheets } from '../shared/workbook.ts';
import {
  amongOthers,
  anchorAreas,
  anchors,
  blocksOf2022,
  blocksOf2025,
  households,
  speeds,
} from './builtWorkbook.ts';

const handIn = (sheets: WrittenSheets, given?: string) =>
  adapter.parse({
    name: 'handed-in.xlsx',
    bytes: workbook(sheets),
    ...(given !== undefined && { period: period(given) }),
  });
const read = async (rows: WrittenCell[][], given?: string) => handIn(amongOthers(rows), given);
const municipalities = async (rows: WrittenCell[][], given?: string): Promise<ParsedDataset> => {
  const found = (await read(rows, given)).find(({ dataset }) => dataset === 'breitbandatlas/households');
  if (found === undefined) throw new Error('no municipalities were read');
  return found;
};
const valueOf = ({ rows, indicators }: ParsedDataset, code: string, indicator: string) =>
  rows.find(({ area }) => area.code === code)?.values[indicators.findIndex((id) => id === indicator)];
const gigabit = (parsed: ParsedDataset) =>
  anchors.map(([code]) =>
    ['broadband-fibre-1000', 'broadband-all-1000'].map((indicator) => valueOf(parsed, code, indicator)),
  );
const published = anchors.map(([, , fibre, all]) => [fibre, all]);

describe('the half-yearly workbook since 2022', () => {
  it('gives back the published values of four municipalities', async () => {
    const parsed = await municipalities(households({}));
    expect(parsed).toMatchObject({ period: '2025-12', dataDate: '2025-12-31', rowsRead: 4, rejections: [] });
    expect(gigabit(parsed)).toEqual(published);
    expect(parsed.notes).toBeUndefined();
    expect(parsed.indicators.filter((id) => indicatorById(id) === undefined)).toEqual([]);
  });

  it('addresses columns by block and class, however many classes a block has', async () => {
    const older = await municipalities(households({ date: 'Festnetz: 06.2022', blocks: blocksOf2022 }));
    expect(older.period).toBe('2022-06');
    expect(gigabit(older)).toEqual(published);
    expect(older.indicators.filter((id) => id.startsWith('broadband-fibre'))).toEqual([
      'broadband-fibre-1000',
    ]);
    expect(older.indicators).toContain('mobile-households-4g');
    const reversed = await municipalities(households({ blocks: blocksOf2025.toReversed() }));
    const inOrder = await municipalities(households({}));
    expect(reversed).toEqual(inOrder);
  });

  it('reads keys as text and, where the publisher wrote them so, as numbers', async () => {
    const asNumbers = anchorAreas.map((area) => ({ ...area, key: Number(area.key) }));
    expect(await municipalities(households({ areas: asNumbers }))).toEqual(
      await municipalities(households({})),
    );
    const lost = anchorAreas.map((area) => ({ ...area, key: String(area.key).slice(1) }));
    expect((await problemOf(() => read(households({ areas: lost })))).code).toBe('key-leading-zero');
  });

  it.each(['text', 'number'] as const)(
    'puts every level into a dataset of its own, with keys as %s, and never counts a borough',
    async (kind) => {
      const key = (text: string) => (kind === 'number' ? Number(text) : text);
      const parsed = await read(
        households({
          otherwise: 50,
          areas: [
            { key: key('0'), name: 'Deutschland', level: '1 - Bund' },
            { key: key('06'), name: 'Hessen', level: '2 - Land' },
            { key: key('01000000'), name: 'Schleswig-Holstein', level: '2 - Land' },
            { key: key('06431'), name: 'Landkreis Bergstraße', level: '3 - Kreis' },
            { key: key('05315000'), name: 'Kreisfreie Stadt Köln', level: '3 - Kreis' },
            { key: key('05315000'), name: 'Stadt Köln', level: '4 - Gemeinde' },
            { key: key('05315001'), name: 'Innenstadt', level: '5 - Bezirk' },
            { key: key('11000000'), name: 'Mitte', level: 'Bezirk' },
            { key: key('11000000'), name: 'Stadt Berlin', level: '4 - Gemeinde' },
            { key: '06431xx', name: 'Verband', level: '4a - Verbandsgemeinde' },
            ...anchorAreas,
          ],
        }),
      );
      const codes = Object.fromEntries(
        parsed.map(({ dataset, rows }) => [dataset, rows.map(({ area }) => area.code).sort()]),
      );
      expect(codes).toEqual({
        'breitbandatlas/households-country': ['DE'],
        'breitbandatlas/households-states': ['01', '06'],
        'breitbandatlas/households-districts': ['05315', '06431'],
        'breitbandatlas/households': [
          ...['05315000', '05315001'],
          ...anchors.map(([code]) => code as string),
          '11000000',
        ],
      });
      const berlin = parsed
        .find(({ dataset }) => dataset === 'breitbandatlas/households')
        ?.rows.find(({ area }) => area.code === '11000000');
      expect(berlin?.row).toBe(13);
      expect(parsed.flatMap(({ notes }) => notes ?? [])).toEqual([
        'Rows of the level “4a - Verbandsgemeinde” in the sheet “Privathaushalte” are left out: 1',
        'Rows of the level “Bezirk” in the sheet “Privathaushalte” are left out: 1',
      ]);
    },
  );

  it('takes more columns, another order, other cases, hard spaces, notes and empty rows', async () => {
    const rows = households({ areaColumns: ['Raumkategorie', 'Einwohner', 'Kreis', 'Land', 'Bemerkung'] });
    const loose = rows.map((cells, at) =>
      cells.map((cell) =>
        at === 3 && typeof cell === 'string'
          ? cell.toUpperCase().replaceAll(' ', '\u00a0').replace('≥', '>=')
          : cell,
      ),
    );
    const noted = [
      ...[['zurück zur Übersicht'], ...loose],
      ...[[], ['Quelle: Bundesnetzagentur'], [null, 'Stand: 2026']],
    ];
    const { rows: read, ...rest } = await municipalities(noted);
    const { rows: original, ...expected } = await municipalities(households({}));
    expect(rest).toEqual(expected);
    expect(read.map((row) => ({ ...row, row: row.row - 1 }))).toEqual(original);
  });

  it('keeps a dash and an empty cell apart from zero', async () => {
    const [first, second, third, ...others] = anchorAreas;
    const areas = [first, second, third].map((area, at) => ({
      ...(area as (typeof anchorAreas)[number]),
      values: { ...area?.values, 'alle Technologien, ≥ 1000 Mbit/s': [0, '–', null][at] as WrittenCell },
    }));
    const parsed = await municipalities(households({ areas: [...areas, ...others] }));
    expect(anchors.map(([code]) => valueOf(parsed, code, 'broadband-all-1000'))).toEqual([
      0,
      null,
      null,
      74.65,
    ]);
  });
});

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

  it('tells of sheets that are not read, and is refused without one that is', async () => {
    const sheets = { ...amongOthers(households({})), Schulen: households({}), Unternehmen: households({}) };
    const [parsed] = await handIn(sheets);
    expect(parsed?.notes).toEqual(['Sheets that are not read: “Schulen”, “Unternehmen”']);
    expect((await problemOf(() => handIn({ Schulen: households({}) }))).code).toBe('sheet-missing');
  });
});
