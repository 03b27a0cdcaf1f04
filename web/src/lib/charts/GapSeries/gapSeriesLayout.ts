import type { Interval } from '@kluftatlas/data/domain/interval.ts';
import { nice, ticks } from 'd3-array';
import { seriesLabels, type Anchor } from './seriesLabels.ts';

/** A value at a period `YYYY-MM`, with the range around it. */
export interface GapSeriesPoint {
  readonly period: string;
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** How values and periods are written. */
export interface GapSeriesWords {
  readonly value: (value: number) => string;
  readonly tick: (value: number) => string;
  /** In one or two lines. */
  readonly period: (period: string) => readonly string[];
}

/** A mark of a panel: percent of its width, CSS pixels of its height. */
export interface GapMark {
  readonly period: string;
  readonly x: number;
  readonly y: number;
  readonly chosen: boolean;
  /** Its value and its period in words, and where the value stands; `null` for a mark between the ends. */
  readonly label: {
    readonly value: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: Anchor;
    readonly period: readonly string[];
    readonly periodAnchor: Anchor;
  } | null;
  /** Ends of the range, upper one first. */
  readonly range: readonly [top: number, bottom: number] | null;
}

export interface GapPanelLayout {
  readonly marks: readonly GapMark[];
  /** Neighbouring marks of one method. */
  readonly segments: readonly { readonly from: GapMark; readonly to: GapMark }[];
  /** Where a new method begins, percent of the width: midway between the marks on both sides. */
  readonly breaks: readonly number[];
  /** Outlines of the ranges of neighbours, points `x,y` in percent of the width and pixels of the height. */
  readonly bands: readonly string[];
}

export interface GapSeriesLayout {
  readonly height: number;
  /** Lowest line of the plot; the periods stand below. */
  readonly bottom: number;
  readonly ticks: readonly { readonly text: string; readonly y: number; readonly isZero: boolean }[];
  /** Letters of the longest tick. */
  readonly gutter: number;
  readonly panels: readonly GapPanelLayout[];
}

const top = 26;
const plotHeight = 130;
const axisHeight = 40;
/** Percent of the width kept free at both ends. */
const margin = 3;

/**
 * Lines over time beside each other, on one scale of values and one of time, so that their slopes can be compared. The
 * scale always holds zero. Neighbours are joined unless one has no value or a new method began in between.
 * @param breaks first periods of a new method; each is named like both ends, where there is room
 * @param chosen periods that stand out, named too where there is room
 */
export function gapSeriesLayout(
  series: readonly (readonly GapSeriesPoint[])[],
  words: GapSeriesWords,
  breaks: readonly string[] = [],
  chosen: readonly string[] = [],
): GapSeriesLayout {
  const points = series.flat();
  const values = points.flatMap(({ value, interval }) => [value ?? 0, ...(interval ?? [])]);
  const [low, high] = nice(Math.min(0, ...values), Math.max(0, ...values), 4);
  const times = points.map(({ period }) => monthsOf(period));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const place: Place = {
    x: (period) =>
      first === last ? 50 : margin + ((monthsOf(period) - first) / (last - first)) * (100 - 2 * margin),
    y: (value) => top + (high === low ? 1 : (high - value) / (high - low)) * plotHeight,
  };
  const marksOnAxis = ticks(low, high, 4).map((value) => ({
    text: words.tick(value),
    y: place.y(value),
    isZero: value === 0,
  }));
  return {
    height: top + plotHeight + axisHeight,
    bottom: top + plotHeight,
    ticks: marksOnAxis,
    gutter: Math.max(1, ...marksOnAxis.map(({ text }) => text.length)),
    panels: series.map((one) =>
      panelLayout(one, { words, breaks, chosen, place, isNarrow: series.length > 2 }),
    ),
  };
}

interface Place {
  readonly x: (period: string) => number;
  readonly y: (value: number) => number;
}

interface PanelFrame {
  readonly words: GapSeriesWords;
  readonly breaks: readonly string[];
  readonly chosen: readonly string[];
  readonly place: Place;
  readonly isNarrow: boolean;
}

function panelLayout(
  series: readonly GapSeriesPoint[],
  { words, breaks, chosen, place, isNarrow }: PanelFrame,
): GapPanelLayout {
  const known = series.filter((point): point is GapSeriesPoint & { value: number } => point.value !== null);
  const isFirstOfMethod = (period: string, before: string) =>
    breaks.some((start) => start > before && start <= period);
  const labels = seriesLabels(
    known.map(({ period, value }, index) => ({
      x: place.x(period),
      letters: [words.value(value), ...words.period(period)].map(({ length }) => length),
      wanted: chosen.includes(period) || isFirstOfMethod(period, known[index - 1]?.period ?? period),
    })),
    isNarrow,
  );
  const marks = known.map(({ period, value, interval }, index): GapMark => {
    const [x, y] = [place.x(period), place.y(value)];
    const range = interval && ([place.y(interval[1]), place.y(interval[0])] as const);
    const at = labels[index] ?? null;
    const above = { x, y: Math.min(y - 5, range?.[0] ?? Infinity) - 7 };
    // Beside its mark, where the label of the other end needs the room above.
    const beside = { x: x - 2.5, y: y + 5 };
    return {
      period,
      x,
      y,
      chosen: chosen.includes(period),
      label: at && {
        value: words.value(value),
        ...(at.beside ? beside : above),
        anchor: at.beside ? 'end' : at.anchor,
        period: words.period(period),
        periodAnchor: at.anchor,
      },
      range,
    };
  });
  const isBroken = (from: GapMark, to: GapMark) => isFirstOfMethod(to.period, from.period);
  const pairs = marks.slice(1).flatMap((to, index) => {
    const from = marks[index];
    return from === undefined ? [] : [{ from, to }];
  });
  const segments = pairs.filter(
    ({ from, to }) => !isBroken(from, to) && !series.some((point) => isMissingBetween(point, from, to)),
  );
  return {
    marks,
    segments,
    breaks: pairs.filter(({ from, to }) => isBroken(from, to)).map(({ from, to }) => (from.x + to.x) / 2),
    bands: segments.flatMap(({ from, to }) => bandOf(from, to)),
  };
}

const isMissingBetween = ({ period, value }: GapSeriesPoint, from: GapMark, to: GapMark) =>
  value === null && period > from.period && period < to.period;

const bandOf = (from: GapMark, to: GapMark): readonly string[] =>
  from.range === null || to.range === null
    ? []
    : [
        [
          [from.x, from.range[0]],
          [to.x, to.range[0]],
          [to.x, to.range[1]],
          [from.x, from.range[1]],
        ]
          .map(([left, height]) => `${left},${height}`)
          .join(' '),
      ];

function monthsOf(period: string): number {
  const [year, month] = period.split('-').map(Number) as [number, number];
  return year * 12 + month;
}
