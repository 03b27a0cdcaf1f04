import { sourceId } from '@kluftatlas/data/domain/ids.ts';
import { adapter } from '@kluftatlas/data/sources/model-projects/index.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { describe, expect, it } from 'vitest';
import { latin1, textFile } from '../fixtures.ts';

const table = await embeddedFile(sourceId('model-projects'));
async function parse(change: (text: string) => string = (text) => text) {
  const file = textFile(table.name, change(new TextDecoder().decode(table.bytes)));
  const [dataset] = await adapter.parse(file);
  if (dataset === undefined) throw new Error('no dataset');
  return dataset;
}

describe('the model projects', () => {
  it('are 51 single municipalities, 28 of them with at least 100,000 inhabitants', async () => {
    const { rows, rejections } = await parse();
    expect(rows).toHaveLength(51);
    expect(rejections).toEqual([]);
    const large = rows.filter(({ attributes }) => Number(attributes?.['population2021']) >= 100_000);
    expect(large).toHaveLength(28);
  });

  it('belong to three rounds of one year each', async () => {
    const { rows } = await parse();
    const rounds = rows.map(({ attributes }) => `${attributes?.['round']} ${attributes?.['year']}`);
    expect(new Set(rounds)).toEqual(new Set(['1 2019', '2 2020', '3 2021']));
  });

  it('keep their keys as texts with the leading zero, and have no values', async () => {
    const { rows } = await parse();
    expect(rows[0]).toEqual({
      row: 2,
      area: { level: 'municipality', code: '05122000' },
      values: [],
      attributes: { name: 'Solingen, Klingenstadt', round: '1', year: '2019', population2021: '158957' },
    });
  });
});

describe('a bad row is rejected and the rest goes in', () => {
  it.each([
    ['a lost leading zero', ',05122000,', ',5122000,', 'key-leading-zero', 'ags'],
    ['a district', ',05122000,', ',05122,', 'key-format', 'ags'],
    ['a municipality twice', ',08421000,', ',05122000,', 'duplicate-key', 'ags'],
    ['a fourth round', '\n1,2019,05122000', '\n4,2019,05122000', 'value-range', 'round'],
    ['a year of no round', '\n1,2019,05122000', '\n1,2024,05122000', 'value-range', 'year'],
    ['inhabitants with a dot', ',158957\n', ',158.957\n', 'value-format', 'population2021'],
  ])('%s', async (_, right, wrong, code, field) => {
    const { rejections, rows } = await parse((text) => text.replace(right, wrong));
    expect(rejections).toMatchObject([{ code, field }]);
    expect(rows).toHaveLength(50);
  });
});

describe('a table that cannot be used is a problem', () => {
  it.each([
    ['empty', () => '', 'empty-file'],
    ['cut off', (text: string) => text.slice(0, -14), 'truncated-file'],
    ['another table', () => 'date,region\n2020-12-31,DE\n', 'wrong-file'],
    ['without its keys', (text: string) => text.replace(',ags,', ',gemeinde,'), 'column-missing'],
  ])('%s', async (_, change, code) => {
    await expect(parse(change)).rejects.toMatchObject({ code });
  });

  it('in another encoding', async () => {
    await expect(adapter.parse(latin1(table))).rejects.toMatchObject({ code: 'encoding' });
  });
});
