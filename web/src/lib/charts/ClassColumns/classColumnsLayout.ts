/** One column of bars: a way of counting. */
export interface CountColumn {
  readonly label: string;
  /** One number a class; `null` where it is not known. */
  readonly counts: readonly (number | null)[];
  /** Inhabitants are read in millions. */
  readonly inMillions?: boolean;
}

export interface CountCell {
  /** Percent of the chart's width. */
  readonly x: number;
  readonly width: number;
  readonly count: number | null;
  readonly inMillions: boolean;
  /** Share of the column's sum, 0–1; `null` where the count is. */
  readonly share: number | null;
}

export interface ClassColumnsLayout {
  /** CSS pixels. Widths are in percent, so that type stays the same on every screen. */
  readonly height: number;
  readonly headers: readonly { readonly x: number; readonly label: string }[];
  readonly rows: readonly {
    readonly y: number;
    readonly label: string;
    readonly cells: readonly CountCell[];
  }[];
}

const headerHeight = 30;
const rowHeight = 60;
/** Percent of the width between two columns. */
const gutter = 5;

/**
 * Bars side by side, one column a way of counting, one row a class. Each column adds up to 100 % and all have
 * the same scale: the largest share of any of them fills its column.
 */
export function classColumnsLayout(
  classes: readonly string[],
  columns: readonly CountColumn[],
): ClassColumnsLayout {
  const columnWidth = (100 - gutter * (columns.length - 1)) / columns.length;
  const shares = columns.map(({ counts }) => sharesOf(counts));
  const largest = Math.max(...shares.flat().map((share) => share ?? 0), Number.EPSILON);
  const columnX = (column: number) => column * (columnWidth + gutter);
  return {
    height: headerHeight + classes.length * rowHeight,
    headers: columns.map(({ label }, column) => ({ x: columnX(column), label })),
    rows: classes.map((label, row) => ({
      y: headerHeight + row * rowHeight,
      label,
      cells: columns.map(({ counts, inMillions = false }, column) => {
        const share = shares[column]?.[row] ?? null;
        return {
          x: columnX(column),
          width: ((share ?? 0) / largest) * columnWidth,
          count: counts[row] ?? null,
          inMillions,
          share,
        };
      }),
    })),
  };
}

/** Of a column with an unknown count nothing is known: its shares would not add up. */
function sharesOf(counts: readonly (number | null)[]): readonly (number | null)[] {
  const known = counts.filter((count) => count !== null);
  const sum = known.reduce((total, count) => total + count, 0);
  if (known.length < counts.length || sum === 0) return counts.map(() => null);
  return known.map((count) => count / sum);
}
