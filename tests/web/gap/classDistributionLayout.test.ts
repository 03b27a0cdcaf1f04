import { describe, expect, it } from 'vitest';
import { classDistributionLayout } from '../../../web/src/lib/charts/ClassDistribution/classDistributionLayout.ts';
import { aggregateOf } from './aggregates.ts';

const empty = { n: 0, coverage: 0, mean: null, weightedMean: null, quantiles: null } as const;

describe('the distribution inside the size classes', () => {
  it('puts bands, median and both means where their values lie on the whole domain', () => {
    const [row] = classDistributionLayout([aggregateOf()], [0, 100]).rows;
    expect(row).toMatchObject({
      outer: { x: 5, width: 90 },
      inner: { x: 25, width: 50 },
      median: 50,
      municipality: 40,
      inhabitant: 60,
    });
  });

  it('uses the same axis for every view of a share', () => {
    const low = classDistributionLayout([aggregateOf({ mean: 1, weightedMean: 2 })], [0, 100]);
    expect(low.ticks).toEqual([0, 20, 40, 60, 80, 100].map((value) => ({ value, x: value })));
  });

  it('keeps an empty class as a row with nothing in it', () => {
    const { rows } = classDistributionLayout([aggregateOf(empty), aggregateOf()], [0, 100]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({
      outer: null,
      inner: null,
      median: null,
      municipality: null,
      inhabitant: null,
    });
  });

  it('writes its words at the first class that has both means', () => {
    expect(classDistributionLayout([aggregateOf(empty), aggregateOf()], [0, 100]).labelled).toBe(1);
    expect(classDistributionLayout([aggregateOf({ weightedMean: null })], [0, 100]).labelled).toBeNull();
  });

  it('draws a class in which everything is zero at zero, not as missing', () => {
    const zero = { p05: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0, p95: 0 };
    const [row] = classDistributionLayout(
      [aggregateOf({ quantiles: zero, mean: 0, weightedMean: 0 })],
      [0, 100],
    ).rows;
    expect(row).toMatchObject({ outer: { x: 0, width: 0 }, median: 0, municipality: 0, inhabitant: 0 });
  });

  it('reaches over all values where the domain has no end', () => {
    const { rows, ticks } = classDistributionLayout(
      [aggregateOf({ mean: 180, weightedMean: 190 })],
      [0, null],
    );
    expect(ticks.at(-1)).toEqual({ value: 200, x: 100 });
    expect(rows[0]?.inhabitant).toBe(95);
  });
});
