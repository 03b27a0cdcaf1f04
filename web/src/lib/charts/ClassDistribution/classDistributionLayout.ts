import type { ClassAggregate } from '@kluftatlas/data/domain/release.ts';
import { nice, ticks } from 'd3-array';

/** A stretch of the value axis, percent of the plot's width. */
export interface Span {
  readonly x: number;
  readonly width: number;
}

/** How a class and its values are written. */
export interface DistributionWords {
  readonly label: (aggregate: ClassAggregate) => string;
  readonly count: (aggregate: ClassAggregate) => string;
  readonly value: (value: number) => string;
  readonly tick: (value: number) => string;
}

/** A mean, and how it is read. */
export interface WrittenMean {
  readonly value: number;
  readonly text: string;
}

/** One size class: where its parts lie, percent of the plot's width; `null` where there is nothing to draw. */
export interface ClassRow {
  readonly sizeClass: string;
  readonly n: number;
  readonly frame: number;
  readonly label: string;
  readonly count: string;
  readonly mean: WrittenMean | null;
  readonly weightedMean: WrittenMean | null;
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

/** What the marks mean. */
export interface ClassDistributionWords {
  /** The two means: of the units, of the inhabitants. */
  readonly mean: string;
  readonly weightedMean: string;
  /** `null` where there are no bands. */
  readonly bands: { readonly outer: string; readonly inner: string; readonly median: string } | null;
}

export interface ClassDistributionLayout {
  readonly rows: readonly ClassRow[];
  readonly ticks: readonly { readonly text: string; readonly x: number }[];
}

/**
 * Lays out size classes, one row each in the order given, over one value axis. The axis is the indicator's whole
 * domain where it has an end (so that two views can be compared), else it reaches from its start over all values.
 */
export function classDistributionLayout(
  aggregates: readonly ClassAggregate[],
  [start, end]: readonly [min: number, max: number | null],
  words: DistributionWords,
): ClassDistributionLayout {
  const [low, high] = end === null ? nice(start, greatest(aggregates, start), 5) : [start, end];
  const at = (value: number) => (high === low ? 0 : ((value - low) / (high - low)) * 100);
  const place = (value: number | null) => (value === null ? null : at(value));
  const span = (from: number, to: number): Span => ({ x: at(from), width: at(to) - at(from) });
  const written = (value: number | null): WrittenMean | null =>
    value === null ? null : { value, text: words.value(value) };
  const rows = aggregates.map((aggregate): ClassRow => {
    const { quantiles, mean, weightedMean, sizeClass, n, frame } = aggregate;
    return {
      sizeClass,
      n,
      frame,
      label: words.label(aggregate),
      count: words.count(aggregate),
      mean: written(mean),
      weightedMean: written(weightedMean),
      outer: quantiles && span(quantiles.p05, quantiles.p95),
      inner: quantiles && span(quantiles.p25, quantiles.p75),
      median: quantiles && at(quantiles.p50),
      municipality: place(mean),
      inhabitant: place(weightedMean),
    };
  });
  return {
    rows,
    ticks: ticks(low, high, 4).map((value) => ({ text: words.tick(value), x: at(value) })),
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
