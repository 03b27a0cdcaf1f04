import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { holds, intervalIn } from './support/interval.ts';
import { chooseView, waitForMap } from './support/map.ts';
import { gigabit, readAreas, readValues } from './support/release.ts';
import { isRounded, numberIn } from './support/writtenNumbers.ts';

const { keepOpen, visit } = useBrowser();
const { official } = inject('site');
const { municipalities } = readAreas();
const positions = municipalities.ags.map((_, position) => position);
const positionOf = new Map(municipalities.ags.map((ags, position) => [ags, position]));

/** A row of the table as it can be read. */
interface Row {
  readonly ags: string;
  readonly name: string;
  readonly whereabouts: string;
  readonly sizeClass: string;
  readonly value: string;
}

/** Reads the page that is shown and turns to the next, up to `most` pages or to the end. */
const readPages = (page: Page, most = Number.MAX_SAFE_INTEGER): Promise<Row[]> =>
  page.evaluate(async (pages) => {
    const table = document.querySelector('[data-twin]');
    const next = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Weiter');
    if (!table || !next) throw new Error('There is no table to leaf through');
    const read = () =>
      [...table.querySelectorAll('tbody tr')].map((row) => {
        const [name = '', whereabouts = '', sizeClass = '', value = ''] = [...row.children].map((cell) =>
          cell.textContent.trim(),
        );
        const ags = /gemeinde\/(\d{8})\/$/.exec(row.querySelector('a')?.href ?? '')?.[1] ?? '';
        return { ags, name, whereabouts, sizeClass, value };
      });
    const all = read();
    for (let turned = 1; turned < pages && next.ariaDisabled !== 'true'; turned++) {
      const last = all.at(-1)?.ags;
      next.click();
      while (read().at(-1)?.ags === last) await new Promise((done) => setTimeout(done));
      all.push(...read());
    }
    return all;
  }, most);

const readRows = (page: Page) => readPages(page, 1);

const sortBy = (page: Page, words: string | RegExp) =>
  page.locator('[data-twin]').getByRole('columnheader', { name: words }).getByRole('button').click();

describe('the table below the map', () => {
  const open = keepOpen('/karte/');
  beforeAll(() => waitForMap(open(), 'groessenklasse'));

  it('begins with the first municipalities of the alphabet', async () => {
    const { compare } = new Intl.Collator('de');
    const expected = positions
      .toSorted(
        (a, b) =>
          compare(municipalities.name[a] ?? '', municipalities.name[b] ?? '') ||
          (municipalities.ags[a] ?? '').localeCompare(municipalities.ags[b] ?? ''),
      )
      .map((position) => municipalities.ags[position]);
    expect((await readRows(open())).map(({ ags }) => ags)).toEqual(expected.slice(0, 50));
    await open().getByRole('button', { name: 'Ende', exact: true }).click();
    await open().waitForURL(/seite=/);
    const length = expected.length % 50 || 50;
    expect((await readRows(open())).map(({ ags }) => ags)).toEqual(expected.slice(-length));
  });

  it('has only the municipalities of a chosen size class', async () => {
    await open().getByRole('checkbox', { name: '500.000 und mehr' }).check();
    await open().waitForURL(/klasse=/);
    const large = positions.filter((position) => municipalities.sizeClass.standard[position] === 7);
    const rows = await readPages(open());
    expect(rows.map(({ ags }) => ags).toSorted()).toEqual(large.map((p) => municipalities.ags[p]).toSorted());
    await open().getByRole('checkbox', { name: '500.000 und mehr' }).uncheck();
    await open().waitForURL((url) => !url.search.includes('klasse='));
  });

  describe.runIf(official)('sorted by the households with at least 1,000 Mbit/s', () => {
    let rows: Row[];
    const { values } = official ? readValues(gigabit, '2021-06') : { values: [] };
    const valueOf = ({ ags }: Row) => values[positionOf.get(ags) ?? -1] ?? null;

    beforeAll(async () => {
      const page = open();
      await chooseView(page, gigabit);
      await waitForMap(page, `${gigabit} 2021-06`);
      await sortBy(page, /1\.000 Mbit/);
      await page.waitForURL(/sortierung=wert/);
      rows = await readPages(page);
    });

    it('holds every municipality of the release once', () => {
      expect(rows.map(({ ags }) => ags).toSorted()).toEqual(municipalities.ags);
    });

    it('shows for each the name, size class and value of the release', () => {
      const wrong = rows.filter((row) => {
        const position = positionOf.get(row.ags) ?? -1;
        const value = valueOf(row);
        const bounds = intervalIn(row.sizeClass);
        const isValue =
          value === null ? row.value === 'keine Angabe' : isRounded(numberIn(row.value), value, 1);
        const isClass = bounds !== null && holds(bounds, municipalities.population[position] ?? NaN);
        return row.name !== municipalities.name[position] || !isValue || !isClass;
      });
      expect(wrong).toEqual([]);
    });

    it('goes from the lowest to the highest value, with those without one at the end', () => {
      const found = rows.map(valueOf);
      const known = found.filter((value) => value !== null);
      expect(found.slice(0, known.length)).toEqual(known.toSorted((a, b) => a - b));
      expect(found.length - known.length).toBe(values.filter((value) => value === null).length);
    });

    it('goes the other way after a second click, still with those without a value at the end', async () => {
      await sortBy(open(), /1\.000 Mbit/);
      await open().waitForURL(/sortierung=wert-ab/);
      expect(valueOf((await readRows(open()))[0] as Row)).toBe(100);
      await open().getByRole('button', { name: 'Ende', exact: true }).click();
      await open().waitForURL(/seite=/);
      expect((await readRows(open())).at(-1)?.value).toBe('keine Angabe');
    });
  });
});

it('a link from the table leads to the municipality on the map', async () => {
  const found = await visit('/karte/', async (page) => {
    await waitForMap(page, 'groessenklasse');
    const row = page.locator('[data-twin] tbody tr').first();
    const name = await row.getByRole('link').innerText();
    await row.getByRole('button').click();
    return { name, panel: await page.locator('[data-selection]').getByRole('heading').innerText() };
  });
  expect(found.panel).toBe(found.name);
});
