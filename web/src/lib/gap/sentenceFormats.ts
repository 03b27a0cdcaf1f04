import type { SentenceFormats } from '@kluftatlas/data/measures/verdictWords.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatDifference, formatNumber } from '#lib/format/number.ts';
import { sizeClassLabel } from '#lib/format/sizeClassLabel.ts';

/** Sentences on verdicts write numbers, periods and classes as the rest of the site does. */
export const sentenceFormats: SentenceFormats = {
  number: formatNumber,
  difference: formatDifference,
  period: formatPeriod,
  sizeClass: sizeClassLabel,
};
