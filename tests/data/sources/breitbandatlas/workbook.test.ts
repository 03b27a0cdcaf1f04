import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../shared/problemOf.ts';
import type { WrittenCell } from '../shared/workbook.ts';
import { anchorAreas, anchors, blocksOf2022, blocksOf2025, households } from './builtWorkbook.ts';
import { gigabit, municipalities, published, read, valueOf } from './handedIn.ts';

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
          ? cell
              .toUpperCase()
              .replaceAll(' ', '\u00a0')
              .replace('≥', '>=')
              .replace('VERWALTUNGSEBENE', 'Verwaltungs-\nebene 1)')
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
