import type { AreaLevel } from './area.ts';
import type { IsoDate } from './ids.ts';

/** Auflösung · Teilausgliederung · Schlüsseländerung · Namensänderung. */
export type ChangeKind = 'dissolved' | 'partTransferred' | 'keyChanged' | 'renamed';

/** Given by a statistical authority, or found by us through areas and boundaries. */
export type ChangeEvidence = 'official' | 'inferred';

/**
 * What one area hands over to one other. An area that is divided has one row for every receiver, itself among
 * them where it lives on; an area that only receives has none.
 */
export interface TerritoryChange {
  /** Row in the source file, counted from 1. */
  readonly row: number;
  readonly level: AreaLevel;
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  /** First day on which statistics have the new territory; where only the time between two territories is known, the later one. */
  readonly date: IsoDate;
  /** The earlier one of the two territories; `null` where `date` is exact. */
  readonly since: IsoDate | null;
  readonly kinds: readonly ChangeKind[];
  /** Share of the giver's inhabitants that goes to the receiver, 0 to 1; `null` where nobody says. */
  readonly weight: number | null;
  /** Share of the giver's area that goes to the receiver, 0 to 1; `null` where nobody says. */
  readonly areaWeight: number | null;
  /** Inhabitants handed over. */
  readonly inhabitants: number | null;
  /** Square kilometres handed over. */
  readonly area: number | null;
  readonly evidence: ChangeEvidence;
  /** Id of the source that says so first. */
  readonly source: string;
}
