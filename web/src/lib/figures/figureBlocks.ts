import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';
import type { FigureSpan } from '#lib/charts/FigureSpans/figureSpansLayout.ts';
import { formatNumber, formatPrinted } from '#lib/format/number.ts';
import { capitalised, withoutBreaks } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { hasBounds } from './question.ts';
import { sampleSize, surveyOf } from './questionView.ts';
import { withoutYear } from './withoutYear.ts';

/** One question of one survey, as asked of one kind of respondents in one region, with all its figures. */
export interface FigureBlock {
  readonly key: string;
  /** What it is chosen by. */
  readonly topic: string;
  readonly year: string;
  readonly source: string;
  readonly respondents: string;
  readonly heading: string;
  /** Publisher and title, in German as published. */
  readonly survey: string;
  /** When, whom and how many it asked, whom it left out, and who paid. */
  readonly meta: string;
  readonly url: string;
  readonly note: string;
  readonly rows: readonly FigureRow[];
}

export interface FigureRow extends FigureSpan {
  /** What was answered, without the group that its label names too. */
  readonly answer: string;
  readonly confidence: PublishedFigure['confidence'];
  /** As printed; `null` where the source names none. */
  readonly value: number | null;
  /** Unit of the value. */
  readonly unit: string;
}

/** All published figures, newest survey first, else in the order of the file. */
export const figureBlocks = (figures: readonly PublishedFigure[]): readonly FigureBlock[] =>
  [
    ...Map.groupBy(figures, ({ sourceId, year, respondents, region, topic, indicator, unit, n }) =>
      JSON.stringify([sourceId, year, respondents, region, topic, indicator.en, unit.en, n]),
    ).values(),
  ]
    .map(blockOf)
    .toSorted((a, b) => yearOf(b) - yearOf(a));

const yearOf = ({ year }: FigureBlock) => (year === withoutYear ? 0 : Number(year));

function blockOf(figures: readonly PublishedFigure[]): FigureBlock {
  const [first] = figures as [PublishedFigure, ...PublishedFigure[]];
  const locale = getLocale();
  const region = first.region === 'Deutschland' ? '' : ` (${first.region})`;
  return {
    key: first.id,
    topic: first.topic,
    year: first.year === null ? withoutYear : String(first.year),
    source: first.sourceId,
    respondents: first.respondents,
    heading: capitalised(`${first.indicator[locale]}${region}`),
    ...surveyOf(figures as [PublishedFigure, ...PublishedFigure[]]),
    rows: figures.map(rowOf),
  };
}

function rowOf(figure: PublishedFigure): FigureRow {
  const { id, category, sizeClass, value, unit, confidence, nClass, note } = figure;
  const locale = getLocale();
  const parts = [
    category[locale],
    sizeClass.label.en === 'all' ? '' : sizeClass.label[locale],
    nClass === '' ? '' : m.figure_n({ n: sampleSize(nClass) }),
  ];
  return {
    id,
    answer: withoutBreaks(category[locale]),
    label: withoutBreaks(parts.filter((part) => part !== '').join('\u00a0· ')),
    confidence,
    value,
    unit: unit[locale],
    text: valueText(value, unit[locale], note[locale]),
    share: unit.en === '%' ? value : null,
    bounds: hasBounds(figure) ? { min: sizeClass.min, max: sizeClass.max } : null,
  };
}

function valueText(value: number | null, unit: string, note: string): string {
  if (value === null) return m.figure_not_printed();
  const written = asWritten(value, note);
  if (unit === '%') return written?.includes('%') ? written : formatPrinted(value);
  // Units are words and can be long: the line may break before them.
  return `${written ?? formatNumber(value, String(value).split('.')[1]?.length ?? 0)} ${unit}`;
}

/** What a note says was printed, where that is this one number with a word before it: `über 300`, `knapp 7 %`. */
function asWritten(value: number, note: string): string | null {
  const [words, ...others] = [...note.matchAll(/[„“]([^„“”]+)[“”]/g)].map(([, quoted = '']) => quoted);
  if (words === undefined || others.length > 0 || !/\b(?:gedruckt|printed)\b/.test(note)) return null;
  const [digits, ...more] = words.match(/\d[\d.,]*/g) ?? [];
  return more.length === 0 && digits === String(value)
    ? withoutBreaks(words).replaceAll(' ', '\u00a0')
    : null;
}
