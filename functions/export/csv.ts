import { stringify } from 'csv-stringify/sync';
import { machineCell, neutralised } from '@kluftatlas/data/domain/csvCell.ts';

export type CsvDialect = 'csv' | 'excel';

/** A column of a table: its heading for machines (snake_case) and for German readers, and how to read a row. */
export interface CsvColumn<Row> {
  readonly name: string;
  readonly germanName: string;
  /** `key`: digits that are a name (AGS); they keep their leading zeros in a spreadsheet. */
  readonly kind: 'key' | 'text' | 'number';
  readonly value: (row: Row) => string | number | null;
}

function excelCell(kind: CsvColumn<never>['kind'], value: string | number | null): string {
  if (value === null || typeof value === 'number') return machineCell(value).replace('.', ',');
  return kind === 'key' ? `="${value}"` : neutralised(value);
}

/**
 * A table as text. `csv`: RFC 4180 (comma, CRLF, quotes where needed), UTF-8 without BOM, decimal point, empty
 * for missing. `excel`: what a German Excel opens by double click: BOM, semicolon, decimal comma, keys as text.
 * Numbers have at most 10 significant digits, as in the JSON files.
 */
export function csvText<Row>(
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[],
  dialect: CsvDialect,
): string {
  const isExcel = dialect === 'excel';
  const head = columns.map(({ name, germanName }) => (isExcel ? germanName : name));
  const body = rows.map((row) =>
    columns.map(({ kind, value }) => (isExcel ? excelCell(kind, value(row)) : machineCell(value(row)))),
  );
  return stringify([head, ...body], {
    bom: isExcel,
    delimiter: isExcel ? ';' : ',',
    record_delimiter: 'windows',
    // A lone line feed ends a record for most readers.
    quoted_match: /[\r\n]/,
  });
}
