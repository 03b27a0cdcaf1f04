import type { RegisterUnits } from '@kluftatlas/data/domain/administrations.ts';
import type { Ags, Ars, AssociationKey, DistrictKey } from '@kluftatlas/data/domain/ids.ts';
import type { Administration, Municipality } from '@kluftatlas/data/domain/municipality.ts';
import { stateOf } from '@kluftatlas/data/domain/ids.ts';

const townHalls = 120;
const associations = 20;
const membersEach = 3;
const sizes = [900, 3_000, 7_000, 15_000, 30_000, 70_000, 200_000, 700_000];

const three = (number: number): string => String(number).padStart(3, '0');

const municipality = (
  ars: string,
  name: string,
  population: number,
  association: string | null,
): Municipality => ({
  ags: (ars.slice(0, 5) + ars.slice(9)) as Ags,
  ars: ars as Ars,
  name,
  state: stateOf(ars),
  district: ars.slice(0, 5) as DistrictKey,
  legalStatus: 'districtMember',
  population,
  area: 10,
  association: association as AssociationKey | null,
});

const own = Array.from({ length: townHalls }, (_, index) =>
  municipality(
    `030510${three(index)}${three(index)}`,
    `Stadtdorf ${index}`,
    sizes[index % sizes.length] ?? 0,
    null,
  ),
);

const members = Array.from({ length: associations * membersEach }, (_, index) => {
  const key = `010515${three(Math.floor(index / membersEach))}`;
  return municipality(
    `${key}${three(index)}`,
    `Mitgliedsdorf ${index}`,
    sizes[index % membersEach] ?? 0,
    key,
  );
});

const townHallsOf = (places: readonly Municipality[]): readonly Administration[] =>
  [...Map.groupBy(places, ({ ags, association }): string => association ?? ags)].map(([key, run]) => ({
    key,
    name: run.length === 1 ? (run[0]?.name ?? '') : `Landschaft ${key.slice(6)}`,
    kind: run.length === 1 ? 'ownAdministration' : 'amt',
    state: stateOf(key),
    members: run.map(({ ags }) => ags),
    population: run.reduce((sum, { population }) => sum + (population ?? 0), 0),
  }));

/** A register that is made up: municipalities with town halls of all sizes, associations with members. */
export const madeUpRegister: RegisterUnits = {
  municipalities: [...members, ...own],
  administrations: townHallsOf([...members, ...own]),
  unincorporatedAreas: [],
};
