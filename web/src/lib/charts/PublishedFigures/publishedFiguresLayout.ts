/** Ends of the population axis; from the smallest villages to the largest city. */
const lowest = 100;
const highest = 4_000_000;

/** A published figure with its class as printed. */
export interface PlacedFigure {
  readonly label: string;
  /** Share in percent; `null` where none is printed. */
  readonly value: number | null;
  /** The share as it is read. */
  readonly text: string;
  /** Inhabitants, `max` exclusive; `null` without a bound on that side. */
  readonly min: number | null;
  readonly max: number | null;
}

/** A figure over the bounds of its own size class; percent of the plot. */
export interface FigureBar {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  /** From the bottom; the share itself. */
  readonly height: number;
  /** Whether the class has no bound on that side: drawn fading out. */
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

export interface PublishedFiguresLayout {
  /** All figures in words, in the order given. */
  readonly lines: readonly Pick<PlacedFigure, 'label' | 'text'>[];
  readonly bars: readonly FigureBar[];
  readonly ticks: readonly { readonly text: string; readonly x: number }[];
}

/**
 * Lays out the figures of one question over a logarithmic axis of inhabitants; wide classes lie behind narrow
 * ones. A label without bounds has no bar: bounds are never guessed.
 */
export function publishedFiguresLayout(
  figures: readonly PlacedFigure[],
  inhabitantsInWords: (inhabitants: number) => string,
): PublishedFiguresLayout {
  const bars = figures.flatMap(({ min, max, value, text }): FigureBar[] => {
    if ((min === null && max === null) || value === null) return [];
    const from = populationPlace(min ?? lowest);
    const to = populationPlace(max ?? highest);
    const openBelow = (min ?? 0) <= lowest;
    return [{ text, x: from, width: to - from, height: value, openBelow, openAbove: max === null }];
  });
  return {
    lines: figures.map(({ label, text }) => ({ label, text })),
    bars: bars.toSorted((a, b) => b.width - a.width),
    ticks: [1_000, 10_000, 100_000, 1_000_000].map((inhabitants) => ({
      text: inhabitantsInWords(inhabitants),
      x: populationPlace(inhabitants),
    })),
  };
}

/** Place of a number of inhabitants on the axis, percent; clamped to its ends. */
export function populationPlace(inhabitants: number): number {
  const inside = Math.min(Math.max(inhabitants, lowest), highest);
  return (Math.log(inside / lowest) / Math.log(highest / lowest)) * 100;
}
