import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { Direction, PeriodChange } from '@kluftatlas/data/domain/change.ts';
import { isBounded } from '@kluftatlas/data/domain/sizeClass.ts';
import type { Weighting } from '@kluftatlas/data/domain/divide.ts';
import type { Mean } from '@kluftatlas/data/measures/gap.ts';
import { verdictSentences, type SentenceRole } from '@kluftatlas/data/measures/verdictSentence.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { GapIndicator } from './pageData.ts';
import { sentenceFormats } from './sentenceFormats.ts';

export const weightingOf: Readonly<Record<Mean, Weighting>> = {
  mean: 'municipalities',
  weightedMean: 'inhabitants',
};

/** Two or three words; never without the measure, scheme, weighting and periods beside them. */
export const directionInWords: Readonly<Record<Direction, () => string>> = {
  widens: m.gap_direction_widens,
  narrows: m.gap_direction_narrows,
  unclear: m.gap_direction_unclear,
  reverses: m.gap_direction_reverses,
};

/** A sentence and what it is there for, in the language of the page. */
export interface RoledSentence {
  readonly role: SentenceRole;
  readonly text: string;
}

/** Everything there is to say on the change of a distance for one of the two means; of types no verdict is computed. */
export function verdictOnGap(
  { title, unit, unitOfMeasure, topic }: Pick<GapIndicator, 'title' | 'unit' | 'unitOfMeasure' | 'topic'>,
  change: PeriodChange,
  regionName: string,
  mean: Mean,
): readonly RoledSentence[] {
  // Names come in the language of the page, and only its sentences are taken.
  const inBoth = (text: string) => ({ de: text, en: text });
  const scheme = sizeClassSchemes[change.scheme];
  if (!isBounded(scheme)) return [];
  const subject = {
    indicator: { title: inBoth(title), unit, unitOfMeasure, topic },
    scheme,
    region: inBoth(regionName),
    change,
  };
  return verdictSentences(subject, weightingOf[mean], 'gap', sentenceFormats).map(({ role, text }) => ({
    role,
    text: text[getLocale()],
  }));
}
