import type { FrameFile, FrameRow, RegisterTotal, UnclassifiedRow } from '@kluftatlas/data/domain/release.ts';
import { classMembers } from './classes.ts';
import type { TerritorySchemes } from './schemes.ts';
import type { Territory } from './territory.ts';
import { positionsByRegion, unitsOf, type Units } from './units.ts';

interface Counted {
  readonly unit: FrameRow['unit'];
  readonly units: Units;
  /** False while inhabitants are an approximation. */
  readonly showInhabitants: boolean;
}

function extentOf({ units, showInhabitants }: Counted, positions: readonly number[]) {
  const inhabitants = positions.reduce((sum, position) => sum + (units.population[position] ?? 0), 0);
  return { count: positions.length, inhabitants: showInhabitants ? inhabitants : null };
}

const rowsOf = (counted: Counted): FrameRow[] =>
  classMembers(counted.units).map(({ positions, ...row }) => ({
    unit: counted.unit,
    ...row,
    ...extentOf(counted, positions),
  }));

/** Units in none of the classes of a scheme, where there are any. */
const unclassifiedOf = (counted: Counted): UnclassifiedRow[] =>
  [...positionsByRegion(counted.units)].flatMap(([region, positions]) =>
    counted.units.schemes.flatMap(({ scheme, classes }) => {
      const outside = positions.filter((position) => (classes[position] ?? null) === null);
      return outside.length === 0
        ? []
        : [{ unit: counted.unit, region, scheme, ...extentOf(counted, outside) }];
    }),
  );

/** How many municipalities and administrations are in which class, beside the published totals. */
export function frameFile(
  territory: Territory,
  schemes: TerritorySchemes,
  registerTotals: readonly RegisterTotal[],
): FrameFile {
  const { administrations, population } = territory;
  const units = unitsOf(territory, schemes);
  const counted: Counted[] = [
    { unit: 'municipality', units: units.municipality, showInhabitants: !population.approximate },
  ];
  if (administrations.length > 0) {
    counted.push({ unit: 'administration', units: units.administration, showInhabitants: true });
  }
  return {
    rows: counted.flatMap(rowsOf),
    unclassified: counted.flatMap(unclassifiedOf),
    registerTotals,
  };
}
