import { formatPeriod } from '#lib/format/date.ts';
import { formatGap } from '#lib/format/measured.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TextTable } from '#lib/ui/table.ts';
import type { SeriesPanel } from './linesView.ts';
import type { GapIndicator } from './pageData.ts';

/** Twin of lines over time: a row for each period and line, with the range of sensitivity where there is one. */
export function seriesTable(
  { unitOfMeasure }: Pick<GapIndicator, 'unitOfMeasure'>,
  panels: readonly Pick<SeriesPanel, 'label' | 'series'>[],
  caption: string,
): TextTable {
  const written = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatGap(value, unitOfMeasure);
  return {
    caption,
    columns: [
      m.gap_table_period(),
      m.gap_table_line(),
      m.gap_measure_gap(),
      m.gap_table_low(),
      m.gap_table_high(),
      m.gap_table_n(),
    ],
    rows: panels.flatMap(({ label, series }) =>
      series.map(({ period, value, interval, n }) => [
        formatPeriod(period),
        label,
        written(value),
        written(interval?.[0]),
        written(interval?.[1]),
        formatNumber(n),
      ]),
    ),
    textColumns: [1],
  };
}
