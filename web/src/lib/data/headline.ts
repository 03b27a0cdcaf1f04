import { headlineIndicators } from '@kluftatlas/data/catalogue/indicators.ts';
import type {
  AggregatedIndicator,
  ReleaseIndicator,
  ReleaseManifest,
} from '@kluftatlas/data/domain/release.ts';

/** All indicators with class aggregates: those with values by municipality first, then those that came as aggregates. */
export const comparedIndicators = ({
  indicators,
  aggregated,
}: Pick<ReleaseManifest, 'indicators' | 'aggregated'>): readonly ReleaseIndicator[] => [
  ...indicators,
  ...aggregated,
];

/** Whether an indicator came along as aggregates, without values of single municipalities. */
export const isAggregated = (indicator: ReleaseIndicator): indicator is AggregatedIndicator =>
  'computedFrom' in indicator;

/**
 * The indicators that the story and the profiles lead with, fixed in the catalogue and never chosen by their
 * result; empty where none of them is among those given.
 */
export const headlinesOf = (indicators: readonly ReleaseIndicator[]): readonly ReleaseIndicator[] =>
  headlineIndicators.flatMap((id) => indicators.find((indicator) => indicator.id === id) ?? []);

/** The headline that the two chapters on distance are about: the most demanding one. */
export const mainHeadline = (indicators: readonly ReleaseIndicator[]): ReleaseIndicator | undefined =>
  headlinesOf(indicators).at(-1);
