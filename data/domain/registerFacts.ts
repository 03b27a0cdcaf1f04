import type { Administration, Municipality } from './municipality.ts';

/** The sums that a register is checked by, and that say how many are small. */
export interface RegisterFacts {
  readonly municipalities: number;
  readonly inhabitants: number;
  readonly atMost20000: number;
  readonly below2000: number;
  readonly unincorporatedAreas: number;
  readonly unincorporatedInhabitants: number;
  /** `null` where the register does not say who administers whom. */
  readonly administrations: AdministrationFacts | null;
}

interface AdministrationFacts {
  readonly total: number;
  readonly atMost20000: number;
  readonly below2000: number;
  readonly associations: number;
  readonly memberMunicipalities: number;
}

const sum = (units: readonly { population: number | null }[]): number =>
  units.reduce((total, { population }) => total + (population ?? 0), 0);

const count = (units: readonly { population: number | null }[], below: number): number =>
  units.filter(({ population }) => population !== null && population < below).length;

/** `unincorporated` are the areas that belong to no municipality; they are summed apart. */
export function registerFacts(
  municipalities: readonly Municipality[],
  administrations: readonly Administration[],
  unincorporated: readonly { population: number | null }[],
): RegisterFacts {
  return {
    municipalities: municipalities.length,
    inhabitants: sum(municipalities),
    atMost20000: count(municipalities, 20_001),
    below2000: count(municipalities, 2_000),
    unincorporatedAreas: unincorporated.length,
    unincorporatedInhabitants: sum(unincorporated),
    administrations:
      administrations.length === 0 ? null : administrationFacts(municipalities, administrations),
  };
}

const administrationFacts = (
  municipalities: readonly Municipality[],
  administrations: readonly Administration[],
): AdministrationFacts => ({
  total: administrations.length,
  atMost20000: count(administrations, 20_001),
  below2000: count(administrations, 2_000),
  associations: administrations.filter(({ kind }) => kind !== 'ownAdministration').length,
  memberMunicipalities: municipalities.filter(({ association }) => association !== null).length,
});
