import { readFileSync } from 'node:fs';
import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { outcomeOf } from '@kluftatlas/data/domain/rowOutcome.ts';
import { adapter as broadband } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { adapter as compiled } from '@kluftatlas/data/sources/territory-changes/index.ts';
import { changeTable, type ChangeTable } from '@kluftatlas/data/territory/changes.ts';
import { mapValue } from '@kluftatlas/data/territory/mapValues.ts';
import { placeKeys, type PlacedKeys, type TargetTerritory } from '@kluftatlas/data/territory/placeKeys.ts';
import { beforeAll, expect, test } from 'vitest';
import { describeWithSamples, readSample } from '../../samples.ts';

const reference = new URL('../../../data/reference/territoryChanges.csv', import.meta.url);
const firstOf = <T>([first]: readonly T[]): T => {
  if (first === undefined) throw new Error('nothing was read');
  return first;
};

async function readChanges(): Promise<ChangeTable> {
  const bytes = new Uint8Array(readFileSync(reference));
  const { changes = [], rejections } = firstOf(await compiled.parse({ name: 'territoryChanges.csv', bytes }));
  expect(rejections).toEqual([]);
  return changeTable(changes);
}

async function readTarget(name: string): Promise<TargetTerritory> {
  const parsed = firstOf(await register.parse({ name, bytes: readSample(`destatis-gv/${name}`) }));
  const rows = new Map(
    parsed.rows.filter(({ area }) => area.level === 'municipality').map((row) => [row.area.code, row]),
  );
  return {
    date: parsed.territoryDate ?? parsed.dataDate,
    registry: new Map(
      [...rows].map(([key, { attributes }]) => [key, attributes?.['kind']]),
    ) as unknown as TargetTerritory['registry'],
    sizeOf: (key) => ({
      inhabitants: rows.get(key)?.values[0] ?? null,
      area: rows.get(key)?.values[1] ?? null,
    }),
  };
}

describeWithSamples('the broadband file of mid-2021 on the territory of 31.12.2021', () => {
  const rows = new Map<string, ObservationRow>();
  let target: TargetTerritory;
  let table: ChangeTable;
  let placed: PlacedKeys;
  let municipalities: readonly string[];

  beforeAll(async () => {
    const name = 'gemeinde_bezirke_privat_2021_mitte.csv';
    const file = { name, bytes: readSample(`breitbandatlas/${name}`), period: period('2021-06') };
    for (const row of firstOf(await broadband.parse(file)).rows) rows.set(row.area.code, row);
    target = await readTarget('31122021_Auszug_GV.xlsx');
    table = await readChanges();
    placed = place(table);
    municipalities = [...target.registry].flatMap(([key, kind]) => (kind === 'municipality' ? [key] : []));
  });
  const place = (changes: ChangeTable) =>
    placeKeys(new Set(rows.keys()), isoDate('2021-06-30'), target, changes);
  const valueOf = ({ placements }: PlacedKeys, key: string) => {
    const placement = placements.get(key);
    if (placement === undefined) return null;
    return mapValue(placement, (from) => ({ value: rows.get(from)?.values[0] ?? null }), 'mean').value;
  };
  const withValue = (keys: PlacedKeys) => municipalities.filter((key) => valueOf(keys, key) !== null);
  const goettingen = () => municipalities.filter((key) => key.startsWith('03159'));

  test('has a value for all 39 municipalities of the district Göttingen', () => {
    expect(goettingen()).toHaveLength(39);
    expect(goettingen().filter((key) => valueOf(placed, key) === null)).toEqual([]);
  });

  test('has a value for all 10,787 municipalities but one', () => {
    expect(municipalities).toHaveLength(10_787);
    expect(withValue(placed)).toHaveLength(10_786);
    expect(municipalities.filter((key) => valueOf(placed, key) === null)).toEqual(['13076167']);
  });

  test('would have 91 fewer, all of Göttingen among them, if keys were only compared', () => {
    const identity = place({ handovers: [], unusable: [] });
    expect(withValue(identity).length).toBeLessThan(10_770);
    expect(withValue(identity)).toHaveLength(10_787 - 91);
    expect(goettingen().filter((key) => valueOf(identity, key) !== null)).toEqual([]);
  });

  test('says of each of the 428 unknown keys how it is mapped, or why not', () => {
    const unknown = [...rows.values()].filter(({ area }) => outcomeOf(area, target.registry) === 'unmapped');
    expect(unknown).toHaveLength(428);
    const places = new Map(
      [...placed.placements].flatMap(([, { how, parts }]) => parts.map(({ from }) => [from, how] as const)),
    );
    const reasons = new Map(placed.unplaced.map(({ key, reason }) => [key, reason]));
    const told = unknown.map(({ area }) => places.get(area.code) ?? reasons.get(area.code) ?? 'nothing');
    const counts = Object.fromEntries(
      Object.entries(Object.groupBy(told, (each) => each)).map(([what, of]) => [what, of?.length]),
    );
    expect(counts).toEqual({
      merged: 348,
      renamed: 39,
      uninhabited: 8,
      unincorporatedArea: 1,
      unknownKey: 32,
    });
  });

  test('keeps every value that is not touched as it is', () => {
    const kept = [...placed.placements].filter(([, { how }]) => how === 'kept');
    expect(kept.length).toBeGreaterThan(10_600);
    for (const [key] of kept) expect(valueOf(placed, key)).toBe(rows.get(key)?.values[0] ?? null);
  });
});
