export interface FigureBar {
  readonly label: string;
  /** `null`: the source prints no number. */
  readonly value: number | null;
}

export interface FigureBarLayout extends FigureBar {
  /** Percent of the chart's width. */
  readonly width: number;
}

/** Bars of shares, each over its own class as printed, on a scale from 0 to 100 percent. */
export const figureBarsLayout = (bars: readonly FigureBar[]): readonly FigureBarLayout[] =>
  bars.map(({ label, value }) => ({
    label,
    value,
    width: Math.min(100, Math.max(0, value ?? 0)),
  }));
