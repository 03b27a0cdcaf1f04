import type { IsoDate } from '../../domain/ids.ts';
import type { Cell } from '../shared/sheet.ts';

/** One row of the register as it stands there, whatever the file format. Fields that an edition lacks are `null`. */
export interface RegisterRecord {
  /** Row of the sheet or line of the text, counted from 1. */
  readonly row: number;
  /** Satzart: 10 state … 60 municipality. */
  readonly recordType: Cell;
  readonly state: Cell;
  readonly region: Cell;
  readonly district: Cell;
  readonly municipality: Cell;
  /** Association part of the ARS. */
  readonly association: Cell;
  readonly textCode: Cell;
  readonly name: Cell;
  /** Square kilometres. */
  readonly area: Cell;
  readonly population: Cell;
  readonly male: Cell;
  readonly female: Cell;
  readonly postcode: Cell;
  /** Name of the association, where it stands beside the municipality instead of in a row of its own. */
  readonly associationName: Cell;
  /** Why the row as a whole cannot be taken apart. */
  readonly flaw?: string;
}

/** An edition of the register, not yet checked row by row. */
export interface Register {
  /** Name of the sheet, `undefined` in a text file. */
  readonly sheet?: string;
  readonly territoryDate: IsoDate;
  /** `null` where the file does not say of which day its inhabitants are. */
  readonly populationDate: IsoDate | null;
  /** Census that the inhabitants are carried forward from, where the file says it: `Zensus 2011`. */
  readonly populationBase: string | null;
  /** Editions before the Regionalschlüssel have neither associations nor Textkennzeichen. */
  readonly hasAssociations: boolean;
  readonly records: readonly RegisterRecord[];
  /** Why the file may be incomplete although its rows can be read. */
  readonly doubts: readonly string[];
}
