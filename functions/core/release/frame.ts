import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { Region } from '@kluftatlas/data/domain/area.ts';
import type { StateKey } from '@kluftatlas/data/domain/ids.ts';
import type { FrameFile, FrameRow, RegisterTotal } from '@kluftatlas/data/domain/release.ts';
import { classIndex, schemeIds } from './columns.ts';
import type { Territory } from './territory.ts';

interface Unit {
  readonly state: StateKey;
  readonly population: number | null;
}

/** Germany and the states that have units, in key order. */
const regionsOf = (units: readonly Unit[]): readonly Region[] => [
  'DE',
  ...[...new Set(units.map(({ state }) => state))].sort(),
];

const inRegion = (region: Region) => (unit: { readonly state: StateKey }) =>
  region === 'DE' || unit.state === region;

function rowsOf(unit: FrameRow['unit'], units: readonly Unit[], showInhabitants: boolean): FrameRow[] {
  return regionsOf(units).flatMap((region) => {
    const members = units.filter(inRegion(region));
    return schemeIds.flatMap((scheme) =>
      sizeClassSchemes[scheme].classes.map(({ id }, position) => {
        const ofClass = members.filter(({ population }) => classIndex(scheme, population) === position);
        const inhabitants = ofClass.reduce((sum, { population }) => sum + (population ?? 0), 0);
        return {
          unit,
          region,
          scheme,
          sizeClass: id,
          count: ofClass.length,
          inhabitants: showInhabitants ? inhabitants : null,
        };
      }),
    );
  });
}

/** How many municipalities and administrations are of which size, beside the published totals. */
export function frameFile(territory: Territory, registerTotals: readonly RegisterTotal[]): FrameFile {
  const { municipalities, administrations, population } = territory;
  const unknown = municipalities.filter((municipality) => municipality.population === null);
  return {
    rows: [
      ...rowsOf('municipality', municipalities, !population.approximate),
      ...(administrations.length === 0 ? [] : rowsOf('administration', administrations, true)),
    ],
    unclassified: Object.fromEntries(
      regionsOf(municipalities).map((region) => [region, unknown.filter(inRegion(region)).length]),
    ),
    registerTotals,
  };
}
