import type { PublishedFigure } from '@kluftatlas/data/domain/release.ts';

/** Ends of the population axis; from the smallest villages to the largest city. */
const lowest = 100;
const highest = 4_000_000;

/** What the chart needs of a published figure. */
export type PlacedFigure = Pick<PublishedFigure, 'sizeClass' | 'value'>;

/** A figure over the bounds of its own size class; percent of the plot. */
export interface FigureBar<Figure extends PlacedFigure> {
  readonly figure: Figure;
  readonly x: number;
  readonly width: number;
  /** From the bottom; the share itself. */
  readonly height: number;
  /** Whether the class has no bound on that side: drawn fading out. */
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

export interface PublishedFiguresLayout<Figure extends PlacedFigure> {
  readonly bars: readonly FigureBar<Figure>[];
  readonly ticks: readonly { readonly inhabitants: number; readonly x: number }[];
}

/**
 * Lays out the figures of one question over a logarithmic axis of inhabitants; wide classes lie behind narrow
 * ones. A label without bounds has no bar: bounds are never guessed.
 */
export function publishedFiguresLayout<Figure extends PlacedFigure>(
  figures: readonly Figure[],
): PublishedFiguresLayout<Figure> {
  const bars = figures.flatMap((figure): FigureBar<Figure>[] => {
    const { min, max } = figure.sizeClass;
    if ((min === null && max === null) || figure.value === null) return [];
    const from = populationPlace(min ?? lowest);
    const to = populationPlace(max ?? highest);
    const openBelow = (min ?? 0) <= lowest;
    return [{ figure, x: from, width: to - from, height: figure.value, openBelow, openAbove: max === null }];
  });
  return {
    bars: bars.toSorted((a, b) => b.width - a.width),
    ticks: [1_000, 10_000, 100_000, 1_000_000].map((inhabitants) => ({
      inhabitants,
      x: populationPlace(inhabitants),
    })),
  };
}

/** Place of a number of inhabitants on the axis, percent; clamped to its ends. */
export function populationPlace(inhabitants: number): number {
  const inside = Math.min(Math.max(inhabitants, lowest), highest);
  return (Math.log(inside / lowest) / Math.log(highest / lowest)) * 100;
}
