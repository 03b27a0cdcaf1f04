import { endsWithLineBreak, readCsv } from '../shared/csv.ts';
import { fileKind, foreignFile } from '../shared/fileKind.ts';
import { gunzip } from '../shared/inflate.ts';
import { readOldSheets } from '../shared/oldSheets.ts';
import { requireText } from '../shared/requireText.ts';
import type { Cell, Sheet } from '../shared/sheet.ts';

export interface TableRow {
  /** Row of the file or sheet, counted from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** A table whose first line names its columns, from text or from a sheet. */
export interface Table {
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  /** Text without a line break at its end may be cut off anywhere. */
  readonly endsCleanly: boolean;
}

/**
 * The tables of a file that is CSV (packed with gzip or not) or an old binary workbook.
 * @throws Problem `wrong-file` for any other file, and those of its readers
 */
export async function readTables(bytes: Uint8Array): Promise<readonly Table[]> {
  const packed = fileKind(bytes) === 'gzip';
  const plain = packed ? gunzip(bytes) : bytes;
  const kind = fileKind(plain);
  if (kind === 'compoundFile') return (await readOldSheets(plain)).map(sheetTable);
  if (kind !== 'text') throw foreignFile(kind, plain, 'file of the Breitbandatlas as CSV, .xls or .xlsx');
  return [textTable(requireText(plain))];
}

function textTable(text: string): Table {
  const { header, records } = readCsv(text);
  return {
    sheet: null,
    header,
    rows: records.map(({ row, fields }) => ({ row, cells: fields })),
    endsCleanly: endsWithLineBreak(text),
  };
}

function sheetTable({ name, rows }: Sheet): Table {
  const [header = [], ...body] = rows;
  return {
    sheet: name,
    header: header.map((cell) => String(cell ?? '')),
    rows: body
      .map((cells, at) => ({ row: at + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
    endsCleanly: true,
  };
}
