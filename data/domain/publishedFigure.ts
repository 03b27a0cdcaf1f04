import type { Bilingual } from './source.ts';

/** `figures.json`: published survey figures, as printed. */
export interface FiguresFile {
  readonly figures: readonly PublishedFigure[];
}

/** Whom or what a published figure was asked or counted of. */
export type FigureRespondents =
  | 'municipalities'
  | 'administrations'
  | 'districts'
  | 'persons'
  /** municipal portals or websites that were looked at */
  | 'portals'
  /** figures that others read together from documents */
  | 'deskResearch'
  /** official records: dashboards, funding lists, the broadband atlas */
  | 'records';

export interface PublishedFigure {
  /** Stable: `<sourceId>-<row>`. */
  readonly id: string;
  readonly sourceId: string;
  readonly publisher: string;
  /** Who paid for or ordered the figures. */
  readonly sponsor: Bilingual;
  readonly title: string;
  readonly year: number | null;
  readonly url: string;
  readonly respondents: FigureRespondents;
  /** Who could be asked or counted at all. */
  readonly frame: Bilingual;
  readonly fieldPeriod: Bilingual;
  /** Number of answers as printed (`931`, `>900`, `~300`); empty where not printed. */
  readonly n: string;
  /** Label as printed (`de`) and translated; bounds lower-inclusive, upper-exclusive where the label names bounds. */
  readonly sizeClass: { readonly label: Bilingual; readonly min: number | null; readonly max: number | null };
  readonly nClass: string;
  /** `Deutschland`, a state or a place, as printed. */
  readonly region: string;
  /** Key, e.g. `open_data`, `dms_eakte`; the site has the words. */
  readonly topic: string;
  readonly indicator: Bilingual;
  readonly category: Bilingual;
  /** `null`: the source prints no number. */
  readonly value: number | null;
  /** `%` in both languages for shares, else what is counted. */
  readonly unit: Bilingual;
  /** A: read directly, B: read in a press or secondary report, C: worded fraction or rounding. */
  readonly confidence: 'A' | 'B' | 'C';
  readonly note: Bilingual;
}
