import type { ShownTable, ShownValue } from '#lib/takeAway/shownTable.ts';

/** A table as text: the twin of every chart. The first cell of a row names it. */
export interface TextTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers are set flush right; by default all but the first. */
  readonly textColumns?: readonly number[];
}

/** A table twin with the values behind its text, row by row. */
export interface TwinTable extends TextTable {
  readonly values: ShownTable;
}

/** A column as it is read, and the values that its cells stand for. */
export interface TwinColumn<Row> {
  readonly heading: string;
  readonly text: (row: Row) => string;
  readonly isText?: boolean;
  /** By the name of their column for machines; a cell may hold several: a share and the ends of its range. */
  readonly values: Readonly<Record<string, (row: Row) => ShownValue>>;
}

/**
 * A column of which each cell stands for one value, written out.
 * @param name of the value, for machines
 * @param value of a row; `undefined` is missing too
 */
export const valueColumn = <Row, Value extends ShownValue | undefined>(
  heading: string,
  name: string,
  value: (row: Row) => Value,
  write: (value: Value) => string,
): TwinColumn<Row> => ({
  heading,
  text: (row) => write(value(row)),
  values: { [name]: (row) => value(row) ?? null },
});

/**
 * Both forms of a table out of one list of columns, so that neither says what the other does not.
 * @param common what is the same in all rows
 */
export function twinTable<Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly TwinColumn<Row>[],
  common: ShownTable['common'],
): TwinTable {
  const values = columns.flatMap((column) => Object.entries(column.values));
  const textColumns = columns.flatMap(({ isText }, index) => (isText ? [index] : []));
  return {
    caption,
    columns: columns.map(({ heading }) => heading),
    rows: rows.map((row) => columns.map(({ text }) => text(row))),
    ...(textColumns.length > 0 ? { textColumns } : {}),
    values: {
      common,
      columns: values.map(([name]) => name),
      rows: rows.map((row) => values.map(([, value]) => value(row))),
    },
  };
}
