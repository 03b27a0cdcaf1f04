import type { ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { formatDate } from '#lib/format/date.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';

/**
 * A source of this release as it stands below a chart: the words its publisher asks for, data date.
 * @param dataDate the day the shown data describe, `null` for none; by default that of the source's newest input
 * @throws Error where the manifest does not know the source
 */
export function sourceMention(
  manifest: ReleaseManifest,
  id: string,
  dataDate?: string | null,
  locale: Locale = getLocale(),
): SourceMention {
  const source = manifest.sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`The release does not name the source ${id}`);
  const dates = manifest.inputs.filter((input) => input.source === id).map((input) => input.dataDate);
  const date = dataDate === undefined ? dates.toSorted().at(-1) : dataDate;
  const attribution = withoutBreaks(source.attribution);
  return { id, text: `${attribution}${date ? `, ${formatDate(date, locale)}` : ''}` };
}

/** The published figures: each has a time of its own, so that no day describes them together. */
export const figuresMention = (manifest: ReleaseManifest): SourceMention =>
  sourceMention(manifest, 'figures', null);
