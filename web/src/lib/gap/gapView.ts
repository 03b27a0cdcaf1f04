import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { required } from '#lib/data/required.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatCoverage, formatNumber, percentOrDash } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TextTable } from '#lib/ui/table.ts';
import { classLabelOf, gapUncertainty, gapWords } from './gapWords.ts';
import type { GapIndicator } from './pageData.ts';

/** What is chosen, in the words that stand around the chart. */
export interface GapView {
  readonly title: string;
  readonly subtitle: string;
  readonly uncertainty: string;
  readonly table: TextTable;
}

export interface GapChoice {
  readonly indicator: GapIndicator;
  readonly period: string;
  readonly scheme: SizeClassSchemeId;
  readonly regionName: string;
}

const total = (aggregates: readonly ClassAggregate[], of: 'n' | 'frame') =>
  aggregates.reduce((sum, aggregate) => sum + aggregate[of], 0);

/** How many municipalities of a class have a value, in words. */
export function countInWords({ n, frame, coverage }: ClassAggregate): string {
  if (frame === 0) return m.gap_class_empty();
  if (n === 0) return m.gap_class_without({ frame: formatNumber(frame) });
  return m.gap_class_count({
    n: formatNumber(n),
    frame: formatNumber(frame),
    coverage: formatCoverage(coverage),
  });
}

export function gapView(aggregates: readonly ClassAggregate[], choice: GapChoice): GapView {
  const { indicator, scheme, regionName: region } = choice;
  const period = formatPeriod(choice.period);
  const label = indicator.shortTitle;
  const missing = required(indicator.periods.find((one) => one.period === choice.period)).withoutValue;
  return {
    title: title(aggregates, scheme, { label, region, period }),
    subtitle: m.gap_subtitle({
      title: indicator.title,
      n: formatNumber(total(aggregates, 'n')),
      frame: formatNumber(total(aggregates, 'frame')),
      region,
      period,
    }),
    uncertainty: gapUncertainty(aggregates, missing),
    table: table(aggregates, scheme, m.gap_table_caption({ label, region, period })),
  };
}

function title(
  aggregates: readonly ClassAggregate[],
  scheme: SizeClassSchemeId,
  words: { label: string; region: string; period: string },
): string {
  const gap = gapWords(aggregates, scheme);
  if (gap !== null) return m.gap_finding({ ...words, ...gap });
  const open = [aggregates[0], aggregates.at(-1)].find((end) => end && end.weightedMean === null);
  if (open === undefined || open.n > 0) return m.gap_none(words);
  const sizeClass = classLabelOf(scheme, open.sizeClass);
  return open.frame === 0
    ? m.gap_none_class_empty({ ...words, sizeClass })
    : m.gap_none_without_value({ ...words, sizeClass, frame: formatNumber(open.frame) });
}

const quantileKeys = ['p05', 'p25', 'p50', 'p75', 'p95'] as const;

const table = (
  aggregates: readonly ClassAggregate[],
  scheme: SizeClassSchemeId,
  caption: string,
): TextTable => ({
  caption,
  columns: [
    m.table_size_class(),
    m.gap_table_n(),
    m.gap_table_frame(),
    m.gap_table_coverage(),
    m.gap_table_population_coverage(),
    m.mean_municipality(),
    m.mean_inhabitant(),
    m.gap_table_deviation(),
    ...quantileKeys,
  ],
  rows: aggregates.map((aggregate) => [
    classLabelOf(scheme, aggregate.sizeClass),
    formatNumber(aggregate.n),
    formatNumber(aggregate.frame),
    formatCoverage(aggregate.coverage),
    formatCoverage(aggregate.populationCoverage),
    percentOrDash(aggregate.mean),
    percentOrDash(aggregate.weightedMean),
    aggregate.standardDeviation === null ? '–' : formatNumber(aggregate.standardDeviation, 1),
    ...quantileKeys.map((key) => percentOrDash(aggregate.quantiles?.[key])),
  ]),
});
