import { readManifest } from '#lib/data/release.ts';
import { commonTables, indicatorGroups } from '#lib/downloads/downloadsView.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import { columnsOf, type TableKind } from '#lib/downloads/columns.ts';

export { bothLanguages as entries } from '#lib/i18n/entries.ts';

const kinds: readonly TableKind[] = ['values', 'classes', 'areas', 'frame', 'registerTotals', 'figures'];

export function load() {
  const manifest = readManifest();
  const { population, territory, id } = manifest;
  const newest = manifest.indicators
    .flatMap((indicator) => indicator.periods.map(({ period }) => period))
    .toSorted()
    .slice(-1);
  return {
    id,
    manifest: { population, territory },
    common: commonTables(manifest),
    groups: indicatorGroups(manifest),
    sources: manifest.sources
      .filter((source) => manifest.inputs.some((input) => input.source === source.id))
      .map(({ id: source, attribution, licence }) => ({
        id: source,
        attribution: withoutBreaks(attribution),
        licence: { ...licence, name: withoutBreaks(licence.name) },
      })),
    columns: kinds
      .filter((kind) => manifest.indicators.length > 0 || (kind !== 'values' && kind !== 'classes'))
      .map((kind) => ({
        kind,
        columns: columnsOf(kind, population.approximate, newest).map(({ name, germanName, meaning }) => ({
          name,
          germanName,
          meaning: meaning(),
        })),
      })),
  };
}
