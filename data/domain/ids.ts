import { Problem } from './problem.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Amtlicher Gemeindeschlüssel: 8 digits, leading zero included. */
export type Ags = Branded<'Ags'>;
/** Amtlicher Regionalschlüssel: 12 digits. */
export type Ars = Branded<'Ars'>;
/** First 9 digits of the ARS: state, region, district and association. */
export type AssociationKey = Branded<'AssociationKey'>;
/** First 5 digits of the AGS. */
export type DistrictKey = Branded<'DistrictKey'>;
/** First 2 digits of the AGS, 01 to 16. */
export type StateKey = Branded<'StateKey'>;
export type IndicatorId = Branded<'IndicatorId'>;
export type SourceId = Branded<'SourceId'>;
/** `<source>/<table>`. */
export type DatasetId = Branded<'DatasetId'>;
/** 64 lower-case hexadecimal digits. */
export type Sha256 = Branded<'Sha256'>;
/** `<newest data date>-<12 hex>`. */
export type ReleaseId = Branded<'ReleaseId'>;
/** `<sha256>#<parserVersion>#<dataset>#<period>`: the identity of a snapshot, built in `snapshotId.ts`. */
export type SnapshotId = Branded<'SnapshotId'>;
/** Calendar date, `YYYY-MM-DD`. */
export type IsoDate = Branded<'IsoDate'>;

const agsPattern = /^(0[1-9]|1[0-6])\d{6}$/;
const arsPattern = /^(0[1-9]|1[0-6])\d{10}$/;

export const isAgs = (text: string): text is Ags => agsPattern.test(text);
export const isArs = (text: string): text is Ars => arsPattern.test(text);

/**
 * Reads an AGS without ever repairing it.
 * @throws Problem `key-leading-zero` for 7 digits that a zero would complete, `key-format` otherwise.
 */
export function parseAgs(text: string): Ags {
  if (isAgs(text)) return text;
  if (/^[1-9]\d{6}$/.test(text)) {
    throw new Problem(
      'key-leading-zero',
      `“${text}” has 7 digits: the leading zero of the AGS was lost`,
      'Export the file again with the key column as text; spreadsheets drop leading zeros.',
    );
  }
  throw new Problem(
    'key-format',
    `“${text}” is not an AGS (8 digits, state 01–16)`,
    'Check that the column holds the Amtlicher Gemeindeschlüssel.',
  );
}

export const stateOf = (key: string): StateKey => key.slice(0, 2) as StateKey;
export const districtOf = (ags: Ags): DistrictKey => ags.slice(0, 5) as DistrictKey;
export const associationOf = (ars: Ars): AssociationKey => ars.slice(0, 9) as AssociationKey;

export const indicatorId = (text: string): IndicatorId => text as IndicatorId;
export const sourceId = (text: string): SourceId => text as SourceId;
export const datasetId = (text: string): DatasetId => text as DatasetId;
export const isoDate = (text: string): IsoDate => text as IsoDate;
export const sourceOfDataset = (dataset: DatasetId): SourceId =>
  dataset.slice(0, dataset.indexOf('/')) as SourceId;
