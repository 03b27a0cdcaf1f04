import { states } from '@kluftatlas/data/catalogue/states.ts';
import { byCodeUnits } from '@kluftatlas/data/domain/codeUnits.ts';
import type { AreasFile, ModelProjectsFile } from '@kluftatlas/data/domain/release.ts';
import { byScheme, type TerritorySchemes } from './schemes.ts';
import type { DrawnTerritory } from './territory.ts';

/** The index of municipalities: every value file follows its order. */
export function areasFile(
  territory: DrawnTerritory,
  schemes: TerritorySchemes,
  { projects }: ModelProjectsFile,
  polygonOwners: AreasFile['polygonOwners'],
): AreasFile {
  const { municipalities, administrations, geometry } = territory;
  const administrationOf = new Map(
    administrations.flatMap(({ members }, position) => members.map((ags) => [ags, position] as const)),
  );
  const projectYears = new Map(projects.map(({ ags, year }) => [ags, year]));
  const unincorporated = new Set([
    ...territory.unincorporatedAreas.map(({ ags }) => ags),
    ...geometry.unincorporated.filter((ags) => polygonOwners[ags] === undefined),
  ]);
  const drawn = new Set([...geometry.municipalities, ...Object.values(polygonOwners)]);
  return {
    municipalities: {
      ags: municipalities.map(({ ags }) => ags),
      name: municipalities.map(({ name }) => name),
      ars: municipalities.map(({ ars }) => ars),
      legalStatus: municipalities.map(({ legalStatus }) => legalStatus),
      population: municipalities.map(({ population }) => population),
      area: municipalities.map(({ area }) => area),
      administration: municipalities.map(({ ags }) => administrationOf.get(ags) ?? null),
      sizeClass: byScheme(schemes.municipality, (classes) => classes),
      hasPolygon: municipalities.map(({ ags }) => drawn.has(ags)),
      modelProject: municipalities.map(({ ags }) => projectYears.get(ags) ?? null),
    },
    polygonOwners,
    administrations: administrations.map(({ key, name, kind, state, population, members }, position) => ({
      key,
      name,
      kind,
      state,
      population,
      members: members.length,
      sizeClass: byScheme(schemes.administration, (classes) => classes[position] ?? null),
    })),
    districts: [...territory.districts]
      .map(([key, name]) => ({ key, name }))
      .sort((a, b) => byCodeUnits(a.key, b.key)),
    states: states.map(({ key, name }) => ({ key, name: name.de })),
    unincorporatedAreas: [...unincorporated].sort(),
  };
}
