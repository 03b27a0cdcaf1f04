import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import type { Indicator } from '@kluftatlas/data/domain/indicator.ts';
import type {
  Extent,
  FrameFile,
  ReleaseIndicator,
  ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import type { DatasetRole } from '@kluftatlas/data/domain/source.ts';
import { sourceMention } from '#lib/data/sourceMention.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { ageNote } from '#lib/data/ageNote.ts';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';

export interface MapIndicator {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly unitOfMeasure: Indicator['unitOfMeasure'];
  /** For each period, in their order. */
  readonly sources: readonly SourceMention[];
  readonly periods: readonly { readonly period: string; readonly withoutValue: Extent }[];
  /** What is measured; what keeps its periods from being compared; that its newest data are old. */
  readonly notes: readonly string[];
}

/** One row of the summary: Germany or a state by size class. */
export interface SummaryRow {
  readonly region: string;
  readonly name: string;
  readonly counts: readonly number[];
  readonly unknown: number;
  readonly total: number;
}

/** What `/karte` says without fetching anything; in one language. */
export interface MapPageData {
  readonly release: string;
  readonly indicators: readonly MapIndicator[];
  readonly states: readonly { readonly key: string; readonly name: string }[];
  readonly population: {
    readonly approximate: boolean;
    readonly date: string | null;
    readonly unknown: number;
  };
  readonly territoryDate: string;
  readonly geometry: ReleaseManifest['geometry'];
  readonly summary: readonly SummaryRow[];
  readonly sources: {
    readonly geometry: SourceMention | null;
    readonly population: SourceMention | null;
    readonly modelProjects: SourceMention | null;
  };
}

export function mapPageData(manifest: ReleaseManifest, frame: FrameFile, locale: Locale): MapPageData {
  const { id, indicators, population, territory, geometry } = manifest;
  return {
    release: id,
    indicators: indicators.map((indicator) => ({
      id: indicator.id,
      family: indicator.family,
      title: indicator.title[locale],
      unitOfMeasure: indicator.unitOfMeasure,
      sources: indicator.periods.map(({ source, dataDate }) =>
        sourceMention(manifest, source, dataDate, locale),
      ),
      periods: indicator.periods.map(({ period, withoutValue }) => ({ period, withoutValue })),
      notes: [
        indicator.definition[locale],
        ...breaksBetween(indicator).map((reason) => reason[locale]),
        ...ageNote(manifest, indicator),
      ],
    })),
    states: states.map(({ key, name }) => ({ key, name: name[locale] })),
    population: { approximate: population.approximate, date: population.date, unknown: population.unknown },
    territoryDate: territory.date,
    geometry,
    summary: summaryRows(frame, locale),
    sources: {
      geometry: sourceInRole(manifest, 'geometry', locale),
      population: sourceInRole(
        manifest,
        population.approximate ? 'populationApproximation' : 'register',
        locale,
      ),
      modelProjects: sourceInRole(manifest, 'list', locale),
    },
  };
}

/** Breaks that lie between the first and the last period: others separate nothing that is shown. */
const breaksBetween = ({ comparabilityBreaks, periods }: ReleaseIndicator) =>
  comparabilityBreaks
    .filter(
      ({ from }) =>
        periods.some(({ period }) => period < from) && periods.some(({ period }) => period >= from),
    )
    .map(({ reason }) => reason);

const country = { de: 'Deutschland', en: 'Germany' } as const;

/** Municipalities by class of the standard scheme, Germany first; states without municipalities are left out. */
function summaryRows({ rows, unclassified }: FrameFile, locale: Locale): readonly SummaryRow[] {
  const regions = [{ key: 'DE', name: country }, ...states];
  return regions.flatMap(({ key, name }) => {
    const counts = sizeClassSchemes.standard.classes.map(
      ({ id }) =>
        rows.find(
          ({ unit, region, scheme, sizeClass }) =>
            unit === 'municipality' && region === key && scheme === 'standard' && sizeClass === id,
        )?.count ?? 0,
    );
    const unknown =
      unclassified.find(
        ({ unit, region, scheme }) => unit === 'municipality' && region === key && scheme === 'standard',
      )?.count ?? 0;
    const total = counts.reduce((sum, count) => sum + count, unknown);
    return total === 0 ? [] : [{ region: key, name: name[locale], counts, unknown, total }];
  });
}

/** The source in the release that plays a role. */
function sourceInRole(manifest: ReleaseManifest, role: DatasetRole, locale: Locale): SourceMention | null {
  const datasets = manifest.sources
    .flatMap((source) => source.datasets)
    .filter((dataset) => dataset.role === role);
  const used = manifest.inputs.find((input) => datasets.some(({ id }) => id === input.dataset));
  return used === undefined ? null : sourceMention(manifest, used.source, used.dataDate, locale);
}
