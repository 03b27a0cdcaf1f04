import { administrationsOf } from '@kluftatlas/data/domain/administrations.ts';
import { districtOf, isAgs, stateOf, type Ags, type Ars, type IsoDate } from '@kluftatlas/data/domain/ids.ts';
import type { Administration, LegalStatus, Municipality } from '@kluftatlas/data/domain/municipality.ts';
import type { ObservationRow } from '@kluftatlas/data/domain/observation.ts';
import { Problem } from '@kluftatlas/data/domain/problem.ts';
import type { SnapshotStore } from '../../ports/snapshotStore.ts';
import type { Input } from './inputs.ts';
import { nearestGeometry, territoryDateOf } from './nearestGeometry.ts';

/** The display territory of a release: who is on it and how many live there. All that measures need. */
export interface Territory {
  readonly dataset: string;
  readonly date: IsoDate;
  readonly population: {
    readonly dataset: string;
    readonly date: IsoDate | null;
    readonly approximate: boolean;
  };
  /** Sorted by AGS. */
  readonly municipalities: readonly Municipality[];
  /** Sorted by key; empty until a register is in. */
  readonly administrations: readonly Administration[];
  readonly unincorporatedAreas: readonly { readonly ags: Ags; readonly population: number | null }[];
  readonly districts: ReadonlyMap<string, string>;
}

/** The same with which areas are drawn. */
export interface DrawnTerritory extends Territory {
  readonly geometry: {
    readonly date: IsoDate;
    readonly municipalities: ReadonlySet<string>;
    readonly unincorporated: readonly string[];
    readonly objects: readonly string[];
  };
}

const newest = (inputs: readonly Input[], role: Input['role']): Input | undefined =>
  inputs
    .filter((input) => input.role === role)
    .reduce<Input | undefined>(
      (best, input) => (best === undefined || input.period > best.period ? input : best),
      undefined,
    );

/** Inhabitants that come with the boundaries, else the newest approximation. */
const approximationOf = (geometry: Input, inputs: readonly Input[]): Input | undefined =>
  inputs.find(
    ({ role, source, period }) =>
      role === 'populationApproximation' && source === geometry.source && period === geometry.period,
  ) ?? newest(inputs, 'populationApproximation');

const isUnincorporated = ({ attributes }: ObservationRow): boolean =>
  attributes?.['kind'] === 'unincorporatedArea';
const isMunicipalityRow = ({ area }: ObservationRow): boolean => area.level === 'municipality';

const districtNames = (rows: readonly ObservationRow[]): Map<string, string> =>
  new Map(
    rows
      .filter(({ area }) => area.level === 'district')
      .map(({ area, attributes }) => [area.code, attributes?.['name'] ?? area.code]),
  );

type Reading = Pick<SnapshotStore, 'readObservations'>;

/** The newest register's territory; `null` without a register. */
async function territoryOfRegister(store: Reading, inputs: readonly Input[]): Promise<Territory | null> {
  const register = newest(inputs, 'register');
  if (register === undefined) return null;
  const rows = await Array.fromAsync(store.readObservations(register.id));
  return {
    dataset: register.dataset,
    date: territoryDateOf(register),
    population: { dataset: register.dataset, date: register.dataDate, approximate: false },
    ...administrationsOf(rows),
    districts: districtNames(rows),
  };
}

/**
 * The territory that measures count on: a register needs no boundaries.
 * @throws Problem `release-missing` without either
 */
export const loadCountedTerritory = async (store: Reading, inputs: readonly Input[]): Promise<Territory> =>
  (await territoryOfRegister(store, inputs)) ?? (await loadTerritory(store, inputs));

/**
 * The newest register's territory with its population, drawn with the boundaries nearest to its day; without a
 * register the newest boundaries' territory, with the approximate population.
 * @throws Problem `release-missing` without a geometry
 */
export async function loadTerritory(store: Reading, inputs: readonly Input[]): Promise<DrawnTerritory> {
  const read = (input: Input) => Array.fromAsync(store.readObservations(input.id));
  const registered = await territoryOfRegister(store, inputs);
  const geometryInput = nearestGeometry(inputs, registered?.date ?? null);
  if (geometryInput === undefined) {
    throw new Problem(
      'release-missing',
      'No boundaries are in the store',
      'Run npm start once: it reads the embedded sources.',
    );
  }
  const geometryRows = await read(geometryInput);
  const geometry = {
    date: territoryDateOf(geometryInput),
    municipalities: new Set(
      geometryRows
        .filter((row) => isMunicipalityRow(row) && !isUnincorporated(row))
        .map(({ area }) => area.code),
    ),
    unincorporated: geometryRows
      .filter((row) => isMunicipalityRow(row) && isUnincorporated(row))
      .map(({ area }) => area.code),
    objects: geometryInput.objects,
  };
  if (registered !== null) return { ...registered, geometry };
  const approximation = approximationOf(geometryInput, inputs);
  const populations = new Map(
    approximation === undefined
      ? []
      : (await read(approximation)).map(({ area, values }) => [area.code, values[0] ?? null]),
  );
  return {
    dataset: geometryInput.dataset,
    date: geometry.date,
    population: { dataset: approximation?.dataset ?? 'none', date: null, approximate: true },
    municipalities: geometryRows
      .filter((row) => isMunicipalityRow(row) && !isUnincorporated(row))
      .map((row) => fromGeometry(row, populations)),
    administrations: [],
    unincorporatedAreas: geometry.unincorporated.filter(isAgs).map((ags) => ({ ags, population: null })),
    districts: districtNames(geometryRows),
    geometry,
  };
}

function fromGeometry(
  { area, attributes, values }: ObservationRow,
  populations: ReadonlyMap<string, number | null>,
): Municipality {
  const ags = area.code as Ags;
  return {
    ags,
    ars: (attributes?.['ars'] ?? null) as Ars | null,
    name: attributes?.['name'] ?? ags,
    state: stateOf(ags),
    district: districtOf(ags),
    legalStatus: attributes?.['legalStatus'] as LegalStatus,
    population: populations.get(ags) ?? null,
    area: values[0] ?? null,
    association: null,
  };
}
