export interface DotStackRow {
  readonly label: string;
  readonly count: number;
  /** Drawn as rings: counted, but not assigned. */
  readonly unassigned?: boolean;
}

export interface DotStackLayout {
  readonly height: number;
  readonly rows: readonly {
    readonly y: number;
    readonly label: string;
    readonly count: number;
    readonly unassigned: boolean;
    /** Centres in percent of the chart's width. */
    readonly dots: readonly number[];
  }[];
}

const stackRowHeight = 46;
/** A row never has fewer places than this, so that few dots do not spread over the whole width. */
const fewestPlaces = 28;

/** One dot for each thing counted, one row a class; no bar that would look like a rate. */
export function dotStackLayout(rows: readonly DotStackRow[]): DotStackLayout {
  const places = Math.max(fewestPlaces, ...rows.map(({ count }) => count));
  return {
    height: rows.length * stackRowHeight,
    rows: rows.map(({ label, count, unassigned = false }, index) => ({
      y: index * stackRowHeight,
      label,
      count,
      unassigned,
      dots: Array.from({ length: count }, (_, place) => ((place + 0.5) / places) * 100),
    })),
  };
}
