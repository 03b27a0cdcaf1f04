import type { Finding, ReleaseInput, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import type { Source } from '@kluftatlas/data/domain/source.ts';
import { formatDate, formatPeriod } from '#lib/format/date.ts';
import { formatNumber } from '#lib/format/number.ts';
import { withoutBreaks } from '#lib/format/text.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { TextTable } from '#lib/ui/table.ts';
import { findingsOf } from './findingsView.ts';

/** A source as shown: what it is, and what of it is in this release. */
export interface SourceView {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly homepage: string | null;
  readonly licence: Source['licence'];
  readonly attribution: string;
  readonly cadence: string;
  readonly caveats: string;
  /** One row a file; `null` where the source is not in this release. */
  readonly inputs: TextTable | null;
  readonly hashes: readonly { readonly dataset: string; readonly period: string; readonly sha256: string }[];
  /** Files that aggregates were computed from before and elsewhere; empty for all other sources. */
  readonly computedFrom: SourceView['hashes'];
  /** Reasons given where the quality gate would have stopped a file. */
  readonly accepted: readonly string[];
  /** What is odd in its values and shown all the same. */
  readonly findings: readonly string[];
  /** How to hand a file in. */
  readonly command: string;
}

/** Sources in this release first, then those that are not yet, each in the order of the manifest. */
export function sourcesView(manifest: ReleaseManifest, findings: readonly Finding[]): readonly SourceView[] {
  const views = manifest.sources.map((source) => ({
    ...viewOf(
      source,
      manifest.inputs.filter((input) => input.source === source.id),
    ),
    findings: findingsOf(manifest, findings, source.id),
    ...(source.id === 'aggregates' && { computedFrom: computedFrom(manifest) }),
  }));
  return [...views.filter(({ inputs }) => inputs), ...views.filter(({ inputs }) => !inputs)];
}

function viewOf(source: Source, inputs: readonly ReleaseInput[]): Omit<SourceView, 'findings'> {
  const locale = getLocale();
  const titleOf = (dataset: string) =>
    source.datasets.find(({ id }) => id === dataset)?.title[locale] ?? dataset;
  return {
    id: source.id,
    title: source.title[locale],
    publisher: source.publisher,
    homepage: source.homepage,
    licence: { ...source.licence, name: withoutBreaks(source.licence.name) },
    attribution: withoutBreaks(source.attribution),
    cadence: source.cadence[locale],
    caveats: source.caveats[locale],
    inputs: inputs.length === 0 ? null : inputTable(source.title[locale], inputs, titleOf),
    hashes: inputs.map(({ dataset, period, sha256 }) => ({ dataset, period: formatPeriod(period), sha256 })),
    computedFrom: [],
    accepted: inputs.flatMap(({ acceptedBecause }) => acceptedBecause ?? []),
    command: `npm run ingest -- ${source.id} ${m.sources_file()}`,
  };
}

/** Every file once, however many indicators were computed from it. */
function computedFrom({ aggregated }: ReleaseManifest): SourceView['hashes'] {
  const files = aggregated.flatMap((indicator) => indicator.computedFrom);
  const byName = new Map(files.map((file) => [`${file.dataset} ${file.period}`, file]));
  return [...byName.values()].map(({ dataset, period, sha256 }) => ({
    dataset,
    period: formatPeriod(period),
    sha256,
  }));
}

function inputTable(
  title: string,
  inputs: readonly ReleaseInput[],
  titleOf: (dataset: string) => string,
): TextTable {
  return {
    caption: m.sources_rows({ title }),
    columns: [
      m.sources_table(),
      m.sources_data_date(),
      m.sources_read(),
      m.sources_stored(),
      m.sources_set_aside(),
      m.sources_mapped(),
      m.sources_unmapped(),
      m.sources_rejected(),
    ],
    rows: inputs.map(({ dataset, dataDate, rowsRead, outcomes }) => [
      titleOf(dataset),
      formatDate(dataDate),
      ...[
        rowsRead,
        outcomes?.stored,
        outcomes?.setAside,
        outcomes?.mapped,
        outcomes?.unmapped,
        outcomes?.rejected,
      ].map((count) => (typeof count === 'number' ? formatNumber(count) : '–')),
    ]),
    textColumns: [1],
  };
}

/** What the release cannot place: municipalities without a polygon, and without a value of an indicator. */
export function gapsOf(manifest: ReleaseManifest): readonly string[] {
  const { withoutPolygon, changedPolygons, territoryDate } = manifest.geometry;
  const { approximate, unknown } = manifest.population;
  const newest = manifest.indicators.flatMap((indicator) => {
    const period = indicator.periods.at(-1);
    return period ? [{ indicator, ...period }] : [];
  });
  // Indicators of one file lack the same municipalities: said once for each number.
  const byExtent = Map.groupBy(
    newest.filter(({ withoutValue }) => withoutValue.municipalities > 0),
    ({ period, withoutValue, source }) => `${source} ${period} ${withoutValue.municipalities}`,
  );
  const inhabitants = (count: number | null) => (count === null ? m.sources_unknown() : formatNumber(count));
  return [
    ...(withoutPolygon.municipalities > 0
      ? [
          m.sources_without_polygon({
            municipalities: formatNumber(withoutPolygon.municipalities),
            inhabitants: inhabitants(withoutPolygon.inhabitants),
            date: formatDate(territoryDate),
          }),
        ]
      : []),
    ...(changedPolygons > 0 ? [m.sources_changed_polygons({ count: formatNumber(changedPolygons) })] : []),
    ...[...byExtent.values()].flatMap(([first]) =>
      first
        ? [
            m.sources_without_value({
              source:
                manifest.sources.find(({ id }) => id === first.source)?.title[getLocale()] ?? first.source,
              period: formatPeriod(first.period),
              municipalities: formatNumber(first.withoutValue.municipalities),
              inhabitants: inhabitants(first.withoutValue.inhabitants),
            }),
          ]
        : [],
    ),
    ...(approximate && unknown > 0 ? [m.sources_without_size({ count: formatNumber(unknown) })] : []),
  ];
}
