import { gapSeriesLayout, type GapSeriesLayout } from '#lib/charts/GapSeries/gapSeriesLayout.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatGapTick, formatShortGap } from '#lib/format/measured.ts';
import { m } from '#lib/paraglide/messages.js';
import type { GapPoint } from './gapSeries.ts';
import type { GapIndicator } from './pageData.ts';

/** One line over time. */
export interface SeriesPanel {
  readonly label: string;
  /** What became of it, below its label; empty for none. */
  readonly note: string;
  readonly series: readonly GapPoint[];
}

/** Distances over time as they are drawn. */
export interface LinesView {
  readonly panels: readonly Pick<SeriesPanel, 'label' | 'note'>[];
  readonly layout: GapSeriesLayout;
  /** What the band around a line is called; `null` where no line has one. */
  readonly band: string | null;
}

/** @param chosen the periods that the page compares */
export function linesView(
  {
    unitOfMeasure,
    breaks,
  }: Pick<GapIndicator, 'unitOfMeasure'> & { readonly breaks: readonly { readonly from: string }[] },
  panels: readonly SeriesPanel[],
  chosen: readonly string[],
): LinesView {
  const words = {
    value: (value: number) => formatShortGap(value, unitOfMeasure),
    tick: (value: number) => formatGapTick(value, unitOfMeasure),
    period: inTwoLines,
  };
  const series = panels.map((panel) => panel.series);
  return {
    panels: panels.map(({ label, note }) => ({ label, note })),
    layout: gapSeriesLayout(
      series,
      words,
      breaks.map(({ from }) => from),
      chosen,
    ),
    band: series.some((points) => points.some(({ interval }) => interval !== null))
      ? m.gap_range_key()
      : null,
  };
}

/** `Mitte` over `2019`, `mid` over `2019`: two labels then have room beside each other. */
function inTwoLines(period: string): readonly string[] {
  const [, words, year] = /^(.+)[-\u00a0](\d+)$/.exec(formatPeriod(period)) ?? [];
  return words === undefined || year === undefined ? [formatPeriod(period)] : [words, year];
}
