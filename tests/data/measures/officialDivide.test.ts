import { indicatorId } from '@kluftatlas/data/domain/ids.ts';
import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { concentrationCurve } from '@kluftatlas/data/measures/concentrationCurve.ts';
import { dividesOf, type DivideRegion } from '@kluftatlas/data/measures/divide.ts';
import { adapter as broadband } from '@kluftatlas/data/sources/breitbandatlas/index.ts';
import { adapter as register } from '@kluftatlas/data/sources/destatis-gv/index.ts';
import { beforeAll, expect, test } from 'vitest';
import { describeWithSamples, readSample } from '../../samples.ts';
import { indexOfCurve } from './support/indexOfCurve.ts';
import { regionOf } from './support/regionOf.ts';

const firstOf = ([first]: readonly ParsedDataset[]): ParsedDataset => {
  if (first === undefined) throw new Error('nothing was read');
  return first;
};

describeWithSamples(
  'the divide in gigabit in mid-2021, joined by key with the register of 31.12.2021',
  () => {
    let region: DivideRegion;
    let values: readonly (number | null)[];

    beforeAll(async () => {
      const name = '31122021_Auszug_GV.xlsx';
      const units = firstOf(
        await register.parse({ name, bytes: readSample(`destatis-gv/${name}`) }),
      ).rows.filter(
        ({ area, attributes }) => area.level === 'municipality' && attributes?.['kind'] === 'municipality',
      );
      const file = 'gemeinde_bezirke_privat_2021_mitte.csv';
      const { indicators, rows } = firstOf(
        await broadband.parse({ name: file, bytes: readSample(`breitbandatlas/${file}`) }),
      );
      const column = indicators.indexOf(indicatorId('broadband-all-1000'));
      const byKey = new Map(rows.map((row) => [row.area.code, row.values[column] ?? null]));
      region = regionOf({
        key: units.map(({ area }) => area.code),
        population: units.map((unit) => unit.values[0] ?? null),
      });
      values = units.map(({ area }) => byKey.get(area.code) ?? null);
    });

    const divide = (scheme: string, weighting: string) => {
      const found = dividesOf(values, region).find(
        (one) => one.scheme === scheme && one.weighting === weighting,
      );
      if (found === undefined) throw new Error(`no divide of ${scheme} by ${weighting}`);
      return found;
    };

    test('is about 10,696 of 10,787 municipalities', () => {
      expect(divide('standard', 'inhabitants')).toMatchObject({ n: 10_696, frame: 10_787, noResult: {} });
    });

    test.each([
      ['slopeIndex', 'standard', 'inhabitants', 70.568, 3],
      ['relativeIndex', 'standard', 'inhabitants', 1.1625, 4],
      ['concentration', 'standard', 'inhabitants', 0.19373, 5],
      ['etaSquared', 'standard', 'municipalities', 0.1208, 4],
      ['etaSquared', 'standard', 'inhabitants', 0.3921, 4],
      ['gini', 'standard', 'municipalities', 0.6091, 4],
      ['gap', 'standard', 'municipalities', 64.542, 3],
      ['gap', 'standard', 'inhabitants', 66.398, 3],
      ['gap', 'twenty', 'municipalities', 34.589, 3],
      ['gap', 'twenty', 'inhabitants', 34.793, 3],
      ['mean', 'twenty', 'inhabitants', 60.7, 2],
    ] as const)('%s of %s by %s is %d', (measure, scheme, weighting, expected, digits) => {
      expect(divide(scheme, weighting)[measure]).toBeCloseTo(expected, digits);
    });

    test('of Berlin alone has a mean and neither gap nor slope', () => {
      const isBerlin = (position: number) => region.units.key[position]?.startsWith('11') === true;
      const berlin = {
        ...region,
        positions: region.positions.filter(isBerlin),
        ordered: region.ordered.filter(isBerlin),
      };
      for (const divide of dividesOf(values, berlin)) {
        expect(divide).toMatchObject({
          n: 1,
          frame: 1,
          noResult: { gap: 'empty-class', slopeIndex: 'too-few-values', etaSquared: 'all-equal' },
        });
        expect(divide.mean).toBeGreaterThan(90);
      }
    });

    test('has a concentration curve whose area tells the index, though it is drawn with 60 points', () => {
      const members = region.ordered.flatMap((position) => {
        const value = values[position] ?? null;
        return value === null ? [] : [{ value, weight: region.units.population[position] ?? 0 }];
      });
      const { value: curve } = concentrationCurve(members);
      expect(curve?.shareOfUnits).toHaveLength(60);
      expect(indexOfCurve(curve)).toBeCloseTo(0.19373, 3);
    });
  },
);
