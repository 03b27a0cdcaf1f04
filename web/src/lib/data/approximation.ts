import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';

/** What stands wherever sizes are approximate. */
export interface Approximation {
  readonly title: string;
  readonly text: string;
}

/** `null` where an official register says the sizes. */
export const approximationOf = ({
  population: { approximate, known, unknown },
  territory,
}: Pick<ReleaseManifest, 'population' | 'territory'>): Approximation | null =>
  approximate
    ? {
        title: m.approximation_title({ date: formatDate(territory.date) }),
        text: m.approximation_text({ known: formatNumber(known), unknown: formatNumber(unknown) }),
      }
    : null;
