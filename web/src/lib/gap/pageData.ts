import { familyTitle } from '@kluftatlas/data/catalogue/families.ts';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import { datasetId, sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type { MeasuresFile } from '@kluftatlas/data/domain/measuresFile.ts';
import {
  releasePaths,
  type ClassesFile,
  type Extent,
  type PublishedFigure,
  type ReleaseIndicator,
  type ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import { approximationOf, type Approximation } from '#lib/data/approximation.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { figureGroups } from '#lib/figures/figureGroups.ts';
import { figuresMention, sourceMention } from '#lib/data/sourceMention.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { comparedIndicators, isAggregated, mainHeadline } from '#lib/data/headline.ts';
import { m } from '#lib/paraglide/messages.js';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import { figureGroupsView, type FigureGroupsView } from './figureGroupView.ts';
import { ladderOf } from './ladder.ts';
import { offeredSchemes, schemesOfIndicator, type OfferedScheme } from './schemes.ts';
import { gapSections, type GapSections } from './sections.ts';

export interface GapIndicator extends Pick<
  ReleaseIndicator,
  'id' | 'unit' | 'unitOfMeasure' | 'topic' | 'weight' | 'direction' | 'domain'
> {
  readonly title: string;
  readonly shortTitle: string;
  /** What stands above it in the list of indicators. */
  readonly family: string;
  /** Computed in this release with an official register or with approximate sizes, or brought along computed. */
  readonly origin: 'computed' | 'approximate' | 'broughtAlong';
  /** Schemes that it is given by. */
  readonly schemes: readonly SizeClassSchemeId[];
  /** Day of the register; `null` for approximate sizes. */
  readonly classifiedOn: string | null;
  /** First periods of a new method, and what is new, as a sentence. */
  readonly breaks: readonly { readonly from: string; readonly reason: string }[];
  /** Whether the release has its measures, and the changes of single states too. */
  readonly measured: { readonly germany: boolean; readonly states: boolean; readonly table: boolean };
  readonly periods: readonly {
    readonly period: string;
    readonly withoutValue: Extent;
    /** Source of the values, then of the population that classes the municipalities, then of their types. */
    readonly sources: readonly SourceMention[];
  }[];
}

/** What `/kluft` says without fetching anything; in one language, while a message in a script has both. */
export interface GapPageData {
  readonly head: { readonly title: string; readonly description: string; readonly lead: string };
  readonly words: ReturnType<typeof explorerWords>;
  readonly release: string;
  /** For the indicators whose `origin` is `approximate`. */
  readonly approximation: Approximation | null;
  /** The headline first, then all others in the catalogue's order. */
  readonly indicators: readonly GapIndicator[];
  readonly schemes: readonly OfferedScheme[];
  readonly states: readonly { readonly key: string; readonly name: string }[];
  /** The view that the page opens with; `null` without indicators. */
  readonly opening: GapSections | null;
  /** What to do without one; `null` with one. */
  readonly missing: { readonly what: string; readonly how: string; readonly nearest: string } | null;
  readonly figures: FigureGroupsView;
}

/** What is read of a release. */
export interface GapFiles {
  readonly classes: (indicator: string) => ClassesFile;
  readonly measures: (indicator: string) => MeasuresFile;
}

export function gapPageData(
  manifest: ReleaseManifest,
  files: GapFiles,
  figures: readonly PublishedFigure[],
): GapPageData {
  const compared = comparedIndicators(manifest);
  const headline = mainHeadline(compared) ?? compared[0];
  const ordered = headline === undefined ? [] : [headline, ...compared.filter((one) => one !== headline)];
  const paths = new Set(manifest.files.map(({ path }) => path));
  const schemes = offeredSchemes(manifest);
  const indicators = ordered.map((indicator) => ({
    ...gapIndicator(manifest, indicator, paths),
    schemes: schemesOfIndicator(schemes, indicator),
  }));
  const opening = openingOf(indicators, files);
  return {
    head: { title: m.gap_title(), description: m.gap_description(), lead: m.gap_lead() },
    words: explorerWords(),
    release: manifest.id,
    approximation: approximationOf(manifest),
    indicators,
    schemes,
    states: states.map(({ key, name }) => ({ key, name: name[getLocale()] })),
    opening,
    missing:
      opening === null
        ? { what: m.gap_missing(), how: m.gap_missing_how(), nearest: m.gap_missing_nearest() }
        : null,
    figures: figureGroupsView(figureGroups(figures), figuresMention(manifest)),
  };
}

/** Of the controls, and where a view cannot be fetched. */
const explorerWords = () => ({
  indicator: m.gap_indicator(),
  period: m.gap_period(),
  scheme: m.gap_scheme(),
  region: m.gap_region(),
  germany: m.germany(),
  failed: m.gap_failed(),
  retry: m.gap_retry(),
});

function openingOf(indicators: readonly GapIndicator[], files: GapFiles): GapSections | null {
  const [indicator] = indicators;
  const newest = indicator?.periods.at(-1);
  if (indicator === undefined || newest === undefined) return null;
  return gapSections({
    indicator,
    period: newest.period,
    scheme: 'standard',
    lookUp: null,
    region: 'DE',
    regionName: m.germany(),
    pair: 'first',
    classes: files.classes(indicator.id),
    measures: indicator.measured.germany ? files.measures(indicator.id) : null,
    stateChanges: null,
    ladder: ladderOf(indicator, indicators).map((step) => ({
      indicator: step,
      classes: files.classes(step.id),
      changes: files.measures(step.id).changes,
    })),
  });
}

const classifierOf = (manifest: ReleaseManifest, indicator: ReleaseIndicator): ClassesFile['classifiedBy'] =>
  isAggregated(indicator) ? indicator.classifiedBy : manifest.population;

function gapIndicator(
  manifest: ReleaseManifest,
  indicator: ReleaseIndicator,
  paths: ReadonlySet<string>,
): Omit<GapIndicator, 'schemes'> {
  const { population } = manifest;
  const { id, unit, unitOfMeasure, topic, weight, direction, domain } = indicator;
  const { dataset, date } = classifierOf(manifest, indicator);
  const classifier = sourceOfDataset(datasetId(dataset));
  return {
    id,
    unit,
    unitOfMeasure,
    topic,
    weight,
    direction,
    // Of a list, shares of classes are compared.
    domain: unitOfMeasure === 'listed' ? [0, 100] : domain,
    title: indicator.title[getLocale()],
    shortTitle: indicator.shortTitle[getLocale()],
    family: familyTitle(indicator.family)[getLocale()],
    origin: isAggregated(indicator) ? 'broughtAlong' : population.approximate ? 'approximate' : 'computed',
    classifiedOn: date,
    breaks: indicator.comparabilityBreaks.map(({ from, reason }) => ({ from, reason: reason[getLocale()] })),
    measured: {
      germany: paths.has(releasePaths.measures(id)),
      states: paths.has(releasePaths.measuresOf(id, '01')),
      table: paths.has(releasePaths.download(`${id}.measures`, 'csv')),
    },
    periods: indicator.periods.map(({ period, source, dataDate, withoutValue }) => ({
      period,
      withoutValue,
      sources: [
        sourceMention(manifest, source, dataDate),
        sourceMention(manifest, classifier, date ?? undefined),
      ],
    })),
  };
}
