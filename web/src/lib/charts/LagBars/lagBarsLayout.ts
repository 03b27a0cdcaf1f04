/** A class and how many years it is behind. */
export interface LagBar {
  readonly label: string;
  readonly kind: 'lag' | 'moreThan' | 'leader' | 'none';
  readonly years: number | null;
  /** As it is read. */
  readonly text: string;
}

export interface LagBarLayout extends LagBar {
  /** Percent of the width. */
  readonly width: number;
  /** Longer than can be told: drawn fading out. */
  readonly open: boolean;
}

/** What lies beyond the series is drawn this much longer than the series, percent. */
const beyond = 12;

/** Bars of years on one scale, of which the end of the series is the longest that can be told. */
export function lagBarsLayout(bars: readonly LagBar[]): readonly LagBarLayout[] {
  const longest = Math.max(0, ...bars.map(({ years }) => years ?? 0));
  const width = ({ kind, years }: LagBar) => {
    if (longest === 0 || years === null || kind === 'none') return 0;
    const told = (years / longest) * (100 - beyond);
    return kind === 'moreThan' ? told + beyond : told;
  };
  return bars.map((bar) => ({ ...bar, width: width(bar), open: bar.kind === 'moreThan' }));
}
