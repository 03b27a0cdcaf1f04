import { readCsvExport } from '@kluftatlas/data/surveys/reading/csv/readCsvExport.ts';
import { readHead } from '@kluftatlas/data/surveys/reading/csv/head.ts';
import { describe, expect, it } from 'vitest';

/** Not through `readExport`, which joins the first pieces to tell what a file is. */
async function* inTwo<Whole extends { slice(from: number, to?: number): Whole }>(whole: Whole, at: number) {
  yield whole.slice(0, at);
  yield whole.slice(at);
}

describe.each([
  ['CRLF', '\r\n'],
  ['LF', '\n'],
  ['CR', '\r'],
])('a file whose lines end in %s reads alike wherever it is parted', (_, lineEnd) => {
  it.each(['sep=;', '# exportiert', '"# exportiert, am Montag"', '', ' '])('below “%s”', async (above) => {
    const file = [above, above, 'a;b', '1;2', ''].join(lineEnd);
    for (let at = 0; at <= file.length; at += 1) {
      const { delimiter, skipped, text } = await readHead(inTwo(file, at));
      expect([at, delimiter, skipped]).toEqual([at, ';', 2]);
      expect((await Array.fromAsync(text)).join('')).toBe(`a;b${lineEnd}1;2${lineEnd}`);
      const { columns, rows } = await readCsvExport(inTwo(new TextEncoder().encode(file), at));
      expect(columns.map(({ heading }) => heading)).toEqual(['a', 'b']);
      expect(await Array.fromAsync(rows)).toEqual([{ row: 4, cells: ['1', '2'] }]);
    }
  });

  it('which may have no rows', async () => {
    const file = `a;b${lineEnd}`;
    for (let at = 0; at <= file.length; at += 1) {
      const { columns, rows } = await readCsvExport(inTwo(new TextEncoder().encode(file), at));
      expect([columns.length, await Array.fromAsync(rows)]).toEqual([2, []]);
    }
  });
});
