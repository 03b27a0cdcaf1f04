import { byCodeUnits } from './codeUnits.ts';
import {
  associationOf,
  districtOf,
  stateOf,
  type Ags,
  type Ars,
  type AssociationKey,
  type StateKey,
} from './ids.ts';
import {
  isCityState,
  type Administration,
  type AdministrationKind,
  type LegalStatus,
  type Municipality,
} from './municipality.ts';
import type { Attributes, ObservationRow } from './observation.ts';

/** A row of a register: values are inhabitants and square kilometres; attributes as in the register's README. */
export type RegisterRow = Pick<ObservationRow, 'area' | 'values' | 'attributes'>;

export interface RegisterUnits {
  /** Politically independent municipalities, sorted by AGS. */
  readonly municipalities: readonly Municipality[];
  /** Every town hall once, sorted by key; empty where the register does not say who is in which association. */
  readonly administrations: readonly Administration[];
  /** Sorted by AGS; never counted as municipalities. */
  readonly unincorporatedAreas: readonly Municipality[];
}

/** Textkennzeichen 61 kreisfreie Stadt, 62 Stadtkreis (Baden-Württemberg). */
const districtFreeCodes: ReadonlySet<string> = new Set(['61', '62']);

/**
 * Municipalities and who administers them. A municipality is run by its association when one has the first nine digits
 * of its ARS and administers its members; all others run themselves. (A municipality whose association could not be read
 * is not among the rows of a register.)
 */
export function administrationsOf(rows: readonly RegisterRow[]): RegisterUnits {
  const associations = new Map(
    rows.filter(({ area }) => area.level === 'administration').map((row) => [row.area.code, row]),
  );
  const municipalities: Municipality[] = [];
  const unincorporatedAreas: Municipality[] = [];
  for (const row of rows) {
    if (row.area.level !== 'municipality') continue;
    const unit = unitOf(row, associations);
    (row.attributes?.['kind'] === 'municipality' ? municipalities : unincorporatedAreas).push(unit);
  }
  const byAgs = (a: Municipality, b: Municipality) => byCodeUnits(a.ags, b.ags);
  municipalities.sort(byAgs);
  return {
    municipalities,
    administrations: municipalities.some(({ ars }) => ars === null)
      ? []
      : administrations(municipalities, associations),
    unincorporatedAreas: unincorporatedAreas.sort(byAgs),
  };
}

function unitOf(row: RegisterRow, associations: ReadonlyMap<string, RegisterRow>): Municipality {
  const ags = row.area.code as Ags;
  const state = stateOf(ags);
  const ars = (row.attributes?.['ars'] ?? null) as Ars | null;
  return {
    ags,
    ars,
    name: row.attributes?.['name'] ?? ags,
    state,
    district: districtOf(ags),
    legalStatus: legalStatusOf(state, row.attributes),
    population: row.values[0] ?? null,
    area: row.values[1] ?? null,
    association: ars === null ? null : administeringAssociation(ars, associations),
  };
}

/** Registers without Textkennzeichen give the legal status itself. */
function legalStatusOf(state: StateKey, attributes: Attributes = {}): LegalStatus {
  if (isCityState(state)) return 'cityState';
  const { textCode = '', legalStatus } = attributes;
  return districtFreeCodes.has(textCode) || legalStatus === 'districtFree'
    ? 'districtFree'
    : 'districtMember';
}

function administeringAssociation(
  ars: Ars,
  associations: ReadonlyMap<string, RegisterRow>,
): AssociationKey | null {
  const key = associationOf(ars);
  return associations.get(key)?.attributes?.['administers'] === 'true' ? key : null;
}

function administrations(
  municipalities: readonly Municipality[],
  associations: ReadonlyMap<string, RegisterRow>,
): readonly Administration[] {
  const members = Map.groupBy(municipalities, ({ ags, association }): string => association ?? ags);
  return [...members]
    .map(([key, run]) => administration(key, run, associations))
    .sort((a, b) => byCodeUnits(a.key, b.key));
}

function administration(
  key: string,
  run: readonly Municipality[],
  associations: ReadonlyMap<string, RegisterRow>,
): Administration {
  const attributes = associations.get(key)?.attributes;
  return {
    key,
    name: attributes?.['name'] ?? run[0]?.name ?? key,
    kind: (attributes?.['associationKind'] ?? 'ownAdministration') as AdministrationKind,
    state: stateOf(key),
    members: run.map(({ ags }) => ags),
    population: run.reduce<number | null>(
      (sum, { population }) => (sum === null || population === null ? null : sum + population),
      0,
    ),
  };
}
