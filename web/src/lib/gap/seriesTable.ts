import { formatPeriod } from '#lib/format/date.ts';
import { formatGap } from '#lib/format/measured.ts';
import { formatNumber, orDash } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { twinTable, valueColumn, type TwinTable } from '#lib/ui/table.ts';
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
  const written = orDash((value) => formatGap(value, unitOfMeasure));
  return twinTable(
    caption,
    panels.flatMap(({ label, series }) => series.map((point): Line => ({ ...point, label }))),
    [
      valueColumn(m.gap_table_period(), 'period', ({ period }) => period, formatPeriod),
      {
        heading: m.gap_table_line(),
        text: ({ label }) => label,
        isText: true,
        values: { line: ({ label }) => label },
      },
      valueColumn(m.gap_measure_gap(), 'gap', ({ value }) => value, written),
      valueColumn(m.gap_table_low(), 'low', ({ interval }) => interval?.[0], written),
      valueColumn(m.gap_table_high(), 'high', ({ interval }) => interval?.[1], written),
      valueColumn(m.gap_table_n(), 'n', ({ n }) => n, formatNumber),
    ],
    common,
  );
}
