import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import { nice, ticks } from 'd3-array';

/** A stretch of the value axis, percent of the plot's width. */
export interface Span {
  readonly x: number;
  readonly width: number;
}

/** One size class: where its parts lie, percent of the plot's width; `null` where there is nothing to draw. */
export interface ClassRow {
  readonly aggregate: ClassAggregate;
  /** p05–p95. */
  readonly outer: Span | null;
  /** p25–p75. */
  readonly inner: Span | null;
  readonly median: number | null;
  /** The average municipality. */
  readonly municipality: number | null;
  /** The average inhabitant. */
  readonly inhabitant: number | null;
}

export interface ClassDistributionLayout {
  readonly rows: readonly ClassRow[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  /** The row whose marks carry the words: the first with both means. */
  readonly labelled: number | null;
}

/**
 * Lays out size classes, one row each in the order given, over one value axis. The axis is the indicator's whole
 * domain where it has an end (so that two views can be compared), else it reaches from its start over all values.
 */
export function classDistributionLayout(
  aggregates: readonly ClassAggregate[],
  [start, end]: readonly [min: number, max: number | null],
): ClassDistributionLayout {
  const [low, high] = end === null ? nice(start, greatest(aggregates, start), 5) : [start, end];
  const at = (value: number) => (high === low ? 0 : ((value - low) / (high - low)) * 100);
  const place = (value: number | null) => (value === null ? null : at(value));
  const span = (from: number, to: number): Span => ({ x: at(from), width: at(to) - at(from) });
  const rows = aggregates.map((aggregate): ClassRow => {
    const { quantiles, mean, weightedMean } = aggregate;
    return {
      aggregate,
      outer: quantiles && span(quantiles.p05, quantiles.p95),
      inner: quantiles && span(quantiles.p25, quantiles.p75),
      median: quantiles && at(quantiles.p50),
      municipality: place(mean),
      inhabitant: place(weightedMean),
    };
  });
  const labelled = rows.findIndex(
    ({ municipality, inhabitant }) => municipality !== null && inhabitant !== null,
  );
  return {
    rows,
    ticks: ticks(low, high, 4).map((value) => ({ value, x: at(value) })),
    labelled: labelled === -1 ? null : labelled,
  };
}

function greatest(aggregates: readonly ClassAggregate[], start: number): number {
  const ends = aggregates.flatMap(({ quantiles, mean, weightedMean }) => [
    quantiles?.p95,
    mean,
    weightedMean,
  ]);
  return Math.max(start, ...ends.filter((value) => typeof value === 'number'));
}
