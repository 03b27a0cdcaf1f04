import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { interiorPointOf } from './support/interiorPoint.ts';
import { waitForMap, waitUntilVisible } from './support/map.ts';
import { readAreas } from './support/release.ts';

const { visit } = useBrowser();
const { official } = inject('site');
const { municipalities, administrations } = readAreas();

describe('the link from a profile to the map', () => {
  it('comes close to the municipality', () =>
    visit('/gemeinde/09162000/', async (page) => {
      await page.getByRole('link', { name: 'Auf der Karte zeigen' }).click();
      await waitForMap(page, 'groessenklasse');
      await waitUntilVisible(page, interiorPointOf('09162000'), 20);
      const place = page.url();
      await page.getByRole('button', { name: 'Schließen' }).click();
      await page.waitForURL((url) => url.href !== place);
      await waitUntilVisible(page, interiorPointOf('09162000'), 20);
    }));

  const shapeless = municipalities.ags[municipalities.hasPolygon.indexOf(false)];
  it.runIf(shapeless !== undefined)('is not there where the map has no shape of it', () =>
    visit(`/gemeinde/${shapeless}/`, async (page) => {
      expect(await page.getByRole('link', { name: 'Alle Daten herunterladen' }).count()).toBe(1);
      expect(await page.getByRole('link', { name: 'Auf der Karte zeigen' }).count()).toBe(0);
    }),
  );
});

it.runIf(official)('the panel names an association as its profile does', () => {
  const shortened = administrations.findIndex(({ name }) => name.endsWith('(VGem)'));
  const ags = municipalities.ags[municipalities.administration.indexOf(shortened)];
  const name = administrations[shortened]?.name.replace(' (VGem)', '');
  return visit(`/karte/?ags=${ags}`, async (page) => {
    const words = await page.locator('[data-selection]').innerText();
    expect(words).toContain(`Verwaltungsgemeinschaft ${name}`);
    expect(words).not.toContain('(VGem)');
  });
});

it('the legend counts shapes apart from municipalities', () =>
  visit('/karte/', async (page) => {
    await waitForMap(page, 'groessenklasse');
    const last = page.locator('[data-legend] tbody').last();
    expect(await last.locator('tr').first().innerText()).toMatch(/Nicht mitgezählt\s+Flächen/);
    expect(await last.innerText()).toContain('gemeindefreies Gebiet');
  }));

it('the words at the pointer stay inside a narrow map', () =>
  visit(
    '/karte/',
    async (page) => {
      await waitForMap(page, 'groessenklasse');
      await page.locator('#map-stage').scrollIntoViewIfNeeded();
      const map = await page.locator('#map-stage').boundingBox();
      if (map === null) throw new Error('There is no map');
      const seen = [];
      for (let column = 1; column < 40; column++) {
        await page.mouse.move(map.x + (map.width * column) / 40, map.y + map.height / 2);
        const words = await page
          .locator('.tooltip')
          .boundingBox({ timeout: 200 })
          .catch(() => null);
        if (words !== null) seen.push({ left: words.x, right: words.x + words.width });
      }
      expect(seen.length).toBeGreaterThan(5);
      expect(seen.filter(({ left, right }) => left < map.x - 1 || right > map.x + map.width + 1)).toEqual([]);
    },
    { viewport: { width: 320, height: 700 } },
  ));

it('the headings of the table stand on one line, whether they sort or not', () =>
  visit('/karte/', async (page) => {
    await page.locator('[data-twin] thead').waitFor();
    const lines = await page.locator('[data-twin] thead th:not(:last-child)').evaluateAll((headings) =>
      headings.map((heading) => {
        const words = document.createRange();
        const [text] = [...(heading.querySelector('button') ?? heading).childNodes];
        if (text) words.selectNodeContents(text);
        return words.getBoundingClientRect().top;
      }),
    );
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(1.5);
  }));

it('published questions begin with a capital, as on the start page', () =>
  visit('/kluft/', async (page) => {
    const firsts = await page
      .locator('[data-figure-group] h3')
      .evaluateAll((headings) => headings.map((heading) => heading.textContent.trim().charAt(0)));
    expect(firsts.length).toBeGreaterThan(5);
    expect(firsts.filter((letter) => letter !== letter.toUpperCase())).toEqual([]);
  }));

it.runIf(official)('the downloads name their sources by their titles', () =>
  visit('/daten/', async (page) => {
    const links = page.locator('.indicator a[href*="/quellen/#"]');
    expect(await links.count()).toBeGreaterThan(0);
    expect(new Set(await links.allTextContents())).not.toContain('breitbandatlas');
  }),
);
