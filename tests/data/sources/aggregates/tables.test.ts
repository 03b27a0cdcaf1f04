import { readFileSync } from 'node:fs';
import { indicatorById } from '@kluftatlas/data/catalogue/indicators.ts';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { isBounded } from '@kluftatlas/data/domain/sizeClass.ts';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import { adapter, selectedIndicators } from '@kluftatlas/data/sources/aggregates/index.ts';
import { describe, expect, it } from 'vitest';

const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../../data/reference/aggregates/${name}`, import.meta.url)));
const file = {
  name: 'classes.csv',
  bytes: bytesOf('classes.csv'),
  companions: ['regions.csv', 'indicators.csv', 'measures.jsonl'].map((name) => ({
    name,
    bytes: bytesOf(name),
  })),
};
const parsed = async (changed: Partial<typeof file> = {}) => {
  const [classes, regions, indicators] = await adapter.parse({ ...file, ...changed });
  return {
    classes: classes?.aggregates ?? [],
    regions: regions?.aggregates ?? [],
    indicators: indicators?.aggregates ?? [],
  };
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const changedBy = (change: (table: string) => string) => ({
  bytes: new TextEncoder().encode(change(text(file.bytes))),
});

describe('the aggregates that come with the project', () => {
  it('are those of the selected indicators, all in the catalogue', async () => {
    const { classes, regions, indicators } = await parsed();
    const named = (rows: readonly { readonly indicator: string }[]) =>
      new Set(rows.map(({ indicator }) => indicator));
    for (const rows of [classes, regions, indicators])
      expect(named(rows)).toEqual(new Set(selectedIndicators));
    expect(selectedIndicators.filter((id) => indicatorById(id) === undefined)).toEqual([]);
  });

  it('hold every class of every scheme by size for Germany and 16 states at every period', async () => {
    const { classes, indicators } = await parsed();
    const known = Object.values(sizeClassSchemes)
      .filter(isBounded)
      .flatMap((scheme) => scheme.classes).length;
    expect(classes).toHaveLength(indicators.length * 17 * known);
  });

  it('count the same municipalities by class, by region and in all', async () => {
    const { classes, regions, indicators } = await parsed();
    for (const { indicator, attributes, numbers } of indicators) {
      const of = (rows: typeof classes) =>
        rows.filter(
          (row) => row.indicator === indicator && row.attributes?.['period'] === attributes?.['period'],
        );
      const sum = (rows: typeof classes) => rows.reduce((total, row) => total + (row.numbers?.['n'] ?? 0), 0);
      const germany = of(classes).filter(({ region }) => region === 'DE');
      const states = of(regions).filter(({ region }) => region.length === 2 && region !== 'DE');
      const districts = of(regions).filter(({ region }) => region.length === 5);
      const own = sum(germany.filter(({ scheme }) => scheme === 'standard'));
      expect(sum(germany.filter(({ scheme }) => scheme === 'twenty'))).toBe(own);
      expect(sum(states)).toBe(own);
      expect(sum(districts)).toBe(own);
      // A municipality whose association publishes has a value and none of its own.
      expect(own).toBeLessThanOrEqual(numbers?.['municipalities_with_value'] ?? 0);
    }
  });

  it('name the file behind every period and the register, by hash', async () => {
    const { indicators } = await parsed();
    for (const { attributes } of indicators) {
      expect(attributes?.['sha256']).toMatch(/^[0-9a-f]{64}$/);
      expect(attributes?.['register_sha256']).toMatch(/^[0-9a-f]{64}$/);
      expect(attributes?.['register_date']).toBe('2021-12-31');
    }
  });

  it.each([
    ['a column is gone', (table: string) => table.replace('weighted_mean', 'w'), 'column-missing'],
    ['it is cut to its heading', (table: string) => table.slice(0, table.indexOf('\n') + 1), 'empty-file'],
    ['a number has a comma', (table: string) => table.replace('30.37793', '"30,37793"'), 'value-format'],
    ['a period is a year', (table: string) => table.replace(',2015-12,', ',2015,'), 'value-format'],
    [
      'a row is there twice',
      (table: string) => table + table.slice(table.lastIndexOf('\n', table.length - 2) + 1),
      'duplicate-key',
    ],
  ])('are refused as a whole where %s', async (_, change, code) => {
    await expect(parsed(changedBy(change))).rejects.toMatchObject({ code });
  });

  it('have the measures of each of them, and the changes of all that have two periods', async () => {
    const [, , , measures] = await adapter.parse(file);
    const files = (measures?.documents ?? []).map(({ text: line }) => JSON.parse(line) as MeasuresFile);
    expect(files.map(({ indicator }) => indicator)).toEqual(selectedIndicators);
    for (const { divides, changes, indicator } of files) {
      const periods = new Set(divides.map(({ period }) => period)).size;
      // standard and twenty, two weightings, Germany and 16 states
      expect(divides).toHaveLength(periods * 17 * 4);
      expect({ indicator, changes: changes.length }).toEqual({
        indicator,
        changes: periods === 1 ? 0 : 2 * (2 * (periods - 1) - 1),
      });
    }
  });

  it('are refused where a line of the measures is cut', async () => {
    const cut = file.companions.map(({ name, bytes }) => ({
      name,
      bytes: name === 'measures.jsonl' ? bytes.slice(0, 5000) : bytes,
    }));
    await expect(parsed({ companions: cut })).rejects.toMatchObject({ code: 'wrong-file' });
  });

  it('are refused without their other tables', async () => {
    await expect(parsed({ companions: [] })).rejects.toMatchObject({ code: 'empty-file' });
  });
});
