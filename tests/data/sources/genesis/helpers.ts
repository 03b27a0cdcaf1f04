import type { ParsedDataset } from '@kluftatlas/data/domain/observation.ts';
import { period } from '@kluftatlas/data/domain/period.ts';
import { readZipEntry, zipEntries } from '@kluftatlas/data/sources/shared/zip.ts';
import { adapter } from '@kluftatlas/data/sources/genesis/index.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const handIn = (bytes: Uint8Array, given?: string): Promise<readonly ParsedDataset[]> =>
  adapter.parse({ name: 'handed-in.csv', bytes, ...(given !== undefined && { period: period(given) }) });

export const columnOf = ({ rows }: ParsedDataset, position: number): (number | null)[] =>
  rows.map(({ values }) => values[position] ?? null);

export const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);

export function datasetOf(parsed: readonly ParsedDataset[], id: string, of: string): ParsedDataset {
  const found = parsed.find(({ dataset, period: its }) => dataset === `genesis/${id}` && its === of);
  if (found === undefined) throw new Error(`${id} ${of} was not read`);
  return found;
}

/** A small table of municipalities; `years` are the headings above the values. */
export function table(
  rows: readonly string[],
  { code = '12411-01-01-5', above = ';;31.12.2022\n;;Insgesamt' }: { code?: string; above?: string } = {},
): string {
  return `GENESIS-Tabelle: ${code}\nEin Titel;;\n${above}\n${rows.join('\n')}\n__________\n"Hinweise"\nStand: 01.01.2024\n`;
}

/** The one file in an archive. */
export function unpacked(zip: Uint8Array): Uint8Array {
  const [entry] = zipEntries(zip);
  if (entry === undefined) throw new Error('the archive holds nothing');
  return readZipEntry(zip, entry);
}
