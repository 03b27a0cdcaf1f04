import type { IsoDate } from '../../domain/ids.ts';

/**
 * What is read of a dataset's description, from whichever format. Nothing else is: names and addresses of contact
 * persons stay unread.
 */
export interface OpenDataset {
  /** Position among the datasets of all files handed in, counted from 1. */
  readonly row: number;
  readonly id: string;
  readonly publisherNames: readonly string[];
  /** Last parts of their addresses: `LocalAuthority` … */
  readonly publisherTypes: readonly string[];
  /** Last parts of the identifiers of who supplies it to GovData: `stadtMusterstadt` … */
  readonly contributors: readonly string[];
  /** Title of the portal's organisation it is listed under; weaker evidence than the publisher. */
  readonly organization: string;
  /** Level of what it describes, as in the file. */
  readonly levels: readonly string[];
  /** Addresses of the areas that it describes. */
  readonly places: readonly string[];
  /** Licences of its distributions, as in the file. */
  readonly licences: readonly string[];
  /** Formats of its distributions, as in the file; the first list that says something counts. */
  readonly formats: readonly string[];
  /** Last change; `null` where none is told. */
  readonly modified: IsoDate | null;
}

/** What one file holds, and how much of its list. */
export interface DatasetPage {
  readonly datasets: readonly OpenDataset[];
  /** Pages of one list share this; `null` where a file is a list of its own. */
  readonly list: string | null;
  /** Datasets of the whole list, as the publisher counts them. */
  readonly total: number | null;
  readonly notes: readonly string[];
  readonly doubts: readonly string[];
}

/** Last part of an address, or the text itself. */
export const lastPart = (address: string): string => address.split(/[/#]/).filter(Boolean).at(-1) ?? '';

/** Day of an ISO date or time; `null` where it is none. */
export function dayOf(text: string): IsoDate | null {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T|\s)/.exec(text)?.[0];
  if (day === undefined) return null;
  const time = Date.parse(day);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : (day as IsoDate);
}

/** Invisible marks of hyphenation and direction taken out, spaces made one. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b-\u200f\ufeff]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
