import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readLegend, waitForMap } from './support/map.ts';

const { visit } = useBrowser();
const dark = { colorScheme: 'dark' } as const;

/** Brightness of text and of what is behind it, 0 to 255, for elements that show text of their own. */
const brightness = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const of = (colour: string) => Math.max(...(colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number));
      let behind: Element | null = element;
      const ground = () => getComputedStyle(behind as Element).backgroundColor;
      while (behind?.parentElement && /, 0\)$/.test(ground())) behind = behind.parentElement;
      return { text: of(getComputedStyle(element).color), ground: of(ground()) };
    }),
  );

describe('on paper', () => {
  it.each(['/karte/', '/kluft/'])('there are no controls: %s', (path) =>
    visit(path, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const shown = await page
        .locator('.controls, .filter, .zoom, #map-keys')
        .evaluateAll((elements) => elements.filter((element) => element.checkVisibility()).length);
      expect(shown).toBe(0);
      expect(await page.locator('h1').isVisible()).toBe(true);
    }),
  );

  it('everything is dark on light, also for who reads light on dark on the screen', () =>
    visit(
      '/',
      async (page) => {
        await page.emulateMedia({ media: 'print', ...dark });
        const words = await brightness(page, 'main p, main h2, main td, main a');
        expect(words.length).toBeGreaterThan(20);
        for (const { text, ground } of words) expect(ground - text).toBeGreaterThan(100);
      },
      dark,
    ));

  it.each([
    ['/umfragen/', '[data-figure-topic] .title'],
    ['/vielfalt/', '[data-simulated-answers] > details .title'],
  ])('all of %s stands there that is closed on the screen', (path, titles) =>
    visit(path, async (page) => {
      for (const details of await page.locator('[data-simulated-answers]').all())
        await details.evaluate((element) => element.setAttribute('open', ''));
      const last = page.locator(titles).last();
      expect(await last.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await last.isVisible()).toBe(true);
    }),
  );

  it('the map has its light colours', async () => {
    const coloursOf = async (page: Page) => (await readLegend(page)).map(({ colour }) => colour);
    const openMap = <Result>(colorScheme: 'light' | 'dark', read: (page: Page) => Promise<Result>) =>
      visit(
        '/karte/',
        async (page) => {
          await waitForMap(page, 'groessenklasse');
          return read(page);
        },
        { colorScheme },
      );
    const light = await openMap('light', coloursOf);
    await openMap('dark', async (page) => {
      expect(await coloursOf(page)).not.toEqual(light);
      await page.emulateMedia({ media: 'print', ...dark });
      // The page hears of it and draws anew.
      await expect.poll(() => coloursOf(page)).toEqual(light);
    });
  });
});

describe('without a script', () => {
  it.each(['/karte/', '/en/karte/', '/kluft/'])('nothing is offered that needs one: %s', (path) =>
    visit(
      path,
      async (page) => {
        const offered = page.locator('main :is(input, select, button, canvas, [data-legend], #map-keys)');
        expect(await offered.filter({ visible: true }).count()).toBe(0);
        expect(await page.locator('main :is(table, svg)').filter({ visible: true }).count()).toBeGreaterThan(
          0,
        );
      },
      { javaScriptEnabled: false },
    ),
  );
});
