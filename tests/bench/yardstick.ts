import { parse } from 'csv-parse/sync';

/** A table of the size of a nationwide municipality file: 11,000 rows of a key and 53 numbers. */
export function generatedTable(rows = 11_000, columns = 53): Buffer {
  const head = ['key', ...Array.from({ length: columns }, (_, column) => `value ${column}`)].join(',');
  const body = Array.from({ length: rows }, (_, row) =>
    [
      String(row).padStart(8, '0'),
      ...Array.from({ length: columns }, (_, column) => ((row * 31 + column * 17) % 10_000) / 100),
    ].join(','),
  );
  return Buffer.from([head, ...body].join('\n'));
}

export async function seconds(task: () => unknown): Promise<number> {
  const since = performance.now();
  await task();
  return (performance.now() - since) / 1000;
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Median seconds of several runs. */
export async function medianSeconds(task: () => unknown, runs = 5): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await seconds(task));
  return median(times);
}

/** Bare reading of a CSV. */
export const csvCells = (bytes: Uint8Array): unknown => parse(bytes);

/** The same for files of German offices: semicolons, and lines of other lengths above and below the table. */
export const semicolonCells = (bytes: Uint8Array): unknown =>
  parse(bytes, { delimiter: ';', relax_column_count: true, bom: true });

/** Seconds of it: the unit that everything else is a multiple of, since machines differ and are shared. */
export const bareRead = (bytes: Uint8Array): Promise<number> => medianSeconds(() => csvCells(bytes));
