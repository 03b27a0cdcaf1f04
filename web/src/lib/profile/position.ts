import type { DotRow } from '#lib/charts/DotRows/dotRowsLayout.ts';
import type { SeriesPoint } from '#lib/charts/Series/seriesLayout.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber, formatPercent, percentOrDash } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { TextTable } from '#lib/ui/table.ts';
import type { ProfileData, ProfileSeries } from './profileData.ts';

export interface SeriesView {
  readonly label: string;
  readonly description: string;
  readonly points: readonly SeriesPoint[];
  readonly breaks: readonly string[];
}

/** Where the municipality stands in its class, for each headline indicator. */
export interface PositionView {
  readonly sentences: readonly string[];
  readonly rows: readonly DotRow[];
  /** Empty where no indicator has two periods. */
  readonly series: readonly SeriesView[];
  readonly table: TextTable;
}

export function positionOf(profile: ProfileData): PositionView {
  return {
    sentences: profile.series.map((series) => sentence(series, profile)),
    rows: profile.series.map(row),
    series: profile.series
      .filter(({ periods }) => periods.length > 1 && periods.some(({ value }) => value !== null))
      .map(({ indicator, periods }) => ({
        label: labelOf(indicator),
        description: m.profile_series_description({ label: labelOf(indicator), name: profile.name }),
        points: periods.map(({ period, value, sizeClass }) => ({
          period,
          value,
          band: sizeClass?.quantiles ? ([sizeClass.quantiles.p25, sizeClass.quantiles.p75] as const) : null,
        })),
        breaks: indicator.comparabilityBreaks.map(({ from }) => from),
      })),
    table: {
      caption: m.profile_table(),
      columns: [
        m.profile_table_indicator(),
        m.profile_table_period(),
        m.table_value(),
        m.table_lower_quarter(),
        m.table_upper_quarter(),
        m.profile_table_rows(),
      ],
      rows: profile.series.flatMap(({ indicator, periods }) =>
        periods.map(({ period, value, sourceRows, sizeClass }) => [
          labelOf(indicator),
          formatPeriod(period),
          percentOrDash(value),
          percentOrDash(sizeClass?.quantiles?.p25),
          percentOrDash(sizeClass?.quantiles?.p75),
          sourceRows.length === 0 ? '–' : sourceRows.map((number) => formatNumber(number)).join('; '),
        ]),
      ),
      textColumns: [1],
    },
  };
}

const labelOf = (indicator: ProfileSeries['indicator']) => indicator.shortTitle[getLocale()];

function sentence({ indicator, periods }: ProfileSeries, { sizeClass }: ProfileData): string {
  const newest = periods.at(-1);
  if (!newest) return '';
  const words = { label: labelOf(indicator), period: formatPeriod(newest.period) };
  if (newest.value === null) return m.profile_position_missing(words);
  const value = formatPercent(newest.value);
  const quantiles = newest.sizeClass?.quantiles;
  if (!quantiles || !sizeClass) return m.profile_position_without_class({ ...words, value });
  return m.profile_position_sentence({
    ...words,
    value,
    sizeClass: sizeClassLabel(sizeClass),
    n: formatNumber(newest.sizeClass?.n ?? 0),
    lower: formatPercent(quantiles.p25),
    upper: formatPercent(quantiles.p75),
  });
}

function row({ indicator, periods }: ProfileSeries): DotRow {
  const newest = periods.at(-1);
  const quantiles = newest?.sizeClass?.quantiles;
  const value = newest?.value ?? null;
  return {
    label: labelOf(indicator),
    ...(value === null ? { detail: '–' } : {}),
    band: quantiles ? [quantiles.p25, quantiles.p75] : null,
    points: value === null ? [] : [{ kind: 'filled', value, text: formatPercent(value) }],
  };
}
