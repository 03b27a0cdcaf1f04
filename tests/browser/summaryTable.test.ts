import { describe, expect, it } from 'vitest';
import { states } from '@kluftatlas/data/catalogue/states.ts';
import { useBrowser } from './support/browser.ts';
import { readAreas, readFrame } from './support/release.ts';
import { numberIn, type Language } from './support/writtenNumbers.ts';

const { visit } = useBrowser();
const { rows, unclassified } = readFrame();
const { municipalities } = readAreas();

/** The table of the page without JavaScript: its words as they stand in the file. */
const readSummary = (path: string) =>
  visit(
    path,
    async (page) => {
      const table = page
        .getByRole('table')
        .filter({ has: page.locator('caption', { hasText: /Land|state/ }) });
      return table
        .locator('tr')
        .evaluateAll((lines) =>
          lines.map((line) => [...line.children].map((cell) => cell.textContent.trim())),
        );
    },
    { javaScriptEnabled: false },
  );

const countsOf = (region: string) =>
  rows
    .filter((row) => row.unit === 'municipality' && row.region === region && row.scheme === 'standard')
    .map(({ count }) => count);

describe.each<[Language, string, string]>([
  ['de', '/karte/', 'Deutschland'],
  ['en', '/en/karte/', 'Germany'],
])('without JavaScript the map page (%s)', (language, path, country) => {
  it('counts the municipalities of every state and size class as frame.json does', async () => {
    const [head = [], ...body] = await readSummary(path);
    const written = new Map(
      body.map(([name = '', ...cells]) => [name, cells.slice(0, 8).map((cell) => numberIn(cell, language))]),
    );
    expect(head.length).toBeGreaterThanOrEqual(10);
    expect(written.get(country)).toEqual(countsOf('DE'));
    for (const { key, name } of states) expect(written.get(name[language]), key).toEqual(countsOf(key));
    expect(written.size).toBe(17);
  });

  it('and all of them as areas.json does', async () => {
    const [, ...body] = await readSummary(path);
    const totals = new Map(body.map((cells) => [cells[0], numberIn(cells.at(-1) ?? '', language)]));
    expect(totals.get(country)).toBe(municipalities.ags.length);
    for (const { key, name } of states) {
      const inState = municipalities.ags.filter((ags) => ags.startsWith(key)).length;
      expect(totals.get(name[language]), key).toBe(inState);
      const classed = countsOf(key).reduce((sum, count) => sum + count, 0);
      const unclassed = unclassified.find(
        ({ unit, region, scheme }) => unit === 'municipality' && region === key && scheme === 'standard',
      );
      expect(classed + (unclassed?.count ?? 0)).toBe(inState);
    }
  });

  it('says that the map needs JavaScript', async () => {
    const words = await visit(path, (page) => page.locator('main').innerText(), { javaScriptEnabled: false });
    expect(words).toMatch(/JavaScript/);
  });
});
