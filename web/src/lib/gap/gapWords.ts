import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ClassAggregate, Extent, ReleaseIndicator } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { gapOf, type Mean } from '@kluftatlas/data/measures/gap.ts';
import { required } from '#lib/data/required.ts';
import { formatGap, formatMean } from '#lib/format/measured.ts';
import { formatNumber } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { m } from '#lib/paraglide/messages.js';
import { leadingMean } from './comparedClasses.ts';
import { forWhom } from './unitWords.ts';

/** What decides how a distance of an indicator is written. */
export type Compared = Pick<ReleaseIndicator, 'unit' | 'unitOfMeasure' | 'weight'>;

export const classLabelOf = (scheme: SizeClassSchemeId, id: string) =>
  sizeClassLabel(required(sizeClassSchemes[scheme].classes.find((one) => one.id === id)));

/** Labels of the two end classes. */
export function endClassLabels(scheme: SizeClassSchemeId) {
  const { classes } = sizeClassSchemes[scheme];
  return {
    largestClass: sizeClassLabel(required(classes.at(-1))),
    smallestClass: sizeClassLabel(required(classes[0])),
  };
}

/** The leading distance in words, and what it lies between; `null` where there is none. */
export function gapWords(
  aggregates: readonly ClassAggregate[],
  scheme: SizeClassSchemeId,
  indicator: Compared,
) {
  const gap = gapOf(aggregates, leadingMean(indicator));
  if (gap === null) return null;
  const { unitOfMeasure } = indicator;
  return {
    ...endClassLabels(scheme),
    largest: formatMean(gap.largest, unitOfMeasure),
    smallest: formatMean(gap.smallest, unitOfMeasure),
    gap: formatGap(gap.gap, unitOfMeasure),
  };
}

/** Whom the distance is about, and how many municipalities of Germany are in none of the classes for want of a value. */
export function gapUncertainty(
  aggregates: readonly ClassAggregate[],
  missing: Extent,
  indicator: Compared,
): string {
  const sentences = [whom(aggregates, indicator), withoutValue(missing, indicator)];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function whom(aggregates: readonly ClassAggregate[], indicator: Compared): string | null {
  const lead = leadingMean(indicator);
  const beside: Mean = lead === 'mean' ? 'weightedMean' : 'mean';
  const gap = gapOf(aggregates, beside);
  if (gap === null || gapOf(aggregates, lead) === null) return null;
  const words = { other: forWhom(indicator, beside), gap: formatGap(gap.gap, indicator.unitOfMeasure) };
  return lead === 'weightedMean'
    ? m.gap_whom(words)
    : m.gap_whom_units({ ...words, whom: forWhom(indicator, lead) });
}

function withoutValue(missing: Extent, { unitOfMeasure }: Compared): string | null {
  if (unitOfMeasure === 'listed') return m.gap_listed_limit();
  if (missing.municipalities === 0) return null;
  const municipalities = formatNumber(missing.municipalities);
  return missing.inhabitants === null
    ? m.gap_without_value({ municipalities })
    : m.gap_without_value_inhabitants({ municipalities, inhabitants: formatNumber(missing.inhabitants) });
}
