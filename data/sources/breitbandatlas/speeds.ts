/** What the check needs to know of a column. */
export interface SpeedColumn {
  readonly label: string;
  /** Columns of one word are compared with each other. */
  readonly technology: string;
  readonly speed: number;
}

/** A pair of columns of one technology whose availability rises with the speed, which it cannot. */
export interface SpeedRise {
  readonly slower: SpeedColumn;
  readonly faster: SpeedColumn;
  readonly slowerValue: number;
  readonly fasterValue: number;
}

/**
 * Who has 100 Mbit/s has 50: availability of one technology cannot rise with the speed. Says where it does by more
 * than `tolerance` points; `null` where it does not. Columns stand technology by technology, slow before fast; columns
 * that are left out or have no value are passed over.
 */
export function firstRise(
  values: readonly (number | null)[],
  columns: readonly SpeedColumn[],
  tolerance = 0,
  isLeftOut: (column: SpeedColumn) => boolean = () => false,
): SpeedRise | null {
  let slower: SpeedColumn | undefined;
  let before = 0;
  for (let at = 0; at < values.length; at += 1) {
    const column = columns[at];
    const value = values[at];
    if (column === undefined || value === null || value === undefined || isLeftOut(column)) continue;
    if (slower?.technology === column.technology && value > before + tolerance) {
      return { slower, faster: column, slowerValue: before, fasterValue: value };
    }
    slower = column;
    before = value;
  }
  return null;
}
