import type { Page } from '#lib/i18n/pagePath.ts';
import type { ShownTable } from './shownTable.ts';

/** What a chart has to be taken away with, beside what stands around it anyway. */
export interface TakeAway {
  /** Whole that the chart is a part of, as the release names its table: `figures`, `<survey>.<wave>`. */
  readonly whole: string;
  /** Which part; also the end of the chart's anchor, so it is unique on a page. */
  readonly part: string;
  /** Made up: names of files and every row say so. */
  readonly synthetic: boolean;
  readonly values: ShownTable;
  /** The numbers in words, where title and subtitle have none. */
  readonly inWords?: string;
  /** How the numbers in words were rounded, as a sentence. */
  readonly rounding: string;
  /** Page that goes on showing this view, where the one that is open will show another one some day. */
  readonly page?: Page;
}

/** What the buttons below a chart hand to the script that does as they say. */
export interface HandOver {
  readonly whole: string;
  readonly part: string;
  readonly synthetic: boolean;
  readonly values: ShownTable;
  readonly title: string;
  readonly sentence: string;
  /** Attributions, `; ` between them. */
  readonly source: string;
  readonly release: string;
  /** Lines at the foot of a picture: source, release, licence. */
  readonly credits: readonly string[];
  readonly language: string;
  /** Path of the view, `null`: that of the address. */
  readonly path: string | null;
  /** Id of the chart on its page. */
  readonly anchor: string;
}

export const anchorOf = ({ part }: Pick<TakeAway, 'part'>): string => `bild-${part}`;
