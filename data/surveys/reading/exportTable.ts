/** What a survey tool wrote, whatever its format: columns, and rows one after the other. */
export interface ExportTable {
  readonly format: 'csv' | 'qualtrics' | 'xlsx' | 'sav';
  readonly columns: readonly ExportColumn[];
  /** To be read once, from the first to the last. Blank rows are not among them. */
  readonly rows: AsyncIterable<ExportRow>;
  /** Mark between whole and decimals where the format fixes it; `null`: as its cells say. */
  readonly decimalMark: '.' | null;
}

export interface ExportColumn {
  /** As written; empty where the column has none. */
  readonly heading: string;
  /** A second description: the question in the second row of Qualtrics, the label of a variable of SPSS. */
  readonly label: string;
  /** Labels of answers by the answer as it stands in the cells; of SPSS. */
  readonly valueLabels: ReadonlyMap<string, string> | null;
}

export interface ExportRow {
  /** Counted from 1, as a spreadsheet shows it: comments, headings and blank lines count. */
  readonly row: number;
  /** Trimmed; empty where nothing was answered. Too few or too many where the file has them so. */
  readonly cells: readonly string[];
}

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');
