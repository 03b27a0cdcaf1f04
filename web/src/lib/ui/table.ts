/** A table as text: the twin of every chart. The first cell of a row names it. */
export interface TextTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers are set flush right; by default all but the first. */
  readonly textColumns?: readonly number[];
}
