import { readFindings, readManifest } from '#lib/data/release.ts';
import { gapsOf, sourcesView } from '#lib/sources/sourcesView.ts';

export { bothLanguages as entries } from '#lib/i18n/entries.ts';

export function load() {
  const manifest = readManifest();
  const { id, dataDate, population, territory } = manifest;
  return {
    id,
    dataDate,
    manifest: { population, territory },
    sources: sourcesView(manifest, readFindings().findings),
    gaps: gapsOf(manifest),
  };
}
