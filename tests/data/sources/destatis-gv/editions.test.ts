import { administrationsOf, type RegisterUnits } from '@kluftatlas/data/domain/administrations.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';

async function read(name: string): Promise<ParsedDataset> {
  const [parsed] = await adapter.parse({ name, bytes: readSample(`destatis-gv/${name}`) });
  if (parsed === undefined) throw new Error('nothing was read');
  return parsed;
}

const inhabitants = (units: readonly { readonly population: number | null }[]) =>
  units.reduce((sum, { population }) => sum + (population ?? 0), 0);
const upTo = (limit: number, units: readonly { readonly population: number | null }[]) =>
  units.filter(({ population }) => population !== null && population <= limit).length;

describeWithSamples('the register of municipalities, editions 2016 to 2024', () => {
  describe('31.12.2021', () => {
    let parsed: ParsedDataset;
    let units: RegisterUnits;
    beforeAll(async () => {
      parsed = await read('31122021_Auszug_GV.xlsx');
      units = administrationsOf(parsed.rows);
    });

    it('describes the territory and the population of that day', () => {
      expect(parsed).toMatchObject({
        dataset: 'destatis-gv/municipalities',
        period: '2021-12',
        dataDate: '2021-12-31',
        territoryDate: '2021-12-31',
        indicators: ['population', 'area'],
      });
    });

    it('is read without a rejection: 16 states, 400 districts, 1,208 associations, 10,997 areas', () => {
      const levels = Object.groupBy(parsed.rows, ({ area }) => area.level);
      const counts = Object.fromEntries(Object.entries(levels).map(([level, rows]) => [level, rows?.length]));
      expect(counts).toEqual({ state: 16, district: 400, administration: 1_208, municipality: 10_997 });
      expect(parsed.rejections).toEqual([]);
      expect(parsed.rowsRead).toBe(12_621);
    });

    it('has 10,787 municipalities with 83,232,283 inhabitants, 10,089 of them with at most 20,000', () => {
      expect(units.municipalities).toHaveLength(10_787);
      expect(inhabitants(units.municipalities)).toBe(83_232_283);
      expect(upTo(20_000, units.municipalities)).toBe(10_089);
    });

    it('keeps 210 unincorporated areas with 4,841 inhabitants apart', () => {
      expect(units.unincorporatedAreas).toHaveLength(210);
      expect(inhabitants(units.unincorporatedAreas)).toBe(4_841);
    });

    it('has 6,688 municipalities run by 938 associations, hence 5,037 administrations', () => {
      expect(units.municipalities.filter(({ association }) => association !== null)).toHaveLength(6_688);
      expect(units.administrations.filter(({ kind }) => kind !== 'ownAdministration')).toHaveLength(938);
      expect(units.administrations).toHaveLength(5_037);
      expect(upTo(20_000, units.administrations)).toBe(4_268);
    });

    it('has 270 administrations below 2,000 inhabitants against 5,637 municipalities', () => {
      expect(upTo(1_999, units.administrations)).toBe(270);
      expect(upTo(1_999, units.municipalities)).toBe(5_637);
    });

    it('counts everybody once: as members of administrations and as inhabitants', () => {
      expect(inhabitants(units.administrations)).toBe(83_232_283);
      const members = units.administrations.flatMap((administration) => administration.members);
      expect(new Set(members).size).toBe(10_787);
      expect(members).toHaveLength(10_787);
    });

    it('knows the 102 district-free cities, and the city states with 4', () => {
      const by = Object.groupBy(units.municipalities, ({ legalStatus }) => legalStatus);
      expect(by.districtFree).toHaveLength(102);
      expect(by.cityState?.map(({ name }) => name)).toEqual([
        'Hamburg, Freie und Hansestadt',
        'Bremen, Stadt',
        'Bremerhaven, Stadt',
        'Berlin, Stadt',
      ]);
    });

    it('gives an Amt its members, and the members of a Baden-Württemberg association their own town hall', () => {
      const amt = units.administrations.find(({ key }) => key === '010515163');
      expect(amt).toMatchObject({ name: 'Burg-St. Michaelisdonn', kind: 'amt', state: '01' });
      expect(amt?.members).toContain('01051003');
      const aidlingen = units.municipalities.find(({ ags }) => ags === '08115001');
      expect(aidlingen).toMatchObject({
        ars: '081155001001',
        association: null,
        legalStatus: 'districtMember',
      });
      expect(units.administrations.find(({ key }) => key === '08115001')?.kind).toBe('ownAdministration');
    });

    it('keeps name, key, area and postcode as printed', () => {
      expect(parsed.rows.find(({ area }) => area.code === '01001000')).toEqual({
        row: 10,
        area: { level: 'municipality', code: '01001000' },
        values: [91_113, 56.73],
        attributes: {
          name: 'Flensburg, Stadt',
          ars: '010010000000',
          kind: 'municipality',
          textCode: '61',
          postcode: '24937',
        },
      });
    });
  });

  it.each([
    ['31122019_Auszug_GV.xlsx', '2019-12-31', '2019-12-31', 10_797, 83_166_711],
    ['31122023_Auszug_GV.xlsx', '2023-12-31', '2023-12-31', 10_773, 84_669_326],
    ['AuszugGV4QAktuell_2024.xlsx', '2024-12-31', '2023-12-31', 10_752, 84_669_326],
  ])(
    '%s: territory %s, population %s, %i municipalities, %i inhabitants',
    async (name, territory, data, n, all) => {
      const parsed = await read(name);
      const { municipalities, unincorporatedAreas } = administrationsOf(parsed.rows);
      expect([parsed.territoryDate, parsed.dataDate, parsed.period]).toEqual([
        territory,
        data,
        territory.slice(0, 7),
      ]);
      expect(municipalities).toHaveLength(n);
      expect(inhabitants(municipalities) + inhabitants(unincorporatedAreas)).toBe(all);
      expect(parsed.rejections).toEqual([]);
    },
  );

  it('has no value for the six of 2016 whose figure is not certain, and takes the footnote mark off the name', async () => {
    const parsed = await read('31122016_Auszug_GV.xlsx');
    const municipalities = parsed.rows.filter(({ area }) => area.level === 'municipality');
    const missing = municipalities.filter(({ values: [population] }) => population === null);
    expect(missing.map(({ attributes }) => attributes?.['name'])).toEqual([
      'Kerken',
      'Schöppingen',
      'Bad Driburg, Stadt',
      'Borgentreich, Orgelstadt',
      'Hemer, Stadt',
      'Unna, Stadt',
    ]);
    expect(missing.map(({ statuses }) => statuses)).toEqual(Array(6).fill(undefined));
    expect(municipalities.reduce((sum, { values: [population] }) => sum + (population ?? 0), 0)).toBe(
      82_385_138,
    );
  });

  it('rejects the eight rows of 2016 that repeat an unincorporated area, and no other', async () => {
    const { rejections, rows } = await read('31122016_Auszug_GV.xlsx');
    expect(rejections.map(({ code }) => code)).toEqual(Array(8).fill('duplicate-key'));
    const municipalities = rows.filter(({ area }) => area.level === 'municipality').length;
    expect(municipalities + rejections.length).toBe(11_143);
  });

  it('keeps the census that inhabitants are carried forward from, where the header says it', async () => {
    const { rows } = await read('AuszugGV4QAktuell_2024.xlsx');
    const states = rows.filter(({ area }) => area.level === 'state');
    expect(states.map(({ attributes }) => attributes?.['populationBase'])).toEqual(
      Array(16).fill('Zensus 2011'),
    );
  });
});
