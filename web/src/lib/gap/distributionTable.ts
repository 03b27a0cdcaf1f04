import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { formatMean } from '#lib/format/measured.ts';
import { formatCoverage, formatNumber } from '#lib/format/number.ts';
import { capitalised } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { twinTable, type TwinColumn, type TwinTable } from '#lib/ui/table.ts';
import { classLabelOf, type Compared } from './gapWords.ts';
import type { GapIndicator } from './pageData.ts';
import { meanInWords, unitInWords, unitsInWords } from './unitWords.ts';

const quantileKeys = ['p05', 'p25', 'p50', 'p75', 'p95'] as const;

/** How many units of a class have a value, in words; of a list, how many are in it. */
export function countInWords(indicator: Compared, { n, frame, coverage }: ClassAggregate): string {
  if (frame === 0) return m.gap_class_empty({ unit: unitInWords(indicator) });
  const words = { n: formatNumber(n), frame: formatNumber(frame), units: unitsInWords(indicator) };
  if (indicator.unitOfMeasure === 'listed') return m.gap_class_listed(words);
  return n === 0
    ? m.gap_class_without(words)
    : m.gap_class_count({ ...words, coverage: formatCoverage(coverage) });
}

/** Twin of the distribution; a list has no spread. */
export function distributionTable(
  aggregates: readonly ClassAggregate[],
  scheme: SizeClassSchemeId,
  indicator: Compared & Pick<GapIndicator, 'id'>,
  caption: string,
): TwinTable {
  const mean = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatMean(value, indicator.unitOfMeasure);
  const spread: readonly TwinColumn<ClassAggregate>[] = [
    {
      heading: m.gap_table_deviation(),
      text: ({ standardDeviation }) =>
        standardDeviation === null ? '–' : formatNumber(standardDeviation, 1),
      values: { standard_deviation: ({ standardDeviation }) => standardDeviation },
    },
    ...quantileKeys.map((key) => ({
      heading: key,
      text: ({ quantiles }: ClassAggregate) => mean(quantiles?.[key]),
      values: { [key]: ({ quantiles }: ClassAggregate) => quantiles?.[key] ?? null },
    })),
  ];
  const [first] = aggregates;
  return twinTable(
    caption,
    aggregates,
    [
      {
        heading: m.table_size_class(),
        text: ({ sizeClass }) => classLabelOf(scheme, sizeClass),
        values: { size_class: ({ sizeClass }) => sizeClass },
      },
      { heading: m.gap_table_n(), text: ({ n }) => formatNumber(n), values: { n: ({ n }) => n } },
      {
        heading: capitalised(unitsInWords(indicator)),
        text: ({ frame }) => formatNumber(frame),
        values: { frame: ({ frame }) => frame },
      },
      {
        heading: m.gap_table_coverage(),
        text: ({ coverage }) => formatCoverage(coverage),
        values: { coverage: ({ coverage }) => coverage },
      },
      {
        heading: m.gap_table_population_coverage(),
        text: ({ populationCoverage }) => formatCoverage(populationCoverage),
        values: { population_coverage: ({ populationCoverage }) => populationCoverage },
      },
      {
        heading: meanInWords(indicator, 'mean'),
        text: (aggregate) => mean(aggregate.mean),
        values: { mean: (aggregate) => aggregate.mean },
      },
      {
        heading: meanInWords(indicator, 'weightedMean'),
        text: ({ weightedMean }) => mean(weightedMean),
        values: { weighted_mean: ({ weightedMean }) => weightedMean },
      },
      ...(indicator.unitOfMeasure === 'listed' ? [] : spread),
    ],
    { indicator: indicator.id, period: first?.period ?? null, region: first?.region ?? null, scheme },
  );
}
