import type { Period } from './period.ts';

/**
 * Where the files of a source are on the network. This is configuration: publishers move files without notice,
 * a run says so, and any file can be handed in by its path instead.
 */
export interface Addresses {
  /** The only hosts that are asked, redirects included; spelled out, without patterns. */
  readonly hosts: readonly string[];
  /** Empty where no address is known. */
  readonly files: readonly (FileAddress | PagedAddress)[];
  /** What has no address here, and the page on which people find it. */
  readonly byHand?: { readonly reason: string; readonly page: string };
}

interface Asked {
  /** A word that names it among those of its source (`--edition`). */
  readonly id: string;
  /**
   * With `https://`. Places to fill in: `{year}` · `{year}` and `{month}` (two digits): the newest that is there,
   * or the year asked for · `{quarter}` (1–4): all four, or the one asked for.
   */
  readonly address: string;
  /** Name of the file for messages, with the same places; different for each file of a source. */
  readonly name: string;
  /** Media types that it may come as; `application/octet-stream` is always right. */
  readonly contentTypes: readonly string[];
  /** A larger file is refused, and not read to its end. */
  readonly maximumBytes: number;
  /** For a file that does not say it itself. */
  readonly period?: Period;
  /** Fetched only when asked for by its id. */
  readonly onRequest?: true;
}

export interface FileAddress extends Asked {
  readonly kind: 'file';
  /** Fields of a form, which makes the request a POST. */
  readonly form?: Readonly<Record<string, string>>;
  /** Fields that take the year, if one is asked for. */
  readonly yearFields?: readonly string[];
  /** Headers that show who asks; `secret` names the secret whose value is sent, other headers come as they are. */
  readonly credentials?: {
    readonly secret: string;
    readonly header: string;
    readonly others?: Readonly<Record<string, string>>;
  };
}

/** A list that is given page by page. Its answers are collected into one file (`data/sources/shared/answers.ts`). */
export interface PagedList {
  /** Further places: `{page}` from 0, `{start}` (items before this page), `{size}`, and `{key}` in a list per key. */
  readonly address: string;
  /** Items of a full page. */
  readonly size: number;
  /** Way to the list of items inside an answer; an answer may also be the list itself. */
  readonly items: readonly string[];
  /** Way to the number of all items. */
  readonly total: readonly string[];
}

export interface PagedAddress extends Asked, PagedList {
  readonly kind: 'pages';
  /** The list is asked for once for each item of another list, with that item's field as `{key}`. */
  readonly each?: { readonly list: PagedList; readonly field: string };
  /** Fields of an item that are kept; without it all are. What nobody reads is often who answers the telephone. */
  readonly keep?: readonly string[];
  /** Requests under way at the same time. */
  readonly atOnce: number;
}
