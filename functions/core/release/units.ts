import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { Region } from '@kluftatlas/data/domain/area.ts';
import { districtOf, type Ags, type StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type { ValuesFile } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { ownValues } from '@kluftatlas/data/domain/viaAssociation.ts';
import { classIndex, schemeIds } from './columns.ts';
import type { Territory } from './territory.ts';

/** Whom an indicator counts: columns of one length, in the order of the territory. */
export interface Units {
  /** AGS, or the key of an administration. */
  readonly key: readonly string[];
  readonly population: readonly (number | null)[];
  readonly state: readonly StateKey[];
  readonly district: readonly string[];
  /** Position of each one's class in each scheme; `null` where the inhabitants are not known. */
  readonly classes: Readonly<Record<SizeClassSchemeId, readonly (number | null)[]>>;
  /** The column of an indicator by unit: one value each, however many municipalities it reaches. */
  valuesOf(column: Pick<ValuesFile, 'values' | 'statuses'>): readonly (number | null)[];
}

export type UnitsOf = Readonly<Record<Indicator['unit'], Units>>;

/**
 * Places and town halls. A municipality has the values that are its own; an administration those that reach its members
 * through it, or its only member's. Administrations are classed by the inhabitants that they administer.
 */
export function unitsOf({ municipalities, administrations }: Territory): UnitsOf {
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
      classes: classesOf(municipalities),
      valuesOf: ({ values, statuses }) => ownValues(values, statuses),
    },
    administration: {
      key: administrations.map(({ key }) => key),
      population: administrations.map(({ population }) => population),
      state: administrations.map(({ state }) => state),
      district: administrations.map(({ key }) => districtOf(key as Ags)),
      classes: classesOf(administrations),
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

const classesOf = (units: readonly { readonly population: number | null }[]): Units['classes'] => {
  const of = (scheme: SizeClassSchemeId) => units.map(({ population }) => classIndex(scheme, population));
  return { standard: of('standard'), twenty: of('twenty'), four: of('four') };
};

/** Positions of Germany's and every state's units, in the order of the keys. */
export function positionsByRegion({ state }: Units): ReadonlyMap<Region, readonly number[]> {
  const all = [...state.keys()];
  const ofStates = Map.groupBy(all, (position) => state[position] as StateKey);
  return new Map<Region, readonly number[]>([
    ['DE', all],
    ...[...ofStates].sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

/** The schemes as they fall on the units. */
export const classedSchemes = ({ classes }: Units) =>
  schemeIds.map((scheme) => ({
    scheme,
    classes: classes[scheme],
    count: sizeClassSchemes[scheme].classes.length,
  }));
