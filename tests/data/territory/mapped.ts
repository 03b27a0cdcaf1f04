import { isoDate } from '@kluftatlas/data/domain/ids.ts';
import type { TerritoryChange } from '@kluftatlas/data/domain/territoryChange.ts';
import { changeTable } from '@kluftatlas/data/territory/changes.ts';
import { mapValue, type GivenValue } from '@kluftatlas/data/territory/mapValues.ts';
import { placeKeys, type TargetTerritory } from '@kluftatlas/data/territory/placeKeys.ts';

interface Given {
  readonly rows: Readonly<Record<string, number | null | GivenValue>>;
  readonly day?: string;
  readonly target: TargetTerritory;
  readonly changes: readonly TerritoryChange[];
  readonly combination?: 'sum' | 'mean';
}

/** Values and what was done, by key of the target; and the rows without a place. */
export function mapped({ rows, day = '2016-12-31', target, changes, combination = 'mean' }: Given) {
  const { placements, unplaced } = placeKeys(
    new Set(Object.keys(rows)),
    isoDate(day),
    target,
    changeTable(changes),
  );
  const valueOf = (key: string): GivenValue => {
    const row = rows[key] ?? null;
    return typeof row === 'object' && row !== null ? row : { value: row };
  };
  return {
    values: Object.fromEntries(
      [...placements].map(([to, placement]) => [
        to,
        { ...mapValue(placement, valueOf, combination), how: placement.how },
      ]),
    ),
    unplaced: unplaced.map(({ key, reason }) => [key, reason]),
  };
}
