import { readExport } from '@kluftatlas/data/surveys/reading/readExport.ts';
import type { ExportRow, ExportTable } from '@kluftatlas/data/surveys/reading/exportTable.ts';

/** A file as a stream of pieces of so many bytes. */
export async function* pieces(file: Uint8Array | string, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export interface WholeTable extends Pick<ExportTable, 'format' | 'columns'> {
  readonly headings: readonly string[];
  readonly rows: readonly ExportRow[];
}

/** Everything of a small export. */
export async function readWhole(file: Uint8Array | string, size?: number): Promise<WholeTable> {
  const { format, columns, rows } = await readExport(pieces(file, size));
  return {
    format,
    columns,
    headings: columns.map(({ heading }) => heading),
    rows: await Array.fromAsync(rows),
  };
}
