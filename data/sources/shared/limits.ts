/** What an input may grow to. The largest real inputs stay below a third of each. */
export const limits = {
  /** Bytes of a file as handed in. */
  fileBytes: 256 * 1024 * 1024,
  /** Entries of one archive. */
  archiveEntries: 1_000,
  /** Bytes of all entries of an archive, or of one gzip file, after unpacking. */
  expandedBytes: 128 * 1024 * 1024,
  /** Bytes of all parts of a workbook, of which one sheet after the other is unpacked. */
  workbookBytes: 512 * 1024 * 1024,
  /** Cells of one sheet: last row × last column, empty ones included. */
  sheetCells: 2_000_000,
} as const;
