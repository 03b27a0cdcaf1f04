export interface FigureBar {
  readonly label: string;
  /** `null`: the source prints no number. */
  readonly value: number | null;
}

export interface FigureBarsLayout {
  readonly height: number;
  readonly bars: readonly {
    readonly y: number;
    readonly label: string;
    readonly value: number | null;
    /** Percent of the chart's width. */
    readonly width: number;
  }[];
}

export const barRowHeight = 42;

/** Bars of shares, each over its own class as printed, on a scale from 0 to `max`. */
export function figureBarsLayout(bars: readonly FigureBar[], max = 100): FigureBarsLayout {
  return {
    height: bars.length * barRowHeight,
    bars: bars.map(({ label, value }, index) => ({
      y: index * barRowHeight,
      label,
      value,
      width: Math.min(100, Math.max(0, ((value ?? 0) / max) * 100)),
    })),
  };
}
