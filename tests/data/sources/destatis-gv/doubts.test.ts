import { doubtsOf } from '@kluftatlas/data/domain/source.ts';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import type { AreaLevel } from '@kluftatlas/data/domain/area.ts';
import { datasetId, isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { Attributes, ObservationRow, Rejection } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { readSheets } from '@kluftatlas/data/sources/shared/sheet.ts';
import { describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';
import { workbook, type WrittenCell } from '../shared/workbook.ts';

const row = (
  level: AreaLevel,
  code: string,
  attributes: Attributes,
  population: number | null = null,
): ObservationRow => ({
  row: 1,
  area: { level, code },
  values: [population, null],
  attributes,
});
const municipality = (code: string, population: number | null): ObservationRow =>
  row('municipality', code, { kind: 'municipality' }, population);

/** One district with one municipality in each state; together they have 80 million inhabitants. */
const germany = states.flatMap(({ key, name }) => [
  row('state', key, { name: name.de }),
  row('district', `${key}001`, { name: 'Kreis' }),
  municipality(`${key}001001`, 5_000_000),
]);

/** By default of a day whose official total nobody knows yet. */
const doubts = (
  rows: readonly ObservationRow[],
  dataDate = '2035-12-31',
  rejections: readonly Rejection[] = [],
) =>
  doubtsOf(adapter, {
    dataset: datasetId('destatis-gv/municipalities'),
    period: period(dataDate.slice(0, 7)),
    dataDate: isoDate(dataDate),
    territoryDate: isoDate(dataDate),
    indicators: [],
    rowsRead: rows.length,
    rows,
    rejections,
  });
const changed = (change: (row: ObservationRow) => ObservationRow | null) =>
  doubts(germany.flatMap((one) => change(one) ?? []));
const hasCode = ({ area }: ObservationRow, code: string) => area.code === code;

describe('a register as a whole', () => {
  it('raises no doubt with all states, districts and inhabitants', () => {
    expect(doubts(germany)).toEqual([]);
  });

  it('is doubted without a state, or with a state that has no municipality', () => {
    expect(changed((one) => (one.area.code.startsWith('09') ? null : one))).toEqual([
      'Bayern (09) has no row',
    ]);
    expect(changed((one) => (hasCode(one, '11001001') ? null : one))).toEqual([
      'Berlin (11) has no municipality',
      'no municipality in 1 districts (11001 …)',
    ]);
  });

  it('is doubted when two states have each other’s keys', () => {
    const swapped = (code: string) => code.replace(/^(?:01|03)/, (key) => (key === '01' ? '03' : '01'));
    expect(changed((one) => ({ ...one, area: { ...one.area, code: swapped(one.area.code) } }))).toEqual([
      '01 is “Niedersachsen” in the file and not Schleswig-Holstein',
      '03 is “Schleswig-Holstein” in the file and not Niedersachsen',
    ]);
  });

  it('is doubted when municipalities lie in a district that has no row', () => {
    expect(changed((one) => (hasCode(one, '05001') ? null : one))).toEqual([
      'no row for 1 districts (05001 …)',
    ]);
  });

  it('takes unincorporated areas that lie in no district', () => {
    expect(doubts([...germany, row('municipality', '07000999', { kind: 'unincorporatedArea' }, 0)])).toEqual(
      [],
    );
  });

  it('is doubted when inhabitants are missing, or are counted in thousands', () => {
    const withPopulation = (population: number | null) =>
      changed((one) => (one.area.level === 'municipality' ? municipality(one.area.code, population) : one));
    expect(withPopulation(null)).toEqual(['16 of 16 municipalities have no inhabitants']);
    expect(withPopulation(5_000)).toEqual(['the inhabitants add up to 80000, not to some 80 million']);
  });

  it('is doubted when an association has no member', () => {
    const association = row('administration', '010015001', { associationKind: 'amt' });
    const member = row('municipality', '01001002', { kind: 'municipality', ars: '010015001002' }, 1);
    expect(doubts([...germany, association])).toEqual(['1 associations have no member (010015001 …)']);
    expect(doubts([...germany, association, member])).toEqual([]);
  });

  it('is doubted when its inhabitants are not the official total of their day', () => {
    expect(doubts(germany, '2021-12-31')).toEqual([
      'the inhabitants add up to 80000000, officially they were 83237124 on 2021-12-31',
    ]);
    const whole = [...germany, municipality('01001002', 3_237_124)];
    expect(doubts(whole, '2021-12-31')).toEqual([]);
    expect(doubts(whole, '2022-12-31')).toEqual([
      'the inhabitants add up to 83237124, officially they were 84358845 or 83118501 on 2022-12-31',
    ]);
  });

  it('is doubted when its areas are not those of Germany: densities, or hectares', () => {
    const withArea = (area: number) =>
      doubts(
        germany.map((one) =>
          one.area.level === 'municipality' ? { ...one, values: [one.values[0] ?? null, area] } : one,
        ),
      );
    const each = 357_600 / germany.filter(({ area }) => area.level === 'municipality').length;
    expect(withArea(each)).toEqual([]);
    expect(withArea(each * 100)).toEqual(['the areas add up to 35760000 km², Germany has some 357,600']);
  });

  it('may lack as many inhabitants as its missing values and rejected rows can hide, and no more', () => {
    const small = Array.from({ length: 30 }, (_, at) => municipality(`010011${at + 10}`, 0));
    const lacking = (population: number) => [...germany, ...small, municipality('01001002', population)];
    const withheld = municipality('01001003', null);
    const rejected: Rejection = { row: 9, field: 'VB', code: 'key-format', reason: '' };
    const [few, many] = [lacking(3_237_124 - 400_000), lacking(3_237_124 - 420_000)];
    expect(doubts(few, '2021-12-31')).toHaveLength(1);
    expect(doubts([...few, withheld], '2021-12-31')).toEqual([]);
    expect(doubts(few, '2021-12-31', [rejected])).toEqual([]);
    expect(doubts([...many, withheld], '2021-12-31')).toHaveLength(1);
    expect(doubts([...lacking(3_237_125), withheld], '2021-12-31')).toHaveLength(1);
  });
});

describeWithSamples('the published registers', () => {
  it.each([
    '31121990_Auszug_GV.xlsx',
    '31122009_Auszug_GV.xlsx',
    '31122016_Auszug_GV.xlsx',
    '31122019_Auszug_GV.xlsx',
    '31122021_Auszug_GV.xlsx',
    '31122023_Auszug_GV.xlsx',
    'AuszugGV4QAktuell_2024.xlsx',
    'GV100AD_311217.ASC.gz',
  ])('%s raises no doubt, and its men and women add up', async (name) => {
    const [parsed] = await adapter.parse({ name, bytes: readSample(`destatis-gv/${name}`) });
    if (parsed === undefined) throw new Error('nothing was read');
    expect(doubtsOf(adapter, parsed)).toEqual([]);
    expect(parsed.rejections.filter(({ reason }) => reason.includes('men'))).toEqual([]);
  });

  it.each([
    ['31121990_Auszug_GV.xlsx', 'add up'],
    ['31122009_Auszug_GV.xlsx', 'add up'],
    ['31122021_Auszug_GV.xlsx', 'end is missing'],
  ])('%s is doubted when it ends inside its last state', async (name, words) => {
    const sheets = await readSheets(readSample(`destatis-gv/${name}`));
    const data = sheets.find(({ rows }) => rows.length > 10_000);
    const rows = (data?.rows ?? []) as WrittenCell[][];
    const last = rows.findLastIndex((cells) => cells.some((cell) => String(cell) === '60'));
    const cut = workbook({ Daten: rows.slice(0, last - 30) });
    const [parsed] = await adapter.parse({ name, bytes: cut });
    if (parsed === undefined) throw new Error('nothing was read');
    expect(doubtsOf(adapter, parsed).join('; ')).toContain(words);
  });
});
