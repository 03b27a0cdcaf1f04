import { states } from '@kluftatlas/data/catalogue/states.ts';
import { datasetId, sourceOfDataset } from '@kluftatlas/data/domain/ids.ts';
import type {
  AggregatedIndicator,
  ClassAggregate,
  ClassesFile,
  Extent,
  PublishedFigure,
  ReleaseIndicator,
  ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';
import { figureGroups } from '#lib/figures/figureGroups.ts';
import { figuresMention, sourceMention } from '#lib/data/sourceMention.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { classesOf } from '#lib/data/classesOf.ts';
import { comparedIndicators, mainHeadline } from '#lib/data/headline.ts';
import type { SourceMention } from '#lib/ui/SourceLine.svelte';
import { figureGroupView, type FigureGroupView } from './figureGroupView.ts';

export interface GapIndicator {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly domain: ReleaseIndicator['domain'];
  /** Computed in this release with an official register or with approximate sizes, or brought along computed. */
  readonly origin: 'computed' | 'approximate' | 'broughtAlong';
  /** Day of the register; `null` for approximate sizes. */
  readonly classifiedOn: string | null;
  readonly periods: readonly {
    readonly period: string;
    readonly withoutValue: Extent;
    /** Source of the values, then of the population that classes the municipalities. */
    readonly sources: readonly SourceMention[];
  }[];
}

/** What `/kluft` says without fetching anything; in one language. */
export interface GapPageData {
  readonly release: string;
  readonly manifest: Pick<ReleaseManifest, 'population' | 'territory'>;
  /** The headline first, then all others in the catalogue's order. */
  readonly indicators: readonly GapIndicator[];
  readonly states: readonly { readonly key: string; readonly name: string }[];
  /** Aggregates of the view that the page opens with. */
  readonly opening: readonly ClassAggregate[];
  readonly figures: readonly FigureGroupView[];
  readonly figuresSource: SourceMention;
}

export function gapPageData(
  manifest: ReleaseManifest,
  readClasses: (indicator: string) => ClassesFile,
  figures: readonly PublishedFigure[],
): GapPageData {
  const { id, population, territory } = manifest;
  const indicators = comparedIndicators(manifest);
  const headline = mainHeadline(indicators) ?? indicators[0];
  const ordered = headline === undefined ? [] : [headline, ...indicators.filter((one) => one !== headline)];
  const newest = headline?.periods.at(-1);
  return {
    release: id,
    manifest: { population, territory },
    indicators: ordered.map((indicator) => gapIndicator(manifest, indicator)),
    states: states.map(({ key, name }) => ({ key, name: name[getLocale()] })),
    opening:
      headline === undefined || newest === undefined
        ? []
        : classesOf(readClasses(headline.id), 'standard', newest.period),
    figures: figureGroups(figures).map(figureGroupView),
    figuresSource: figuresMention(manifest),
  };
}

const isAggregated = (indicator: ReleaseIndicator): indicator is AggregatedIndicator =>
  'computedFrom' in indicator;

const classifierOf = (manifest: ReleaseManifest, indicator: ReleaseIndicator): ClassesFile['classifiedBy'] =>
  isAggregated(indicator) ? indicator.classifiedBy : manifest.population;

function gapIndicator(manifest: ReleaseManifest, indicator: ReleaseIndicator): GapIndicator {
  const { population } = manifest;
  const { dataset, date } = classifierOf(manifest, indicator);
  const classifier = sourceOfDataset(datasetId(dataset));
  return {
    id: indicator.id,
    title: indicator.title[getLocale()],
    shortTitle: indicator.shortTitle[getLocale()],
    domain: indicator.domain,
    origin: isAggregated(indicator) ? 'broughtAlong' : population.approximate ? 'approximate' : 'computed',
    classifiedOn: date,
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
