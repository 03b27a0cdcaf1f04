import type { Cell, Sheet } from '../shared/sheet.ts';

type Rows = readonly (readonly Cell[])[];

const texts = (rows: Rows): string[] =>
  rows.flatMap((row) => row.filter((cell): cell is string => typeof cell === 'string'));

/** Footnotes that header cells refer to, by their marks: `Fläche km² 1)` → 1, `Zensus 20112)` → 2. */
const marksIn = (header: Rows): ReadonlySet<string> =>
  new Set(texts(header).flatMap((text) => /(\d)\)\s*$/.exec(text)?.[1] ?? []));

/**
 * The footnotes stand below the table: where the header refers to some that stand nowhere, the end of the table
 * is missing. Editions up to 2009 have none.
 */
export function footnoteDoubts(header: Rows, sheets: readonly Sheet[], sheet: Sheet, end: number): string[] {
  const below = sheets.flatMap((other) => texts(other === sheet ? sheet.rows.slice(end) : other.rows));
  const absent = [...marksIn(header)].filter((mark) => !below.some((text) => text.startsWith(`${mark})`)));
  return absent.length === 0
    ? []
    : [
        `the header refers to footnote ${absent.sort().join(', ')}, which is not below the table: its end is missing`,
      ];
}
