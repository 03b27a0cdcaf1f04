import type { TimeLag } from '@kluftatlas/data/domain/change.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { lagBarsLayout, type LagBarLayout } from '#lib/charts/LagBars/lagBarsLayout.ts';
import { sourcesOf, takeAwayOf, type ChartText } from './chartText.ts';
import { classLabelOf, ofClass } from './gapWords.ts';
import { twinTable } from '#lib/ui/table.ts';
import type { SectionInput } from './sections.ts';
import { unitsInWords } from './unitWords.ts';

export interface LagView extends ChartText {
  readonly bars: readonly LagBarLayout[];
}

/**
 * How many years each class is behind the leading one. `null` where nothing is computed, and where more is not better:
 * to lead is then no advance.
 */
export function lagView({
  indicator,
  period,
  scheme,
  region,
  regionName,
  measures,
}: SectionInput): LagView | null {
  const found = measures?.lags.find(
    (lags) => lags.period === period && lags.region === region && lags.scheme === scheme,
  );
  if (found === undefined || indicator.direction !== 'higher') return null;
  const leader = found.classes.find(({ kind }) => kind === 'leader');
  const behind = found.classes.filter(({ kind }) => kind === 'lag' || kind === 'moreThan');
  if (leader === undefined || behind.length === 0) return null;
  const label = (lag: TimeLag) => classLabelOf(scheme, lag.sizeClass);
  const farthest = behind.reduce((most, lag) => (isFarther(lag, most) ? lag : most));
  const words = { label: indicator.shortTitle, region: regionName, period: formatPeriod(period) };
  const bars = found.classes.map((lag) => ({
    label: label(lag),
    kind: lag.kind,
    years: lag.years,
    text: lagInWords(lag),
  }));
  const table = twinTable(
    m.gap_lag_table(words),
    found.classes,
    [
      { heading: m.table_size_class(), text: label, values: { size_class: ({ sizeClass }) => sizeClass } },
      {
        heading: m.gap_lag_column(),
        text: (lag) => lagInWords(lag),
        values: { lag: ({ kind }) => kind, years: ({ years }) => years },
      },
    ],
    { indicator: indicator.id, period, region, scheme },
  );
  return {
    title: m.gap_lag_finding({
      ...words,
      units: unitsInWords(indicator),
      ofClass: ofClass(scheme, farthest.sizeClass),
      leader: label(leader),
      years: lagInWords(farthest, true),
    }),
    subtitle: m.gap_lag_subtitle({ title: indicator.title, region: regionName, period: words.period }),
    description: m.gap_lag_description({ label: indicator.shortTitle }),
    bars: lagBarsLayout(bars),
    table,
    takeAway: takeAwayOf(indicator, 'rueckstand', table),
    uncertainty: m.gap_lag_uncertainty(),
    sources: sourcesOf(indicator, [indicator.periods[0]?.period ?? '', period]),
  };
}

const isFarther = (one: TimeLag, other: TimeLag) =>
  (one.years ?? 0) > (other.years ?? 0) ||
  (one.years === other.years && one.kind === 'moreThan' && other.kind === 'lag');

/** `3,4 Jahre`, `mehr als 5,5 Jahre`; with `ago` as it stands after “vor”. */
function lagInWords({ kind, years }: TimeLag, ago = false): string {
  if (kind === 'leader') return m.gap_lag_leader();
  if (kind === 'none' || years === null) return m.gap_lag_none();
  const words = { years: formatNumber(years, Number.isInteger(years) ? 0 : 1) };
  if (kind === 'moreThan') return ago ? m.gap_lag_more_than_ago(words) : m.gap_lag_more_than(words);
  return ago ? m.gap_lag_years_ago(words) : m.gap_lag_years(words);
}
