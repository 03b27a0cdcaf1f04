import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import { adapter } from '@kluftatlas/data/sources/genesis/index.ts';
import { expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { problemOf } from '../shared/problemOf.ts';
import { columnOf, datasetOf, handIn, sum, unpacked, utf8 } from './helpers.ts';

const read = (file: string) => handIn(readSample(file));
const valuesAt = (parsed: Awaited<ReturnType<typeof read>>, id: string, of: string, code: string) =>
  datasetOf(parsed, id, of).rows.find(({ area }) => area.code === code)?.values;
const levels = (rows: readonly { area: { level: string } }[]) => {
  const counts = Object.entries(Object.groupBy(rows, ({ area }) => area.level));
  return Object.fromEntries(counts.map(([level, some]) => [level, some?.length]));
};

describeWithSamples('tables of the Regionalstatistik', () => {
  it('give the population of eight years, and the sum of the municipalities is Germany’s, to the person', async () => {
    const parsed = await read('genesis-tables/12411-01-01-5_00.csv');
    const years = [2015, 2014, 2013, 2012, 2011, 2010, 2009].map((year) => `${year}-12`);
    expect(parsed.map(({ period }) => period)).toEqual([...years, '2008-12'].flatMap((of) => [of, of]));
    expect(parsed.flatMap(({ rejections }) => rejections)).toEqual([]);
    expect(parsed.flatMap((one) => doubtsOf(adapter, one))).toEqual([]);
    const inhabitants = [82_175_684, 81_197_537, 80_767_463, 80_523_746, 80_327_900, 81_751_602, 81_802_257];
    years.forEach((of, at) => {
      const municipal = datasetOf(parsed, '12411-01-01-5', of);
      expect(sum(columnOf(municipal, 0))).toBe(inhabitants[at]);
      expect(valuesAt(parsed, '12411-01-01-5-areas', of, 'DE')).toEqual([inhabitants[at]]);
    });
    expect(datasetOf(parsed, '12411-01-01-5', '2015-12').rows).toHaveLength(11_137);
    expect(levels(datasetOf(parsed, '12411-01-01-5-areas', '2015-12').rows)).toEqual({
      country: 1,
      state: 16,
      district: 412,
      administration: 272,
    });
  });

  it('miss Hannover and Saarbrücken in 2008, whose districts’ figures include them', async () => {
    const parsed = await read('genesis-tables/12411-01-01-5_00.csv');
    const of2008 = datasetOf(parsed, '12411-01-01-5', '2008-12');
    const missing = of2008.rows.filter(({ values }) => values[0] === null).map(({ area }) => area.code);
    expect(missing).toEqual(['03241001', '10041100']);
    expect(82_002_356 - sum(columnOf(of2008, 0))).toBe(519_619 + 176_749);
  });

  it('give taxes in euros; the thousands of 11,139 municipalities add up to Germany’s but for rounding', async () => {
    const parsed = await read('genesis-tables/71231-01-02-5_00.csv');
    const municipal = datasetOf(parsed, '71231-01-02-5', '2015-12');
    expect([municipal.rowsRead, municipal.rejections.length, doubtsOf(adapter, municipal)]).toEqual([
      11_139,
      0,
      [],
    ]);
    const total = (id: string) =>
      sum(
        columnOf(
          municipal,
          municipal.indicators.findIndex((one) => one === id),
        ),
      );
    expect(total('trade-tax-revenue')).toBe(45_738_209_000);
    expect(total('income-tax-share')).toBe(35_125_281_000);
    expect(valuesAt(parsed, '71231-01-02-5-areas', '2015-12', 'DE')?.slice(6, 9)).toEqual([
      45_738_206_000, 11_471_033_000, 399,
    ]);
    expect(valuesAt(parsed, '71231-01-02-5', '2015-12', '01051001')?.slice(0, 9)).toEqual([
      22_000, 6_000, 370, 464_000, 119_000, 390, 722_000, 195_000, 370,
    ]);
    expect(valuesAt(parsed, '71231-01-02-5', '2015-12', '01051104')?.[6]).toBe(-2_000);
  });

  it('keep revenue withheld by whole states apart from zero', async () => {
    const parsed = await read('genesis-tables/71517-01-03-5_00.csv');
    const municipal = datasetOf(parsed, '71517-01-03-5', '2014-12');
    expect([municipal.rows.length, municipal.rejections.length]).toEqual([11_183, 0]);
    const withheld = municipal.rows.filter(({ values }) => values[0] === null);
    expect(withheld).toHaveLength(3_701);
    expect(withheld.every(({ statuses }) => statuses?.[0] === 'suppressed')).toBe(true);
    expect(valuesAt(parsed, '71517-01-03-5', '2014-12', '01051002')).toEqual([
      243_459, 236_929, 135_685, 80_256, 0, 6_530, 0, 0, 0,
    ]);
  });

  it('give the debt of districts for six years, with the date in a column', async () => {
    const parsed = await read('genesis-tables/71327-01-05-4_00.csv');
    expect(parsed.map(({ period, rows }) => [period, rows.length])).toEqual([
      ['2015-12', 419],
      ['2014-12', 420],
      ['2013-12', 420],
      ['2012-12', 420],
      ['2011-12', 420],
      ['2010-12', 430],
    ]);
    expect(valuesAt(parsed, '71327-01-05-4', '2015-12', 'DE')).toEqual([
      1_686, 127_356_729_000, 47_159_313_000,
    ]);
    expect(valuesAt(parsed, '71327-01-05-4', '2015-12', '01001')).toEqual([1_323, 112_424_000, 71_000_000]);
  });

  it('are read in Latin-1 as they were delivered', async () => {
    const [parsed] = await read('genesis-tables/12411-01-01-4.csv');
    expect(parsed?.rows.find(({ area }) => area.code === '16065')?.attributes?.['name']).toBe(
      'Kyffhäuserkreis',
    );
    expect(parsed?.rows).toHaveLength(420);
  });
});

describeWithSamples('flat files of the Regionalstatistik', () => {
  it('give the population of districts, whose sum is Germany’s, and the income tax', async () => {
    const [population] = await read('genesis-ffcsv/12411-01-01-4_de_flat.zip');
    expect([population?.period, population?.rows.length, population?.rejections]).toEqual([
      '2024-12',
      415,
      [],
    ]);
    const districts = population?.rows.filter(({ area }) => area.level === 'district') ?? [];
    expect(sum(districts.map(({ values }) => values[0] ?? null))).toBe(83_577_140);
    const [tax] = await read('genesis-ffcsv/73111-01-01-4_de_flat.zip');
    expect(tax?.indicators).toEqual(['income-taxpayers', 'taxable-income', 'income-tax']);
    expect(tax?.rows.find(({ area }) => area.code === '08235')?.values).toEqual([
      82_377, 3_957_263_000, 688_732_000,
    ]);
    expect(tax?.rows.filter(({ statuses }) => statuses?.[0] === 'suppressed')).toHaveLength(12);
  });

  it('give the settlement share of 10,976 areas of the register and twelve boroughs of Berlin', async () => {
    const [parsed] = await read('genesis-ffcsv/AI-N-01-2-5_de_flat.zip');
    expect([parsed?.rowsRead, parsed?.rejections, parsed?.notes]).toEqual([
      10_988,
      [],
      ['Areas listed with nothing but “-”, since they did not exist then: 2578'],
    ]);
    expect(parsed?.rows.find(({ area }) => area.code === '12065136')?.values).toEqual([32.2]);
    expect(parsed?.rows.filter(({ area }) => /^11(?!000000)/.test(area.code))).toHaveLength(12);
  });

  it('are the same packed and unpacked', async () => {
    const zip = readSample('genesis-ffcsv/73111-01-01-4_de_flat.zip');
    expect(await handIn(unpacked(zip))).toEqual(await handIn(zip));
  });

  it('are refused with the tables known here where the table is another, or only its description', async () => {
    const zip = readSample('genesis-ffcsv/73111-01-01-4_de_flat.zip');
    const other = new TextDecoder().decode(unpacked(zip)).replaceAll('73111', '73112');
    const found = await problemOf(() => handIn(utf8(other)));
    expect([found.code, found.advice]).toEqual(['wrong-file', expect.stringContaining('12411-01-01-5')]);
    const json = await problemOf(() => read('genesis-ffcsv/73111-01-01-4_metadata.json'));
    expect(json.message).toMatch(/JSON/);
  });

  it.each([
    ['inkar/INKAR_kreise_latin1_tab.csv', 'wrong-file'],
    ['open-data-portale/portals.de.csv', 'wrong-file'],
    ['destatis-gv/31122023_Auszug_GV.xlsx', 'wrong-file'],
    ['breitbandatlas/2021_BBA_Kreisdaten.xls', 'wrong-file'],
    ['destatis-gv/GV100AD_311217.ASC.gz', 'wrong-file'],
  ])('%s is refused', async (sample, code) => {
    expect((await problemOf(() => read(sample))).code).toBe(code);
  });
});
