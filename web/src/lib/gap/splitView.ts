import type { Divide } from '@kluftatlas/data/domain/divide.ts';
import type { Mean } from '@kluftatlas/data/measures/gap.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatCoverage, formatNumber, percentOrDash } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { splitBarsLayout, type SplitBarLayout } from '#lib/charts/SplitBars/splitBarsLayout.ts';
import { sourcesOf, takeAwayOf, type ChartText } from './chartText.ts';
import { leadingMean } from './comparedClasses.ts';
import { twinTable, valueColumn } from '#lib/ui/table.ts';
import type { SectionInput } from './sections.ts';
import { meanInWords, unitsInWords } from './unitWords.ts';
import { weightingOf } from './verdictView.ts';

export interface SplitView extends ChartText {
  readonly bars: readonly SplitBarLayout[];
  /** What the two parts of a bar are. */
  readonly words: { readonly between: string; readonly within: string };
}

/** How much of the differences lies between the size classes, and how much inside them. `null` where nothing differs. */
export function splitView(input: SectionInput): SplitView | null {
  const { indicator, period, scheme, region, regionName, measures } = input;
  const divides = (measures?.divides ?? []).filter(
    (divide) => divide.period === period && divide.region === region && divide.scheme === scheme,
  );
  const lead = leadingMean(indicator);
  const means: readonly Mean[] = lead === 'mean' ? ['mean', 'weightedMean'] : ['weightedMean', 'mean'];
  const of = (mean: Mean) => divides.find(({ weighting }) => weighting === weightingOf[mean]);
  const leading = of(lead);
  if (leading === undefined || leading.etaSquared === null) return null;
  const units = unitsInWords(indicator);
  const shares = means.flatMap((mean) => {
    const divide = of(mean);
    if (divide === undefined) return [];
    const whom = meanInWords(indicator, mean);
    return [
      { label: m.gap_split_variance({ whom }), measure: 'variance', mean, between: divide.etaSquared },
      { label: m.gap_split_theil({ whom }), measure: 'theil', mean, between: theilShare(divide) },
    ];
  });
  const words = { between: m.gap_split_between(), within: m.gap_split_within() };
  const percent = (share: number | null) => (share === null ? null : 100 * share);
  const table = twinTable(
    m.gap_split_table({ label: indicator.shortTitle, region: regionName, period: formatPeriod(period) }),
    shares.map((share) => ({ ...share, within: share.between === null ? null : 1 - share.between })),
    [
      {
        heading: m.gap_table_measure(),
        text: ({ label }) => label,
        values: { measure: ({ measure }) => measure, weighting: ({ mean }) => weightingOf[mean] },
      },
      valueColumn(words.between, 'between', ({ between }) => percent(between), percentOrDash),
      valueColumn(words.within, 'within', ({ within }) => percent(within), percentOrDash),
    ],
    { indicator: indicator.id, period, region, scheme },
  );
  return {
    title: m.gap_split_finding({
      label: indicator.shortTitle,
      units,
      within: formatCoverage(1 - leading.etaSquared, 0),
      between: formatCoverage(leading.etaSquared, 0),
      weighting: lead === 'weightedMean' ? m.gap_weighted_by_inhabitants() : m.gap_each_alike({ units }),
      region: regionName,
      period: formatPeriod(period),
    }),
    subtitle: m.gap_split_subtitle({
      title: indicator.title,
      n: formatNumber(leading.n),
      units,
      region: regionName,
      period: formatPeriod(period),
    }),
    description: m.gap_split_description({ label: indicator.shortTitle }),
    words,
    bars: splitBarsLayout(
      shares.flatMap(({ label, between }) =>
        between === null
          ? []
          : [
              {
                label,
                between,
                text: m.gap_split_shares({
                  between: formatCoverage(between),
                  within: formatCoverage(1 - between),
                }),
              },
            ],
      ),
    ),
    table,
    takeAway: takeAwayOf(indicator, 'innerhalb', table),
    uncertainty: m.gap_split_uncertainty(),
    sources: sourcesOf(indicator, [period]),
  };
}

/** What of Theil’s T lies between the classes, 0–1; `null` where there is no difference at all. */
function theilShare({ theilBetween, theilWithin }: Divide): number | null {
  if (theilBetween === null || theilWithin === null) return null;
  const whole = theilBetween + theilWithin;
  return whole === 0 ? null : theilBetween / whole;
}
