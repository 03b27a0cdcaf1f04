import { describe, expect, it } from 'vitest';
import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import { classDistributionLayout } from '../../../web/src/lib/charts/ClassDistribution/classDistributionLayout.ts';
import { aggregateOf } from './aggregates.ts';

const words = {
  label: ({ sizeClass }: ClassAggregate) => sizeClass,
  count: ({ n }: ClassAggregate) => `${n} of them`,
  value: (value: number) => `${value} in its unit`,
  tick: String,
};
const layoutOf = (
  aggregates: readonly ClassAggregate[],
  domain: readonly [min: number, max: number | null],
) => classDistributionLayout(aggregates, domain, words);

const empty = { n: 0, coverage: 0, mean: null, weightedMean: null, quantiles: null } as const;

describe('the distribution inside the size classes', () => {
  it('puts bands, median and both means where their values lie on the whole domain', () => {
    const [row] = layoutOf([aggregateOf()], [0, 100]).rows;
    expect(row).toMatchObject({
      outer: { x: 5, width: 90 },
      inner: { x: 25, width: 50 },
      median: 50,
      municipality: 40,
      inhabitant: 60,
    });
  });

  it('uses the same axis for every view of a share', () => {
    const low = layoutOf([aggregateOf({ mean: 1, weightedMean: 2 })], [0, 100]);
    expect(low.ticks).toEqual([0, 20, 40, 60, 80, 100].map((value) => ({ text: String(value), x: value })));
  });

  it('keeps an empty class as a row with nothing in it', () => {
    const { rows } = layoutOf([aggregateOf(empty), aggregateOf()], [0, 100]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      outer: null,
      inner: null,
      median: null,
      municipality: null,
      inhabitant: null,
    });
  });

  it('says each mean as it is read, and nothing of a class that has none', () => {
    const { rows } = layoutOf([aggregateOf({ weightedMean: null }), aggregateOf(empty)], [0, 100]);
    expect(rows[0]).toMatchObject({
      label: '0-1999',
      count: '90 of them',
      mean: { value: 40, text: '40 in its unit' },
      weightedMean: null,
    });
    expect(rows[1]).toMatchObject({ count: '0 of them', mean: null, weightedMean: null });
  });

  it('draws a class in which everything is zero at zero, not as missing', () => {
    const zero = { p05: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0, p95: 0 };
    const [row] = layoutOf([aggregateOf({ quantiles: zero, mean: 0, weightedMean: 0 })], [0, 100]).rows;
    expect(row).toMatchObject({ outer: { x: 0, width: 0 }, median: 0, municipality: 0, inhabitant: 0 });
  });

  it('reaches over all values where the domain has no end', () => {
    const { rows, ticks } = layoutOf([aggregateOf({ mean: 180, weightedMean: 190 })], [0, null]);
    expect(ticks.at(-1)).toEqual({ text: '200', x: 100 });
    expect(rows[0]?.inhabitant).toBe(95);
  });
});
