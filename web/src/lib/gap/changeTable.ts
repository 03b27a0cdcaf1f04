import {
  changeMeasures,
  type ChangeMeasure,
  type Estimate,
  type PeriodChange,
} from '@kluftatlas/data/domain/change.ts';
import type { Mean } from '@kluftatlas/data/measures/gap.ts';
import { relativeBeside } from '@kluftatlas/data/measures/verdict.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatDifference, formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TextTable } from '#lib/ui/table.ts';
import { endClassLabels } from './gapWords.ts';
import type { GapIndicator } from './pageData.ts';
import { meanInWords } from './unitWords.ts';
import { directionInWords, weightingOf } from './verdictView.ts';

const measureInWords: Readonly<Record<ChangeMeasure, () => string>> = {
  gap: m.gap_measure_gap,
  ratio: m.gap_measure_ratio,
  standardDeviation: m.gap_measure_deviation,
  variation: m.gap_measure_variation,
  slopeIndex: m.gap_measure_slope,
  relativeIndex: m.gap_measure_relative,
};

/** All measures of one change, so that nobody has to trust a single one. */
export function changeTable(indicator: GapIndicator, change: PeriodChange, region: string): TextTable {
  const [from, to] = [formatPeriod(change.from), formatPeriod(change.to)];
  const means: readonly Mean[] = ['weightedMean', 'mean'];
  return {
    caption: m.gap_measures_caption({
      label: indicator.shortTitle,
      ...endClassLabels(change.scheme),
      region,
      from,
      to,
    }),
    columns: [
      m.gap_table_measure(),
      m.gap_table_line(),
      from,
      to,
      m.gap_table_change(),
      m.gap_table_range(),
      m.gap_table_verdict(),
    ],
    rows: changeMeasures.flatMap((measure) => means.map((mean) => row(indicator, change, measure, mean))),
    textColumns: [1, 6],
  };
}

function row(indicator: GapIndicator, change: PeriodChange, measure: ChangeMeasure, mean: Mean): string[] {
  const { start, end, change: moved, verdict } = change.weightings[weightingOf[mean]].measures[measure];
  const digits = measure in relativeBeside ? 1 : 2;
  const plain = (estimate: Estimate | null) =>
    estimate === null ? '–' : formatNumber(estimate.value, digits);
  const range = moved?.interval?.map((value) => formatDifference(value, digits)) ?? null;
  return [
    measureInWords[measure](),
    meanInWords(indicator, mean),
    plain(start),
    plain(end),
    moved === null ? '–' : formatDifference(moved.value, digits),
    range === null ? '–' : m.gap_range({ low: range[0] ?? '', high: range[1] ?? '' }),
    verdict.direction === null ? m.gap_direction_none() : directionInWords[verdict.direction](),
  ];
}
