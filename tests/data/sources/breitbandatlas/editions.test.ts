import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { parse as parseCsv } from 'csv-parse/sync';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';

const files = {
  '2019-06': 'gemeinde_privat_2019_mitte.csv',
  '2020-12': 'gemeinde_bezirke_privat_2020_ende.csv.gz',
  '2021-06': 'gemeinde_bezirke_privat_2021_mitte.csv',
} as const;
type Edition = keyof typeof files;

async function read(edition: Edition): Promise<ParsedDataset> {
  const [parsed] = await adapter.parse({
    name: 'handed-in.csv',
    bytes: readSample(`breitbandatlas/${files[edition]}`),
  });
  if (parsed === undefined) throw new Error('nothing was read');
  return parsed;
}

const valueOf = (parsed: ParsedDataset, ags: string, indicator: string) =>
  parsed.rows.find(({ area }) => area.code === ags)?.values[
    parsed.indicators.findIndex((id) => id === indicator)
  ];

describeWithSamples('the three editions of the Breitbandatlas by municipality', () => {
  it.each([
    ['2019-06', '2019-06-30', 11_330, 45],
    ['2020-12', '2020-12-31', 11_388, 53],
    ['2021-06', '2021-06-30', 11_388, 53],
  ] as const)(
    '%s is recognised by its values: data date %s, %i rows, %i indicators, none rejected',
    async (edition, date, rows, indicators) => {
      const parsed = await read(edition);
      expect(parsed).toMatchObject({
        dataset: 'breitbandatlas/households',
        period: edition,
        dataDate: date,
        territoryDate: null,
        rowsRead: rows,
        rejections: [],
      });
      expect(parsed.rows).toHaveLength(rows);
      expect(parsed.indicators).toHaveLength(indicators);
      expect(parsed.indicators.filter((id) => indicatorById(id)?.dataset !== parsed.dataset)).toEqual([]);
    },
  );

  it('keeps single values as printed', async () => {
    const [mid2019, end2020, mid2021] = await Promise.all([
      read('2019-06'),
      read('2020-12'),
      read('2021-06'),
    ]);
    expect(valueOf(mid2019, '01001000', 'broadband-all-1000')).toBe(95.23);
    expect(valueOf(mid2019, '01002000', 'broadband-dsl-200')).toBe(56.84);
    expect(valueOf(mid2019, '08111000', 'broadband-all-1000')).toBe(2.13);
    expect(valueOf(end2020, '08111000', 'broadband-all-1000')).toBe(70.1);
    expect(valueOf(mid2021, '08111000', 'broadband-all-1000')).toBe(72.31);
    expect(valueOf(mid2021, '05315000', 'broadband-dsl-50')).toBe(99.16);
    expect(valueOf(mid2021, '09576453', 'broadband-all-1')).toBe(0);
  });

  it('gives every value of the file: none lost, moved or changed', async () => {
    for (const edition of Object.keys(files) as Edition[]) {
      const bytes = readSample(`breitbandatlas/${files[edition]}`);
      const text = Buffer.from(edition === '2020-12' ? gunzipSync(bytes) : bytes).toString('utf8');
      const [header = [], ...records] = parseCsv(text, {
        delimiter: edition === '2021-06' ? ',' : ';',
      }) as string[][];
      const parsed = await read(edition);
      const printed = records.flatMap((record) =>
        record.slice(1).map((value) => Math.min(100, Number(value))),
      );
      expect(header).toHaveLength(parsed.indicators.length + 1);
      expect(parsed.rows.map(({ area }) => area.code)).toEqual(records.map(([ags]) => ags));
      expect(parsed.rows.map(({ row }) => row)).toEqual(records.map((_, at) => at + 2));
      expect(parsed.rows.flatMap(({ values }) => values)).toEqual(printed);
    }
  });

  it('keeps the few values above 100 as 100 and marks them', async () => {
    const parsed = await read('2021-06');
    const marked = parsed.rows.filter(({ statuses }) => statuses !== undefined);
    expect(marked.map(({ area }) => area.code).sort()).toEqual([
      '03357002',
      '03357008',
      '03357027',
      '03357035',
      '03357057',
      '05566096',
    ]);
    for (const { values, statuses } of marked) {
      for (const [position, status] of Object.entries(statuses ?? {})) {
        expect([values[Number(position)], status]).toEqual([100, 'estimated']);
      }
    }
  });

  it('keeps boroughs and unincorporated areas: what they count as is decided against a register', async () => {
    const codes = new Set((await read('2021-06')).rows.map(({ area }) => area.code));
    for (const code of ['02000001', '11000012', '05315009', '09162001', '01053105'])
      expect(codes.has(code)).toBe(true);
  });
});
