import { period } from '@kluftatlas/data/domain/period.ts';
import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';

/** An aggregate of an invented class with evenly spread values. */
export const aggregateOf = (changes: Partial<ClassAggregate> = {}): ClassAggregate => ({
  period: period('2021-06'),
  region: 'DE',
  scheme: 'standard',
  sizeClass: '0-1999',
  n: 90,
  frame: 100,
  coverage: 0.9,
  populationCoverage: 0.95,
  mean: 40,
  weightedMean: 60,
  standardDeviation: 20,
  quantiles: { p05: 5, p10: 10, p25: 25, p50: 50, p75: 75, p90: 90, p95: 95 },
  shareAtMinimum: 0,
  shareAtMaximum: 0,
  ...changes,
});
