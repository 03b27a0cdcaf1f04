import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ClassAggregate, Extent, ReleaseIndicator } from '@kluftatlas/data/domain/release.ts';
import { isBounded, type SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { gapOf, type Mean } from '@kluftatlas/data/measures/gap.ts';
import { required } from '#lib/data/required.ts';
import { formatGap, formatMean } from '#lib/format/measured.ts';
import { formatNumber } from '#lib/format/number.ts';
import { classLabel } from '#lib/format/classLabel.ts';
import { m } from '#lib/paraglide/messages.js';
import { leadingMean } from './comparedClasses.ts';
import { forWhom } from './unitWords.ts';

/** What decides how a distance of an indicator is written. */
export type Compared = Pick<ReleaseIndicator, 'unit' | 'unitOfMeasure' | 'weight'>;

export const classLabelOf = (scheme: SizeClassSchemeId, id: string) =>
  classLabel(required(sizeClassSchemes[scheme].classes.find((one) => one.id === id)));

/** Whom a class holds, as it stands behind the units: `mit unter 2.000 Einwohnern`, `vom Typ „Landgemeinde“`. */
export function ofClass(scheme: SizeClassSchemeId, id: string): string {
  const sizeClass = classLabelOf(scheme, id);
  const of = sizeClassSchemes[scheme];
  if (!isBounded(of)) return m.gap_of_type({ sizeClass });
  // „bis 20.000“ alone is right, „mit bis 20.000 Einwohnern“ is not.
  const most = of.id === 'twenty' && of.classes[0]?.id === id ? of.classes[0].max : null;
  return most === null
    ? m.gap_of_size({ sizeClass })
    : m.gap_of_size_up_to({ bound: formatNumber(most - 1) });
}

/** Labels of the two end classes, and the word for inhabitants that stands behind bounds and not behind names. */
export function endClassLabels(scheme: SizeClassSchemeId) {
  const { classes } = sizeClassSchemes[scheme];
  return {
    largestClass: classLabel(required(classes.at(-1))),
    smallestClass: classLabel(required(classes[0])),
    people: isBounded(sizeClassSchemes[scheme]) ? `\u00a0${m.gap_people()}` : '',
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
