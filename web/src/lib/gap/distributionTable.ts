import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { formatMean } from '#lib/format/measured.ts';
import { formatCoverage, formatNumber } from '#lib/format/number.ts';
import { capitalised } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TextTable } from '#lib/ui/table.ts';
import { classLabelOf, type Compared } from './gapWords.ts';
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
  indicator: Compared,
  caption: string,
): TextTable {
  const hasSpread = indicator.unitOfMeasure !== 'listed';
  const mean = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formatMean(value, indicator.unitOfMeasure);
  return {
    caption,
    columns: [
      m.table_size_class(),
      m.gap_table_n(),
      capitalised(unitsInWords(indicator)),
      m.gap_table_coverage(),
      m.gap_table_population_coverage(),
      meanInWords(indicator, 'mean'),
      meanInWords(indicator, 'weightedMean'),
      ...(hasSpread ? [m.gap_table_deviation(), ...quantileKeys] : []),
    ],
    rows: aggregates.map((aggregate) => [
      classLabelOf(scheme, aggregate.sizeClass),
      formatNumber(aggregate.n),
      formatNumber(aggregate.frame),
      formatCoverage(aggregate.coverage),
      formatCoverage(aggregate.populationCoverage),
      mean(aggregate.mean),
      mean(aggregate.weightedMean),
      ...(hasSpread
        ? [
            aggregate.standardDeviation === null ? '–' : formatNumber(aggregate.standardDeviation, 1),
            ...quantileKeys.map((key) => mean(aggregate.quantiles?.[key])),
          ]
        : []),
    ]),
  };
}
