import { datasetId, sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import { comparedIndicators } from '#lib/data/headline.ts';
import { readManifest } from '#lib/data/release.ts';
import { commonTables, hasMeasures, indicatorGroups } from '#lib/downloads/downloadsView.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import { columnsOf, type TableKind } from '#lib/downloads/columns.ts';

export { bothLanguages as entries } from '#lib/i18n/entries.ts';

const kinds: readonly TableKind[] = [
  'values',
  'classes',
  'regions',
  'measures',
  'areas',
  'frame',
  'registerTotals',
  'figures',
];

export function load() {
  const manifest = readManifest();
  const { population, territory, id } = manifest;
  const compared = comparedIndicators(manifest);
  const newest = manifest.indicators
    .flatMap((indicator) => indicator.periods.map(({ period }) => period))
    .toSorted()
    .slice(-1);
  const contents = { approximate: population.approximate, hasTypes: manifest.lookUps.length > 0 };
  const used = new Set<string>([
    ...manifest.inputs.map(({ source }) => source),
    ...manifest.aggregated.flatMap(({ computedFrom }) =>
      computedFrom.map(({ dataset }) => sourceOfDataset(datasetId(dataset))),
    ),
  ]);
  return {
    id,
    manifest: { population, territory },
    common: commonTables(manifest),
    groups: indicatorGroups(manifest),
    aggregatesOnly: manifest.indicators.length === 0,
    sources: manifest.sources
      .filter((source) => used.has(source.id))
      .map(({ id: source, attribution, licence }) => ({
        id: source,
        attribution: withoutBreaks(attribution),
        licence: { ...licence, name: withoutBreaks(licence.name) },
      })),
    columns: kinds
      .filter(
        (kind) =>
          (kind !== 'values' || manifest.indicators.length > 0) &&
          ((kind !== 'classes' && kind !== 'regions') || compared.length > 0) &&
          (kind !== 'measures' || hasMeasures(manifest)),
      )
      .map((kind) => ({
        kind,
        columns: columnsOf(kind, contents, newest).map(({ name, germanName, meaning }) => ({
          name,
          germanName,
          meaning: meaning(),
        })),
      })),
  };
}
