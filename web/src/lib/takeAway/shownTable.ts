/** A value as it was published: codes and keys are text, `null` is missing. */
export type ShownValue = string | number | boolean | null;

/** What a chart shows, for machines: row by row the same as its table twin. */
export interface ShownTable {
  /** What is the same in every row, by the name of its column: which survey, wave, indicator … */
  readonly common: Readonly<Record<string, ShownValue>>;
  /** Names for machines (snake_case). */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ShownValue[])[];
}

/** Rows of two tables of the same columns below each other. */
export const joinedTables = (first: ShownTable, second: ShownTable): ShownTable => ({
  ...first,
  rows: [...first.rows, ...second.rows],
});
