import { populationPlace } from '../PublishedFigures/publishedFiguresLayout.ts';

/** One published number with the sizes that it is of. */
export interface FigureSpan {
  readonly id: string;
  /** Answer and group as printed. */
  readonly label: string;
  /** The number as printed, with its unit. */
  readonly text: string;
  /** Percent; `null` where the number is no share, or none is printed. */
  readonly share: number | null;
  /** Inhabitants, lower-inclusive and upper-exclusive; `null` where the source prints no bounds. */
  readonly bounds: { readonly min: number | null; readonly max: number | null } | null;
}

/** Percent of the population axis; open sides fade out. */
export interface SpanLayout {
  readonly x: number;
  readonly width: number;
  readonly openBelow: boolean;
  readonly openAbove: boolean;
}

export interface FigureSpansLayout {
  readonly rows: readonly (FigureSpan & {
    readonly span: SpanLayout | null;
    /** Percent of the plot of shares. */
    readonly bar: number | null;
  })[];
  /** Whether any row has bounds: else there is no population axis. */
  readonly hasSpans: boolean;
  readonly inhabitants: readonly { readonly value: number; readonly x: number }[];
  readonly shares: readonly number[];
}

/**
 * Two plots side by side: sizes on a logarithmic axis of inhabitants, shares from 0 to 100 percent. Bounds are never
 * guessed, and a number that is no share gets no bar.
 */
export function figureSpansLayout(figures: readonly FigureSpan[]): FigureSpansLayout {
  const rows = figures.map((figure) => ({
    ...figure,
    span: figure.bounds && spanOf(figure.bounds),
    bar: figure.share === null ? null : Math.min(100, Math.max(0, figure.share)),
  }));
  return {
    rows,
    hasSpans: rows.some(({ span }) => span !== null),
    inhabitants: [1_000, 10_000, 100_000, 1_000_000].map((value) => ({ value, x: populationPlace(value) })),
    shares: [0, 25, 50, 75, 100],
  };
}

function spanOf({ min, max }: NonNullable<FigureSpan['bounds']>): SpanLayout {
  const x = populationPlace(min ?? 0);
  return {
    x,
    width: populationPlace(max ?? Infinity) - x,
    openBelow: (min ?? 0) === 0,
    openAbove: max === null,
  };
}
