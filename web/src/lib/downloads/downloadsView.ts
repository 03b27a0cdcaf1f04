import { familyTitle } from '@kluftatlas/data/catalogue/families.ts';
import type { ReleaseIndicator, ReleaseManifest } from '@kluftatlas/data/domain/release.ts';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import { comparedIndicators } from '#lib/data/headline.ts';
import { downloadAddress } from '#lib/data/addresses.ts';
import { formatPeriod } from '#lib/format/date.ts';
import { formatBytes } from '#lib/format/number.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import type { TableKind } from './columns.ts';

/** One table in its two dialects. */
export interface DownloadTable {
  readonly kind: TableKind;
  readonly title: string;
  readonly files: readonly {
    readonly dialect: 'csv' | 'excel';
    readonly href: string;
    readonly size: string;
    readonly fileName: string;
  }[];
}

export interface DownloadGroup {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly {
    readonly id: string;
    readonly title: string;
    readonly definition: string;
    readonly periods: string;
    readonly source: { readonly id: string; readonly title: string };
    readonly tables: readonly DownloadTable[];
  }[];
}

/** A table of the release; `null` where the release does not have it. */
function downloadTable(
  manifest: ReleaseManifest,
  kind: TableKind,
  name: string,
  title: string,
): DownloadTable | null {
  const files = (['csv', 'excel'] as const).flatMap((dialect) => {
    const path = releasePaths.download(name, dialect);
    const file = manifest.files.find((candidate) => candidate.path === path);
    if (!file) return [];
    return {
      dialect,
      href: downloadAddress(manifest.id, name, dialect),
      size: formatBytes(file.bytes),
      fileName: path.slice(path.lastIndexOf('/') + 1),
    };
  });
  return files.length > 0 ? { kind, title, files } : null;
}

/** Whether any indicator has its measures as a table. */
export const hasMeasures = (manifest: ReleaseManifest): boolean =>
  comparedIndicators(manifest).some(({ id }) =>
    manifest.files.some(({ path }) => path === releasePaths.download(`${id}.measures`, 'csv')),
  );

/** The tables that every release has, with the anchor that links from elsewhere use. */
export function commonTables(manifest: ReleaseManifest): readonly { id: string; table: DownloadTable }[] {
  const tables = [
    ['areas', m.table_areas()],
    ['frame', m.table_frame()],
    ['registerTotals', m.table_register_totals()],
    ['figures', m.table_figures()],
  ] as const;
  return tables.flatMap(([kind, title]) => {
    const table = downloadTable(manifest, kind, kind, title);
    return table ? [{ id: kind, table }] : [];
  });
}

/** Indicators in groups of what they measure: their id without its last part, which is a step of a scale. */
export function indicatorGroups(manifest: ReleaseManifest): readonly DownloadGroup[] {
  const groups = Map.groupBy(comparedIndicators(manifest), ({ id }) => id.replace(/-\d+$/, ''));
  return [...groups].map(([id, indicators]) => ({
    id,
    title: groupTitle(indicators),
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      title: indicator.title[getLocale()],
      definition: indicator.definition[getLocale()],
      periods: indicator.periods.map(({ period }) => formatPeriod(period)).join(', '),
      source: sourceOf(manifest, indicator),
      tables: [
        downloadTable(manifest, 'values', indicator.id, m.table_values()),
        downloadTable(manifest, 'classes', `${indicator.id}.classes`, m.table_classes()),
        downloadTable(manifest, 'regions', `${indicator.id}.regions`, m.table_regions()),
        downloadTable(manifest, 'measures', `${indicator.id}.measures`, m.table_measures()),
      ].filter((table) => table !== null),
    })),
  }));
}

/** Where the newest values are from. */
function sourceOf({ sources }: ReleaseManifest, { periods }: ReleaseIndicator) {
  const id = periods.at(-1)?.source ?? '';
  return { id, title: sources.find((source) => source.id === id)?.title[getLocale()] ?? id };
}

/** “Haushalte mit … (alle Technologien)” of a scale has its bracket in common; a single indicator is its title. */
function groupTitle(indicators: readonly ReleaseIndicator[]): string {
  const [first] = indicators;
  if (!first) return '';
  const title = first.title[getLocale()];
  if (indicators.length === 1) return title;
  const [, bracket] = /\(([^)]+)\)$/.exec(title) ?? [];
  const family = familyTitle(first.family)[getLocale()];
  return bracket ? `${family}: ${bracket}` : family;
}
