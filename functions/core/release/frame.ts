import type { FrameFile, FrameRow, RegisterTotal } from '@kluftatlas/data/domain/release.ts';
import { classMembers } from './classes.ts';
import type { Territory } from './territory.ts';
import { positionsByRegion, unitsOf, type Units } from './units.ts';

function rowsOf(unit: FrameRow['unit'], units: Units, showInhabitants: boolean): FrameRow[] {
  return classMembers(units).map(({ region, scheme, sizeClass, positions }) => {
    const inhabitants = positions.reduce((sum, position) => sum + (units.population[position] ?? 0), 0);
    return {
      unit,
      region,
      scheme,
      sizeClass,
      count: positions.length,
      inhabitants: showInhabitants ? inhabitants : null,
    };
  });
}

/** Units whose size, and so their class, is not known. */
const unsized = ({ population }: Units, positions: readonly number[]): number =>
  positions.filter((position) => population[position] === null).length;

/** How many municipalities and administrations are of which size, beside the published totals. */
export function frameFile(territory: Territory, registerTotals: readonly RegisterTotal[]): FrameFile {
  const { administrations, population } = territory;
  const units = unitsOf(territory);
  return {
    rows: [
      ...rowsOf('municipality', units.municipality, !population.approximate),
      ...(administrations.length === 0 ? [] : rowsOf('administration', units.administration, true)),
    ],
    unclassified: Object.fromEntries(
      [...positionsByRegion(units.municipality)].map(([region, positions]) => [
        region,
        unsized(units.municipality, positions),
      ]),
    ),
    registerTotals,
  };
}
