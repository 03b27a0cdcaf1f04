import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { formatMean } from '#lib/format/measured.ts';
import { formatCoverage, formatNumber, orDash } from '#lib/format/number.ts';
import { capitalised } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { twinTable, valueColumn, type TwinColumn, type TwinTable } from '#lib/ui/table.ts';
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
  const mean = orDash((value) => formatMean(value, indicator.unitOfMeasure));
  const deviation = orDash((value) => formatNumber(value, 1));
  const spread: readonly TwinColumn<ClassAggregate>[] = [
    valueColumn(
      m.gap_table_deviation(),
      'standard_deviation',
      ({ standardDeviation }) => standardDeviation,
      deviation,
    ),
    ...quantileKeys.map((key) =>
      valueColumn(key, key, ({ quantiles }: ClassAggregate) => quantiles?.[key], mean),
    ),
  ];
  const [first] = aggregates;
  return twinTable(
    caption,
    aggregates,
    [
      valueColumn(
        m.table_size_class(),
        'size_class',
        ({ sizeClass }) => sizeClass,
        (sizeClass) => classLabelOf(scheme, sizeClass),
      ),
      valueColumn(m.gap_table_n(), 'n', ({ n }) => n, formatNumber),
      valueColumn(capitalised(unitsInWords(indicator)), 'frame', ({ frame }) => frame, formatNumber),
      valueColumn(m.gap_table_coverage(), 'coverage', ({ coverage }) => coverage, formatCoverage),
      valueColumn(
        m.gap_table_population_coverage(),
        'population_coverage',
        ({ populationCoverage }) => populationCoverage,
        formatCoverage,
      ),
      valueColumn(meanInWords(indicator, 'mean'), 'mean', (aggregate) => aggregate.mean, mean),
      valueColumn(
        meanInWords(indicator, 'weightedMean'),
        'weighted_mean',
        ({ weightedMean }) => weightedMean,
        mean,
      ),
      ...(indicator.unitOfMeasure === 'listed' ? [] : spread),
    ],
    { indicator: indicator.id, period: first?.period ?? null, region: first?.region ?? null, scheme },
  );
}
