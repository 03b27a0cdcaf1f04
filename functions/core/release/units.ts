import type { Region } from '@kluftatlas/data/domain/area.ts';
import { districtOf, type Ags, type StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { ValuesFile } from '@kluftatlas/data/domain/release.ts';
import { ownValues } from '@kluftatlas/data/domain/viaAssociation.ts';
import type { Classed } from '@kluftatlas/data/measures/divide.ts';
import type { TerritorySchemes } from './schemes.ts';
import type { Territory } from './territory.ts';

/** Whom an indicator counts: columns of one length, in the order of the territory. */
export interface Units {
  /** AGS, or the key of an administration. */
  readonly key: readonly string[];
  readonly population: readonly (number | null)[];
  readonly state: readonly StateKey[];
  readonly district: readonly string[];
  /** Every scheme of the release as it falls on them. */
  readonly schemes: readonly Classed[];
  /** The column of an indicator by unit: one value each, however many municipalities it reaches. */
  valuesOf(column: Pick<ValuesFile, 'values' | 'statuses'>): readonly (number | null)[];
}

export type UnitsOf = Readonly<Record<Indicator['unit'], Units>>;

/**
 * Places and town halls. A municipality has the values that are its own; an administration those that reach its members
 * through it, or its only member's.
 */
export function unitsOf({ municipalities, administrations }: Territory, schemes: TerritorySchemes): UnitsOf {
  const positions = new Map<string, number>(municipalities.map(({ ags }, position) => [ags, position]));
  const members = administrations.map((administration) =>
    administration.members.flatMap((ags) => positions.get(ags) ?? []),
  );
  return {
    municipality: {
      key: municipalities.map(({ ags }) => ags),
      population: municipalities.map(({ population }) => population),
      state: municipalities.map(({ state }) => state),
      district: municipalities.map(({ district }) => district),
      schemes: schemes.municipality,
      valuesOf: ({ values, statuses }) => ownValues(values, statuses),
    },
    administration: {
      key: administrations.map(({ key }) => key),
      population: administrations.map(({ population }) => population),
      state: administrations.map(({ state }) => state),
      district: administrations.map(({ key }) => districtOf(key as Ags)),
      schemes: schemes.administration,
      valuesOf: ({ values, statuses }) =>
        administrations.map(({ kind }, administration) => {
          const of = members[administration] ?? [];
          const shared = of.find((position) => statuses[position] === 'viaAssociation');
          const speaker = shared ?? (kind === 'ownAdministration' ? of[0] : undefined);
          return speaker === undefined ? null : (values[speaker] ?? null);
        }),
    },
  };
}

/** Positions of Germany's and every state's units, in the order of the keys. */
export function positionsByRegion({ state }: Units): ReadonlyMap<Region, readonly number[]> {
  const all = [...state.keys()];
  const ofStates = Map.groupBy(all, (position) => state[position] as StateKey);
  return new Map<Region, readonly number[]>([
    ['DE', all],
    ...[...ofStates].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}
