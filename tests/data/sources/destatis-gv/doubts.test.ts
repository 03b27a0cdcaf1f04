import { states } from '@kluftatlas/data/catalogue/states.ts';
import type { AreaLevel } from '@kluftatlas/data/domain/area.ts';
import { datasetId, isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { Attributes, ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { adapter } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { describe, expect, it } from 'vitest';
import { describeWithSamples, readSample } from '../../../samples.ts';

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

const doubts = (rows: readonly ObservationRow[]) =>
  adapter.doubts?.({
    dataset: datasetId('destatis-gv/municipalities'),
    period: period('2021-12'),
    dataDate: isoDate('2021-12-31'),
    territoryDate: isoDate('2021-12-31'),
    indicators: [],
    rowsRead: rows.length,
    rows,
    rejections: [],
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
});

describeWithSamples('the published registers', () => {
  it.each([
    '31122009_Auszug_GV.xlsx',
    '31122016_Auszug_GV.xlsx',
    '31122019_Auszug_GV.xlsx',
    '31122021_Auszug_GV.xlsx',
    '31122023_Auszug_GV.xlsx',
    'AuszugGV4QAktuell_2024.xlsx',
  ])('%s raises no doubt, and its men and women add up', async (name) => {
    const [parsed] = await adapter.parse({ name, bytes: readSample(`destatis-gv/${name}`) });
    if (parsed === undefined) throw new Error('nothing was read');
    expect(adapter.doubts?.(parsed)).toEqual([]);
    expect(parsed.rejections.filter(({ reason }) => reason.includes('women'))).toEqual([]);
  });
});
