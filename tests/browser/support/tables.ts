import type { Locator } from 'playwright-core';

/** Cells of a table's body as text, folded away or not. */
export const readTable = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));

/** Headings of a table's columns. */
export const readHeadings = (table: Locator): Promise<string[]> =>
  table.locator('thead th').evaluateAll((cells) => cells.map((cell) => cell.textContent.trim()));
