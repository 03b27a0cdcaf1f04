import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import { isBounded, type SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { required } from '#lib/data/required.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { TakeAway } from '#lib/takeAway/takeAway.ts';
import type { TextTable } from '#lib/ui/table.ts';
import {
  classDistributionLayout,
  type ClassDistributionLayout,
  type ClassDistributionWords,
} from '#lib/charts/ClassDistribution/classDistributionLayout.ts';
import { formatMean, formatTick } from '#lib/format/measured.ts';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import { sourcesOf, takeAwayOf } from './chartText.ts';
import { leadingMean } from './comparedClasses.ts';
import { countInWords, distributionTable } from './distributionTable.ts';
import { classLabelOf, gapUncertainty, gapWords, ofClass } from './gapWords.ts';
import type { GapIndicator } from './pageData.ts';
import { meanInWords, unitInWords, unitsInWords } from './unitWords.ts';

/** What is chosen, in the words that stand around the chart. */
export interface GapView {
  readonly title: string;
  readonly subtitle: string;
  readonly uncertainty: string;
  /** What it says nothing about; `null` where nobody would take it for that. */
  readonly limit: string | null;
  readonly table: TextTable;
  readonly takeAway: TakeAway;
  readonly sources: readonly SourceMention[];
  readonly layout: ClassDistributionLayout;
  /** What the marks of the chart mean. */
  readonly words: ClassDistributionWords;
}

export interface GapChoice {
  readonly indicator: GapIndicator;
  readonly period: string;
  readonly scheme: SizeClassSchemeId;
  readonly regionName: string;
}

/** What puts a unit into its class. */
function classedByWhat(scheme: SizeClassSchemeId, { unit }: GapIndicator): string {
  if (!isBounded(sizeClassSchemes[scheme])) return m.gap_by_type();
  return unit === 'administration' ? m.gap_by_administration() : m.gap_by_municipality();
}

const total = (aggregates: readonly ClassAggregate[], of: 'n' | 'frame') =>
  aggregates.reduce((sum, aggregate) => sum + aggregate[of], 0);

/** @param aggregates as `comparedClasses` gives them */
export function gapView(aggregates: readonly ClassAggregate[], choice: GapChoice): GapView {
  const { indicator, scheme, regionName: region } = choice;
  const period = formatPeriod(choice.period);
  const { shortTitle: label, unitOfMeasure: unit } = indicator;
  const missing = required(indicator.periods.find((one) => one.period === choice.period)).withoutValue;
  const caption = m.gap_table_caption({ label, region, period });
  const table = distributionTable(aggregates, scheme, indicator, caption);
  return {
    title: title(aggregates, scheme, indicator, { label, region, period }),
    subtitle: m.gap_subtitle({
      title: indicator.title,
      n: formatNumber(total(aggregates, 'n')),
      frame: formatNumber(total(aggregates, 'frame')),
      units: unitsInWords(indicator),
      by: classedByWhat(scheme, indicator),
      region,
      period,
    }),
    sources: sourcesOf(indicator, [choice.period]),
    uncertainty: gapUncertainty(aggregates, missing, indicator),
    limit: indicator.topic === 'supply' ? m.gap_not_administration() : null,
    layout: classDistributionLayout(aggregates, indicator.domain, {
      label: ({ sizeClass }) => classLabelOf(scheme, sizeClass),
      count: (aggregate) => countInWords(indicator, aggregate),
      value: (value) => formatMean(value, unit),
      tick: (value) => formatTick(value, unit),
    }),
    words: {
      mean: meanInWords(indicator, 'mean'),
      weightedMean: meanInWords(indicator, 'weightedMean'),
      bands:
        unit === 'listed'
          ? null
          : {
              outer: m.gap_key_outer({ units: unitsInWords(indicator) }),
              inner: m.gap_key_inner(),
              median: m.gap_key_median(),
            },
    },
    table,
    takeAway: takeAwayOf(indicator, 'verteilung', table),
  };
}

function title(
  aggregates: readonly ClassAggregate[],
  scheme: SizeClassSchemeId,
  indicator: GapIndicator,
  words: { label: string; region: string; period: string },
): string {
  const gap = gapWords(aggregates, scheme, indicator);
  if (gap !== null) return m.gap_finding({ ...words, ...gap });
  const lead = leadingMean(indicator);
  const open = [aggregates[0], aggregates.at(-1)].find((end) => end && end[lead] === null);
  if (open === undefined || open.n > 0) return m.gap_none(words);
  const inClass = ofClass(scheme, open.sizeClass);
  return open.frame === 0
    ? m.gap_none_class_empty({ ...words, ofClass: inClass, unit: unitInWords(indicator) })
    : m.gap_none_without_value({
        ...words,
        ofClass: inClass,
        frame: formatNumber(open.frame),
        units: unitsInWords(indicator),
      });
}
