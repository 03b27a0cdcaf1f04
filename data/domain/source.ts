import type { Addresses } from './addresses.ts';
import type { DatasetId, SourceId } from './ids.ts';
import type { GapStatus, ParsedDataset } from './observation.ts';
import type { Period } from './period.ts';

/** Text in the site's two languages. */
export interface Bilingual {
  readonly de: string;
  readonly en: string;
}

/** What a release does with a dataset. */
export type DatasetRole =
  /** official register: names, population, who administers whom; classifies */
  | 'register'
  /** approximate population by municipality; classifies until a register is in */
  | 'populationApproximation'
  /** boundaries and their keys */
  | 'geometry'
  /** values of indicators by municipality */
  | 'indicators'
  /** published class counts of municipalities and inhabitants */
  | 'registerTotals'
  /** published survey figures */
  | 'figures'
  /** aggregates of ours that came with the project; a release that can compute them itself does without */
  | 'classAggregates'
  | 'regionAggregates'
  | 'aggregatedIndicators'
  | 'aggregatedMeasures'
  /** municipalities that are in a list (model projects) */
  | 'list'
  /** values of districts, states or the country as their publisher gives them; totals are held against them */
  | 'largerAreas'
  /** look-up of types of areas, imported and never computed */
  | 'areaTypes'
  /** changes of keys and boundaries, which put values of one territory onto another */
  | 'territoryChanges';

export interface Dataset {
  readonly id: DatasetId;
  readonly role: DatasetRole;
  readonly title: Bilingual;
  /** Values for states or the country that values by municipality of another dataset must come near to. */
  readonly totalOf?: DatasetId;
  /** Earlier periods are stored but make no columns of a release: too much of them is missing. */
  readonly releasedFrom?: Period;
  /** Why an area without a row has no value; without this it is `missing`. */
  readonly absence?: GapStatus;
}

export interface Source {
  readonly id: SourceId;
  readonly title: Bilingual;
  readonly publisher: string;
  /** `null` where every row has an address of its own. */
  readonly homepage: string | null;
  readonly licence: { readonly name: string; readonly url: string | null };
  /** The words that the publisher asks for. */
  readonly attribution: string;
  readonly cadence: Bilingual;
  /** Traps and limits that a reader of the figures must know. */
  readonly caveats: Bilingual;
  /** Comes with the project: read without anything being handed in. */
  readonly embedded: boolean;
  readonly datasets: readonly Dataset[];
}

/** A file as handed in: its name (for messages only; nothing is recognised by it) and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Other files that the reading needs (boundaries to place points in, say); part of the file's identity. */
  readonly companions?: readonly SourceFile[];
  /** Period as given by the person who hands the file in; for files that do not say it themselves. */
  readonly period?: Period;
}

/**
 * A source's reader. `parserVersion` is part of a snapshot's identity: raise it whenever the same bytes
 * would give other observations.
 */
export interface SourceAdapter {
  readonly source: Source;
  /** Where its files are; missing for what comes with the project or is only handed in. */
  readonly addresses?: Addresses;
  readonly parserVersion: string;
  /**
   * Bytes to observations; pure. Row by row errors become rejections.
   * @throws Problem where the file as a whole cannot be used (wrong, empty, truncated, mis-encoded …)
   */
  parse(file: SourceFile): Promise<readonly ParsedDataset[]>;
  /**
   * Why a dataset is hard to believe as a whole although its rows can be read, in sentences without a full stop.
   * The gate stops it unless a person takes it with a reason.
   */
  doubts?(parsed: ParsedDataset): readonly string[];
}

/** All doubts about a dataset: those that its reading found, and those that its adapter has of it as a whole. */
export const doubtsOf = (
  { doubts }: Pick<SourceAdapter, 'doubts'>,
  parsed: ParsedDataset,
): readonly string[] => [...(parsed.doubts ?? []), ...(doubts?.(parsed) ?? [])];
