/** One way to split all differences in two. */
export interface SplitBar {
  readonly label: string;
  /** Share between the classes, 0–1; the rest lies inside them. */
  readonly between: number;
  /** Both shares as they are read. */
  readonly text: string;
}

export interface SplitBarLayout extends SplitBar {
  /** Percent of the width. */
  readonly width: number;
  readonly rest: number;
}

/** Bars of one length, each cut where the part between the classes ends. */
export const splitBarsLayout = (bars: readonly SplitBar[]): readonly SplitBarLayout[] =>
  bars.map((bar) => {
    const width = 100 * Math.min(1, Math.max(0, bar.between));
    return { ...bar, width, rest: 100 - width };
  });
