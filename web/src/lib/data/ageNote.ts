import type { ReleaseIndicator, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

/** Months after which a value is called old, counted from the newest data of the release: a site has no clock. */
const oldAfterMonths = 24;

const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** Where the newest period of an indicator is old: which it is, and what would update it. */
export function ageNote(manifest: ReleaseManifest, { periods }: ReleaseIndicator): readonly string[] {
  const newest = periods.at(-1);
  if (!newest || monthsOf(manifest.dataDate) - monthsOf(newest.period) <= oldAfterMonths) return [];
  const source = manifest.sources.find(({ id }) => id === newest.source);
  return [
    m.age_note({
      period: formatPeriod(newest.period),
      source: source?.title[getLocale()] ?? newest.source,
    }),
  ];
}
