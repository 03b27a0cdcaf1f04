import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { sourceId, stateOf } from '@kluftatlas/data/domain/ids.ts';
import { sizeClassIndex } from '@kluftatlas/data/domain/sizeClass.ts';
import { adapter as registerAdapter } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { adapter } from '@kluftatlas/data/sources/geonames/index.ts';
import { readFeatures } from '@kluftatlas/data/sources/bkg-areas/readFeatures.ts';
import { embeddedFile } from '@kluftatlas/functions/adapters/packages/embeddedFiles.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ObservationRow, ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { describeWithSamples, readSample } from '../../../samples.ts';

let dataset: ParsedDataset;
/** Municipalities of the geometry by state. */
let frame: Map<string, number>;

beforeAll(async () => {
  const file = await embeddedFile(sourceId('geonames'));
  const [parsed] = await adapter.parse(file);
  if (parsed === undefined) throw new Error('no dataset');
  dataset = parsed;
  frame = new Map();
  for (const { properties } of readFeatures(file.companions?.[0]?.bytes ?? new Uint8Array())) {
    if (properties.IBZ === 65) continue;
    frame.set(stateOf(properties.AGS), (frame.get(stateOf(properties.AGS)) ?? 0) + 1);
  }
}, 60_000);

describe('the package', () => {
  it('gives 9,733 of 11,084 municipalities a value (88 %)', () => {
    expect([...frame.values()].reduce((sum, count) => sum + count, 0)).toBe(11_084);
    expect(dataset.rows).toHaveLength(9_733);
    expect(dataset.rejections).toEqual([]);
  });

  it('leaves most unknown in Mecklenburg-Vorpommern and Brandenburg', () => {
    const share = (state: string) =>
      dataset.rows.filter(({ area }) => stateOf(area.code) === state).length / (frame.get(state) ?? 0);
    expect(share('13')).toBeCloseTo(0.611, 2);
    expect(share('12')).toBeCloseTo(0.691, 2);
    expect(share('16')).toBeCloseTo(0.856, 2);
    expect(share('02')).toBe(1);
  });

  it('names 283 places by their location', () => {
    expect(dataset.rows.filter(({ attributes }) => attributes?.['foundBy'] === 'location')).toHaveLength(283);
  });

  it('was last changed on 2 March 2023', () => {
    expect(dataset.dataDate).toBe('2023-03-02');
  });
});

describeWithSamples('held against the register of 2021', () => {
  it('93 % fall into the right one of eight classes and 96 % into the right one of four', async () => {
    const name = '31122021_Auszug_GV.xlsx';
    const [register] = await registerAdapter.parse({ name, bytes: readSample(`destatis-gv/${name}`) });
    const population = register?.indicators.findIndex((id) => id === 'population') ?? -1;
    const official = new Map(
      register?.rows
        .filter(({ area }) => area.level === 'municipality')
        .map(({ area, values }) => [area.code, values[population] ?? null]),
    );
    const both = dataset.rows.filter(({ area }) => official.has(area.code));
    const agreeing = (scheme: 'standard' | 'four') => {
      const same = ({ area, values }: ObservationRow) =>
        sizeClassIndex(sizeClassSchemes[scheme], values[0] ?? null) ===
        sizeClassIndex(sizeClassSchemes[scheme], official.get(area.code) ?? null);
      return both.filter(same).length / both.length;
    };
    expect(both.length).toBeGreaterThan(9_400);
    expect(agreeing('standard')).toBeCloseTo(0.93, 2);
    expect(agreeing('four')).toBeCloseTo(0.965, 2);
  });
});
