import type { Ags, Ars, AssociationKey, DistrictKey, StateKey } from './ids.ts';

/** kreisfrei · kreisangehörig · Stadtstaat (Berlin, Hamburg; the two cities of Bremen). */
export type LegalStatus = 'districtFree' | 'districtMember' | 'cityState';

/** Hamburg, Bremen with its two cities, and Berlin. */
const cityStates: ReadonlySet<string> = new Set(['02', '04', '11']);

export const isCityState = (state: StateKey): boolean => cityStates.has(state);

/** Who runs a municipality: its own town hall or an association for all its members. */
export type AdministrationKind =
  | 'ownAdministration'
  | 'amt'
  | 'samtgemeinde'
  | 'verbandsgemeinde'
  | 'verwaltungsgemeinschaft'
  | 'verwaltungsverband'
  | 'erfuellendeGemeinde'
  | 'kirchspielslandgemeinde';

export interface Municipality {
  readonly ags: Ags;
  readonly ars: Ars | null;
  readonly name: string;
  readonly state: StateKey;
  readonly district: DistrictKey;
  readonly legalStatus: LegalStatus;
  /** Inhabitants; `null` where no source says. */
  readonly population: number | null;
  /** Square kilometres. */
  readonly area: number | null;
  /** Key of the association that runs it, `null` for an administration of its own or where unknown. */
  readonly association: AssociationKey | null;
}

/** A town hall: one municipality that runs itself, or an association with its members. */
export interface Administration {
  /** The association's 9-digit key, or the AGS of a municipality that runs itself. */
  readonly key: string;
  readonly name: string;
  readonly kind: AdministrationKind;
  readonly state: StateKey;
  readonly members: readonly Ags[];
  /** Inhabitants of all members; `null` as soon as one member's is unknown. */
  readonly population: number | null;
}
