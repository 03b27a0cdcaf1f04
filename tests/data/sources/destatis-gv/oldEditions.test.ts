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
