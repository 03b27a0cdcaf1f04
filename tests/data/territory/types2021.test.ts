import { readFileSync } from 'node:fs';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { administrationsOf, type RegisterUnits } from '@kluftatlas/data/domain/administrations.ts';
import { adapter as types } from '@kluftatlas/data/sources/bbsr-umsteiger/index.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { adapter as compiled } from '@kluftatlas/data/sources/territory-changes/index.ts';
import { changeTable } from '@kluftatlas/data/territory/changes.ts';
import { agreed, mapTypes, type MappedTypes } from '@kluftatlas/data/territory/mapTypes.ts';
import { placeKeys } from '@kluftatlas/data/territory/placeKeys.ts';
import { beforeAll, expect, test } from 'vitest';
import { describeWithSamples, readSample } from '../../samples.ts';

const changesFile = new URL('../../../data/reference/territoryChanges.csv', import.meta.url);

describeWithSamples('the types of 31.12.2019 on the territory of 31.12.2021', () => {
  let units: RegisterUnits;
  let mapped: MappedTypes;

  beforeAll(async () => {
    const [read] = await register.parse({
      name: 'register.xlsx',
      bytes: readSample('destatis-gv/31122021_Auszug_GV.xlsx'),
    });
    const [given] = await types.parse({
      name: 'types.xlsx',
      bytes: readSample('bbsr-umsteiger/Referenz Gemeinden Kreise NUTS_ 31.12.2019.xlsx'),
    });
    const bytes = new Uint8Array(readFileSync(changesFile));
    const [known] = await compiled.parse({ name: 'territoryChanges.csv', bytes });
    if (read === undefined || given === undefined) throw new Error('nothing was read');
    units = administrationsOf(read.rows);
    const { municipalities, unincorporatedAreas } = units;
    const sizes = new Map<string, (typeof municipalities)[number]>(
      municipalities.map((one) => [one.ags, one]),
    );
    const rows = new Map(
      given.rows.filter(({ area }) => area.level === 'municipality').map((row) => [row.area.code, row]),
    );
    const placed = placeKeys(
      new Set(rows.keys()),
      given.dataDate,
      {
        date: read.dataDate,
        registry: new Map([
          ...municipalities.map(({ ags }) => [ags, 'municipality'] as const),
          ...unincorporatedAreas.map(({ ags }) => [ags, 'unincorporatedArea'] as const),
        ]),
        sizeOf: (key) => ({
          inhabitants: sizes.get(key)?.population ?? null,
          area: sizes.get(key)?.area ?? null,
        }),
      },
      changeTable(known?.changes ?? []),
    );
    const { attribute } = sizeClassSchemes.bbsr;
    mapped = mapTypes(placed.placements, (key) => rows.get(key)?.attributes?.[attribute] ?? null);
  }, 120_000);

  const counted = (given: readonly (string | null)[]) =>
    sizeClassSchemes.bbsr.classes.map(({ code }) => given.filter((type) => type === code).length);

  test('are known of all municipalities but five, which were made of different types', () => {
    const of = units.municipalities.map(({ ags }) => mapped.types.get(ags) ?? null);
    expect(counted(of)).toEqual([5_170, 3_493, 1_234, 671, 134, 65, 15]);
    expect(of.filter((type) => type === null)).toHaveLength(5);
    expect(mapped.undecided.map(({ key }) => key)).toEqual([
      '03153019',
      '03358024',
      '07132502',
      '12073532',
      '16063003',
    ]);
    expect(mapped.undecided[1]?.from).toEqual([
      { key: '03358004', type: '40' },
      { key: '03358022', type: '22' },
    ]);
  });

  test('are known of all administrations but eleven: associations merged since, or with such members', () => {
    const of = units.administrations.map(({ members }) =>
      agreed(members.map((ags) => mapped.types.get(ags) ?? null)),
    );
    expect(counted(of)).toEqual([1_671, 1_423, 1_053, 665, 134, 65, 15]);
    expect(of.filter((type) => type === null)).toHaveLength(11);
  });
});
