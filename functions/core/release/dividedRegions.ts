import type { Region } from '@kluftatlas/data/domain/area.ts';
import type { ValuesFile } from '@kluftatlas/data/domain/release.ts';
import type { DivideRegion } from '@kluftatlas/data/measures/divide.ts';
import { orderBySize } from '@kluftatlas/data/measures/rank.ts';
import { positionsByRegion, type Units } from './units.ts';

/** A period of an indicator by unit. */
export interface UnitColumn {
  readonly period: ValuesFile['period'];
  readonly values: readonly (number | null)[];
}

export type Regions = ReadonlyMap<Region, DivideRegion>;

/** Every region's units in order of size, made once for all indicators. */
export function dividedRegions(units: Units): Regions {
  const { schemes } = units;
  return new Map(
    [...positionsByRegion(units)].map(([region, positions]) => [
      region,
      { units, positions, ordered: orderBySize(units, positions), schemes },
    ]),
  );
}
