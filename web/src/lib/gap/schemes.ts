import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { ReleaseIndicator, ReleaseLookUp, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { isBounded, type SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { isAggregated } from '#lib/data/headline.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import { formatDate } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';

/** A scheme that the page offers. */
export interface OfferedScheme {
  readonly id: SizeClassSchemeId;
  readonly name: string;
  /** Of one that is looked up: whose it is, what it goes by, and who is in none of its classes. */
  readonly lookUp: { readonly note: string; readonly source: SourceMention } | null;
}

const names: Readonly<Record<SizeClassSchemeId, () => string>> = {
  standard: m.gap_scheme_standard,
  twenty: m.gap_scheme_twenty,
  four: m.gap_scheme_four,
  bbsr: m.gap_scheme_bbsr,
};

/** Those by size, then those whose types the release has. */
export function offeredSchemes(manifest: ReleaseManifest): readonly OfferedScheme[] {
  return Object.values(sizeClassSchemes).flatMap((scheme): readonly OfferedScheme[] => {
    const offered = { id: scheme.id, name: names[scheme.id](), lookUp: null };
    if (isBounded(scheme)) return [offered];
    return manifest.lookUps
      .filter((lookUp) => lookUp.scheme === scheme.id)
      .map((lookUp) => ({ ...offered, lookUp: lookedUp(manifest, lookUp) }));
  });
}

/** Aggregates that came with the project are by size only. */
export const schemesOfIndicator = (
  offered: readonly OfferedScheme[],
  indicator: ReleaseIndicator,
): readonly SizeClassSchemeId[] =>
  offered.filter(({ lookUp }) => lookUp === null || !isAggregated(indicator)).map(({ id }) => id);

const lookedUp = (manifest: ReleaseManifest, { source, date, withoutClass }: ReleaseLookUp) => ({
  note: m.gap_types_note({
    date: formatDate(date),
    municipalities: formatNumber(withoutClass.municipalities),
    administrations: formatNumber(withoutClass.administrations),
  }),
  source: sourceMention(manifest, source, date),
});
