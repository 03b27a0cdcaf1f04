import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';

/**
 * What aggregates of a list compare. Everybody in it has the same value, so the mean of those says nothing: what
 * counts is the share of a class that is in it, in percent, of the municipalities (`mean`) and of the inhabitants
 * (`weightedMean`). None in the list is a share of zero; only a class without anybody has no share.
 */
export const listedShares = (aggregates: readonly ClassAggregate[]): readonly ClassAggregate[] =>
  aggregates.map((aggregate) => ({
    ...aggregate,
    mean: inPercent(aggregate.coverage),
    weightedMean: inPercent(aggregate.populationCoverage),
    standardDeviation: null,
    quantiles: null,
  }));

const inPercent = (share: number | null) => (share === null ? null : 100 * share);
