import { administrationsOf, type RegisterUnits } from '@kluftatlas/data/domain/administrations.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { readSheets } from '@kluftatlas/data/sources/shared/sheet.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { problemOf } from '../shared/problemOf.ts';
import { workbook, type WrittenCell } from '../shared/workbook.ts';

async function parse(bytes: Uint8Array): Promise<ParsedDataset> {
  const [parsed] = await adapter.parse({ name: 'register.xlsx', bytes });
  if (parsed === undefined) throw new Error('nothing was read');
  return parsed;
}
const inhabitants = ({ municipalities, unincorporatedAreas }: RegisterUnits) =>
  [...municipalities, ...unincorporatedAreas].reduce((sum, { population }) => sum + (population ?? 0), 0);

describeWithSamples('the register of 1990, without Textkennzeichen and associations', () => {
  let parsed: ParsedDataset;
  let units: RegisterUnits;
  beforeAll(async () => {
    parsed = await parse(readSample('destatis-gv/31121990_Auszug_GV.xlsx'));
    units = administrationsOf(parsed.rows);
  });

  it('is of the territory of 1 January 1991 and the inhabitants of the day before', () => {
    expect(parsed).toMatchObject({ period: '1991-01', dataDate: '1990-12-31', territoryDate: '1991-01-01' });
  });

  it('has 16,191 areas with 79,753,227 inhabitants, and no rejection', () => {
    expect(parsed.rows.filter(({ area }) => area.level === 'municipality')).toHaveLength(16_191);
    expect(inhabitants(units)).toBe(79_753_227);
    expect(parsed.rejections).toEqual([]);
    expect(parsed.rowsRead).toBe(16 + 543 + 16_191);
  });

  it('knows 83 unincorporated areas by their names, the four inhabited ones among them', () => {
    expect(units.unincorporatedAreas).toHaveLength(83);
    const inhabited = units.unincorporatedAreas.filter(({ population }) => population !== 0);
    expect(inhabited.map(({ name, population }) => [name, population])).toEqual([
      ['Lohheide, gemfr. Bezirk', 1_041],
      ['Osterheide, gemfr. Bezirk', 1_054],
      ['Gutsbezirk Baumholder, gemfr. Gebiet', 65],
      ['Gutsbezirk Münsingen, gemfr. Gebiet', 122],
    ]);
    expect(units.municipalities.filter(({ population }) => population === 0)).toEqual([]);
  });

  it('knows the cities that are a district by their keys, and does not say who administers whom', () => {
    const free = units.municipalities.filter(({ legalStatus }) => legalStatus !== 'districtMember');
    expect(free).toHaveLength(117);
    expect(units.administrations).toEqual([]);
    expect(parsed.notes).toBeUndefined();
    expect(parsed.rows.find(({ area }) => area.code === '01051001')).toMatchObject({
      values: [3_360, 17.12],
      attributes: { name: 'Albersdorf', associationName: 'Kirchspielslandgemeinde Albersdorf' },
    });
  });

  it('is refused when its key columns were saved as numbers', async () => {
    const sheets = await readSheets(readSample('destatis-gv/31121990_Auszug_GV.xlsx'));
    const rows = (sheets[1]?.rows.slice(0, 2_000) ?? []) as WrittenCell[][];
    const saved = rows.map((row, index) =>
      index < 6
        ? row
        : row.map((cell, at) => (at > 0 && at < 5 && typeof cell === 'string' ? Number(cell) : cell)),
    );
    expect((await problemOf(() => parse(workbook({ Daten: saved })))).code).toBe('key-leading-zero');
  });
});

