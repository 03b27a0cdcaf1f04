/** The third row of an export of Qualtrics: under each column a JSON object with the column's own id. */
export const isImportIds = (cells: readonly string[]): boolean =>
  cells.length > 0 && cells.every((cell) => /^\{"ImportId":/.test(cell.trim()));
