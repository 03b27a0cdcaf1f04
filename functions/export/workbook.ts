import { repackZip } from '@kluftatlas/data/sources/shared/repackZip.ts';
import writeXlsxFile, { type Row } from 'write-excel-file/node';
import type { CsvColumn } from './csv.ts';
import { tenDigits } from '@kluftatlas/data/domain/tenDigits.ts';

export interface WorkbookSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Widths in characters, in the order of the headings; the last one goes for all that follow. */
  readonly widths?: readonly number[];
}

/** A sheet of a table with the columns of its CSV; keys stay text. */
export const sheetOf = <Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
  widths?: readonly number[],
): WorkbookSheet => ({
  name,
  headings: columns.map(({ name: heading }) => heading),
  rows: rows.map((row) => columns.map(({ value }) => value(row))),
  ...(widths && { widths }),
});

/**
 * An XLSX workbook with bold headings that stay in sight. Texts are written as texts, so that nothing in them is a formula or
 * a number; the same sheets give the same bytes.
 */
export async function workbookBytes(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const written = await writeXlsxFile(
    sheets.map(({ name, headings, rows, widths = [] }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: headings.map((_, index) => ({ width: widths[index] ?? widths.at(-1) ?? 12 })),
      data: [
        headings.map((value) => ({ value, type: String, format: '@', fontWeight: 'bold' as const })),
        ...rows.map((cells): Row => cells.map(cellOf)),
      ],
    })),
  ).toBuffer();
  return repackZip(written);
}

const cellOf = (value: string | number | null): Row[number] => {
  if (value === null || value === '') return null;
  return typeof value === 'number'
    ? { value: tenDigits(value), type: Number }
    : { value, type: String, format: '@' };
};