describeWithSamples('the register of 2009, with “Einwohner” in its header', () => {
  let parsed: ParsedDataset;
  let units: RegisterUnits;
  beforeAll(async () => {
    parsed = await parse(readSample('destatis-gv/31122009_Auszug_GV.xlsx'));
    units = administrationsOf(parsed.rows);
  });

  it('has 12,067 areas with 81,802,257 inhabitants, and no rejection', () => {
    expect(parsed).toMatchObject({ period: '2009-12', dataDate: '2009-12-31', territoryDate: '2009-12-31' });
    expect(parsed.rows.filter(({ area }) => area.level === 'municipality')).toHaveLength(12_067);
    expect(inhabitants(units)).toBe(81_802_257);
    expect(parsed.rejections).toEqual([]);
  });

  it('has 77 unincorporated areas by their Textkennzeichen', () => {
    expect(units.unincorporatedAreas).toHaveLength(77);
  });

  describe('the Verwaltungsgemeinschaften of Sachsen-Anhalt that one member works for (57)', () => {
    it('are associations that administer their members', () => {
      const codes = parsed.rows.filter(({ attributes }) => attributes?.['textCode'] === '57');
      expect(codes).toHaveLength(24);
      const thale = units.administrations.find(({ key }) => key === '150855010');
      expect(thale).toMatchObject({ name: 'Thale', kind: 'verwaltungsgemeinschaft', state: '15' });
      expect(thale?.members.length).toBeGreaterThan(1);
    });
  });
});

/** The extract of 2009 with its associations as earlier editions had them. */
describeWithSamples('an edition of the years 1994 to 2008', () => {
  type Row = readonly WrittenCell[];
  const [recordType, textCode, state, association, municipality] = [0, 1, 2, 5, 6];
  let rows: Row[];
  let units: RegisterUnits;
  beforeAll(async () => {
    const bytes = readSample('destatis-gv/31122009_Auszug_GV.xlsx');
    const sheet = (await readSheets(bytes)).find(({ name }) => name === 'Gemeindedaten');
    rows = (sheet?.rows ?? []) as Row[];
    units = administrationsOf((await parse(bytes)).rows);
  });
  const reread = (change: (row: Row) => Row | null) =>
    parse(workbook({ Gemeindedaten: rows.map(change).filter((row) => row !== null) }));
  const isOf = (row: Row, type: string) => String(row[recordType]) === type;
  const part = (row: Row) => String(row[association] ?? '');

  it('has the same administrations when the association part does not begin with 5', async () => {
    const renumbered = await reread((row) =>
      part(row).startsWith('5') ? row.with(association, `7${part(row).slice(1)}`) : row,
    );
    expect(renumbered.rejections).toEqual([]);
    const { administrations } = administrationsOf(renumbered.rows);
    const sizes = (all: RegisterUnits['administrations']) =>
      all.map(({ kind, members }) => [...members, kind].join(' ')).sort();
    expect(sizes(administrations)).toEqual(sizes(units.administrations));
  });

  it('has a municipality run itself when its row of Satzart 50 says 50, whatever its number', async () => {
    const alone = await reread((row) =>
      row[state] === '13' && part(row).startsWith('0') && part(row) !== '0000'
        ? row.with(association, `5${part(row).slice(1)}`)
        : row,
    );
    expect(alone.rejections).toEqual([]);
    expect(administrationsOf(alone.rows).administrations).toHaveLength(units.administrations.length);
  });

  it('does not say who administers whom when it has no associations for Sachsen', async () => {
    const without = await reread((row) => {
      if (row[state] !== '14' || part(row) === '') return row;
      return isOf(row, '50') ? null : row.with(association, '0000');
    });
    expect(without.notes).toEqual([
      'No associations in Sachsen: who administers whom is not in this register',
    ]);
    const { administrations, municipalities } = administrationsOf(without.rows);
    expect([administrations, municipalities.length]).toEqual([[], units.municipalities.length]);
  });

  it('rejects a municipality whose row of Satzart 50 is missing: it may be in an association', async () => {
    const municipalityRow = rows.find(
      (row) => isOf(row, '60') && part(row).startsWith('0') && part(row) !== '0000',
    );
    const own = municipalityRow === undefined ? '' : part(municipalityRow);
    const isOwn = (row: Row) =>
      isOf(row, '50') &&
      part(row) === own &&
      row.slice(state, association).join() === municipalityRow?.slice(state, association).join();
    const parsed = await reread((row) => (isOwn(row) ? null : row));
    expect(parsed.rejections.map(({ code, field }) => [code, field])).toEqual([['unknown-key', 'VB']]);
    expect(municipalityRow?.[municipality]).not.toBeNull();
    expect(String(municipalityRow?.[textCode])).not.toBe('50');
  });
});
