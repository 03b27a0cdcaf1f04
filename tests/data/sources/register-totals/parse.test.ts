import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import type { AggregateRow } from '@kluftatlas/data/domain/observation.ts';
import { adapter } from '@kluftatlas/data/sources/register-totals/index.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { describe, expect, it } from 'vitest';
import { latin1, textFile } from '../fixtures.ts';

const table = await embeddedFile(sourceId('register-totals'));
const parse = async (change: (text: string) => string = (text) => text) =>
  adapter.parse(textFile(table.name, change(new TextDecoder().decode(table.bytes))));

const sum = (
  aggregates: readonly AggregateRow[] = [],
  indicator: string,
  isIn: (region: string) => boolean,
) =>
  aggregates
    .filter((row) => row.indicator === indicator && isIn(row.region))
    .reduce((total, { value }) => total + (value ?? 0), 0);

describe('the class totals', () => {
  it.each([
    [0, '2020-12', '2021-11-30', 10_787, 83_151_807],
    [1, '2022-12', '2023-11-30', 10_773, 84_353_660],
  ])(
    'of dataset %i (%s) add up to Germany',
    async (index, period, territory, municipalities, inhabitants) => {
      const dataset = (await parse())[index];
      expect(dataset).toMatchObject({ period, territoryDate: territory, rowsRead: 476, rejections: [] });
      for (const isIn of [(region: string) => region === 'DE', (region: string) => region !== 'DE']) {
        expect(sum(dataset?.aggregates, 'municipalities', isIn)).toBe(municipalities);
        expect(sum(dataset?.aggregates, 'inhabitants', isIn)).toBe(inhabitants);
      }
    },
  );

  it('have upper bounds that are printed inclusive and handed on exclusive; the top class is open', async () => {
    const [dataset] = await parse();
    const germany = dataset?.aggregates?.filter(
      ({ region, indicator }) => region === 'DE' && indicator === 'municipalities',
    );
    expect(germany).toHaveLength(14);
    expect(germany?.[8]).toMatchObject({
      scheme: 'fourteen',
      sizeClass: '10000-19999',
      attributes: { min: '10000', max: '20000', date: '2020-12-31' },
    });
    expect(germany?.[13]).toMatchObject({
      sizeClass: '500000+',
      attributes: { min: '500000', max: '' },
    });
  });

  it('leave no gap between the classes', async () => {
    const [dataset] = await parse();
    const bounds = dataset?.aggregates
      ?.filter(({ region, indicator }) => region === '07' && indicator === 'inhabitants')
      .map(({ attributes }) => attributes);
    bounds?.slice(1).forEach((next, index) => expect(next?.['min']).toBe(bounds[index]?.['max']));
  });

  it('name the register that each number was counted from', async () => {
    for (const { aggregates } of await parse()) {
      for (const { attributes } of aggregates ?? []) expect(attributes?.['source']).toMatch(/Destatis/);
    }
  });
});

describe('a bad row is rejected', () => {
  it.each([
    ['a state that does not exist', '2020-12-31,02,', '2020-12-31,17,', 'unknown-key', 'region'],
    ['another indicator', ',municipalities,', ',villages,', 'unknown-key', 'indicator'],
    ['a number with a dot', ',201,', ',2.01,', 'value-format', 'value'],
    ['a negative number', ',201,', ',-201,', 'value-range', 'value'],
    ['bounds upside down', ',100,199,', ',100,99,', 'value-range', 'size_max'],
    ['a class twice', 'DE,100,199,municipalities', 'DE,0,99,municipalities', 'duplicate-key', 'size_min'],
  ])('%s', async (_, right, wrong, code, field) => {
    const [dataset] = await parse((text) => text.replace(right, wrong));
    expect(dataset?.rejections).toMatchObject([{ code, field }]);
    expect(dataset?.aggregates).toHaveLength(475);
  });
});

describe('a table that cannot be used is a problem', () => {
  it.each([
    ['empty', () => '', 'empty-file'],
    ['only its header', (text: string) => text.slice(0, text.indexOf('\n') + 1), 'empty-file'],
    ['cut off', (text: string) => text.slice(0, 2000), 'truncated-file'],
    ['another table', () => 'round,year,ags\n1,2019,05122000\n', 'wrong-file'],
    ['without its values', (text: string) => text.replace(',value,', ',number,'), 'column-missing'],
    ['of another date', (text: string) => text.replace('2020-12-31', '2019-12-31'), 'value-range'],
    ['where the states do not add up', (text: string) => text.replace(',201,', ',202,'), 'value-range'],
    ['without Germany', (text: string) => text.replace(/^2020-12-31,DE,0,99,.*\n/m, ''), 'value-range'],
  ])('%s', async (_, change, code) => {
    await expect(parse(change)).rejects.toMatchObject({ code });
  });

  it('in another encoding', async () => {
    await expect(adapter.parse(latin1(table))).rejects.toMatchObject({ code: 'encoding' });
  });
});
