import type { Codebook } from '../../../domain/codebook.ts';
import { madeUpColumn } from '../../matching/madeUpColumn.ts';
import type { Return } from '../returns.ts';

/** A table as a survey tool would have written it: rows of headings, then one row a return. */
export interface ExportSheet {
  readonly headings: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
}

/** Writes the same returns as one tool would. */
export type ExportForm = (codebook: Codebook, returns: readonly Return[]) => ExportSheet;

export interface ExportColumn {
  /** One for each row of headings. */
  readonly headings: readonly string[];
  readonly cell: (back: Return, index: number) => string;
}

/** Says of each row that it is made up; `headings` for tools that have several rows of them. */
export const madeUpMark = (headings: readonly string[] = [madeUpColumn]): ExportColumn => ({
  headings,
  cell: () => 'true',
});

export const sheetOfColumns = (
  columns: readonly ExportColumn[],
  returns: readonly Return[],
): ExportSheet => ({
  headings: (columns[0]?.headings ?? []).map((_, row) => columns.map(({ headings }) => headings[row] ?? '')),
  rows: returns.map((back, index) => columns.map(({ cell }) => cell(back, index))),
});
