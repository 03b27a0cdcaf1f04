import { headlineIndicators } from '@kluftatlas/data/catalogue/indicators.ts';
import type { ReleaseIndicator, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';

/**
 * The indicators that the story and the profiles lead with, fixed in the catalogue and never chosen by their
 * result; empty while the release has none of them.
 */
export const headlinesOf = (manifest: ReleaseManifest): readonly ReleaseIndicator[] =>
  headlineIndicators.flatMap((id) => manifest.indicators.find((indicator) => indicator.id === id) ?? []);

/** The headline that the two chapters on distance are about: the most demanding one. */
export const mainHeadline = (manifest: ReleaseManifest): ReleaseIndicator | undefined =>
  headlinesOf(manifest).at(-1);
