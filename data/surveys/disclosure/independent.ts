const close = 1e-9;

/**
 * Sets of cells whose counts say something that those before do not: without the others the system is the same and smaller.
 * @param width number of cells
 */
export function independentSets(
  sets: readonly (readonly number[])[],
  width: number,
): readonly (readonly number[])[] {
  const basis: { readonly row: Float64Array; readonly pivot: number }[] = [];
  return sets.filter((set) => {
    const row = new Float64Array(width);
    for (const cell of set) row[cell] = 1;
    for (const { row: known, pivot } of basis) {
      const times = row[pivot] as number;
      if (times !== 0) known.forEach((value, cell) => (row[cell] = (row[cell] as number) - times * value));
    }
    const pivot = row.findIndex((value) => Math.abs(value) > close);
    if (pivot === -1) return false;
    const lead = row[pivot] as number;
    basis.push({ row: row.map((value) => value / lead), pivot });
    return true;
  });
}
