import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ClassAggregate, Extent } from '@kluftatlas/data/domain/release.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { gapOf } from '@kluftatlas/data/measures/gap.ts';
import { required } from '#lib/data/required.ts';
import { formatNumber, formatPercent } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';
import { m } from '#lib/paraglide/messages.js';

export const classLabelOf = (scheme: SizeClassSchemeId, id: string) =>
  sizeClassLabel(required(sizeClassSchemes[scheme].classes.find((one) => one.id === id)));

/** The distance of the average inhabitant in words, and what it lies between; `null` where there is none. */
export function gapWords(aggregates: readonly ClassAggregate[], scheme: SizeClassSchemeId) {
  const gap = gapOf(aggregates, 'weightedMean');
  if (gap === null) return null;
  const { classes } = sizeClassSchemes[scheme];
  return {
    largest: formatPercent(gap.largest),
    largestClass: sizeClassLabel(required(classes.at(-1))),
    smallest: formatPercent(gap.smallest),
    smallestClass: sizeClassLabel(required(classes[0])),
    gap: formatNumber(gap.gap, 1),
  };
}

/** Whom the distance is about, and how many municipalities of Germany are in none of the classes for want of a value. */
export function gapUncertainty(aggregates: readonly ClassAggregate[], missing: Extent): string {
  const gap = gapOf(aggregates, 'mean');
  const municipalities = formatNumber(missing.municipalities);
  const sentences = [
    gap && gapOf(aggregates, 'weightedMean') ? m.gap_whom({ gap: formatNumber(gap.gap, 1) }) : null,
    missing.municipalities === 0
      ? null
      : missing.inhabitants === null
        ? m.gap_without_value({ municipalities })
        : m.gap_without_value_inhabitants({ municipalities, inhabitants: formatNumber(missing.inhabitants) }),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}
