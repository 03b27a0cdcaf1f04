import { formatPeriod } from '#lib/format/date.ts';
import { formatGap } from '#lib/format/measured.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { twinTable, type TwinTable } from '#lib/ui/table.ts';
import type { GapPoint } from './gapSeries.ts';
import type { SeriesPanel } from './linesView.ts';
import type { GapIndicator } from './pageData.ts';

interface Line extends GapPoint {
  readonly label: string;
}

/**
 * Twin of lines over time: a row for each period and line, with the range of sensitivity where there is one.
 * @param common what all lines share, by the name of its column
 */
export function seriesTable(
  { unitOfMeasure }: Pick<GapIndicator, 'unitOfMeasure'>,
  panels: readonly Pick<SeriesPanel, 'label' | 'series'>[],
  caption: string,
  common: TwinTable['values']['common'],
): TwinTable {
  const written = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatGap(value, unitOfMeasure);
  return twinTable(
    caption,
    panels.flatMap(({ label, series }) => series.map((point): Line => ({ ...point, label }))),
    [
      {
        heading: m.gap_table_period(),
        text: ({ period }) => formatPeriod(period),
        values: { period: ({ period }) => period },
      },
      {
        heading: m.gap_table_line(),
        text: ({ label }) => label,
        isText: true,
        values: { line: ({ label }) => label },
      },
      {
        heading: m.gap_measure_gap(),
        text: ({ value }) => written(value),
        values: { gap: ({ value }) => value },
      },
      {
        heading: m.gap_table_low(),
        text: ({ interval }) => written(interval?.[0]),
        values: { low: ({ interval }) => interval?.[0] ?? null },
      },
      {
        heading: m.gap_table_high(),
        text: ({ interval }) => written(interval?.[1]),
        values: { high: ({ interval }) => interval?.[1] ?? null },
      },
      { heading: m.gap_table_n(), text: ({ n }) => formatNumber(n), values: { n: ({ n }) => n } },
    ],
    common,
  );
}
