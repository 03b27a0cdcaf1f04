import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chooseView, waitForMap } from './support/map.ts';
import { gigabit } from './support/release.ts';

const { visit } = useBrowser();
const { official } = inject('site');

const alert = (page: Page) => page.getByRole('alert');
const rows = (page: Page) => page.locator('[data-twin] tbody tr');
const field = (page: Page) => page.getByRole('combobox', { name: 'Gemeinde suchen' });
const firstFound = (page: Page) => page.getByRole('listbox').getByRole('option').first();

/** Opens the map without the files of a pattern. */
async function reloadWithout(page: Page, pattern: string): Promise<void> {
  await page.route(pattern, (route) => route.abort());
  await page.reload();
}

/** Keeps requests waiting until they are let through or broken off. */
async function hold(page: Page, pattern: string) {
  const gate = Promise.withResolvers<'continue' | 'abort'>();
  await page.route(pattern, async (route) => route[await gate.promise]());
  return { letThrough: () => gate.resolve('continue'), breakOff: () => gate.resolve('abort') };
}

describe('the map does without a file that does not arrive:', () => {
  it('the outline is only a preview', () =>
    visit('/karte/', async (page) => {
      await reloadWithout(page, '**/geo/districts*');
      await waitForMap(page, 'groessenklasse');
      await rows(page).first().waitFor();
      expect(await alert(page).count()).toBe(0);
    }));

  it('without any boundaries there is still the table, and the page says that something is missing', () =>
    visit('/karte/', async (page) => {
      await reloadWithout(page, '**/geo/**');
      await alert(page).waitFor();
      await rows(page).first().waitFor();
      expect(await rows(page).count()).toBe(50);
      await page.unroute('**/geo/**');
      await alert(page).getByRole('button').click();
      await waitForMap(page, 'groessenklasse');
      expect(await alert(page).count()).toBe(0);
    }));

  it.runIf(official)(
    'without the values of one indicator the others can be chosen, and it itself later',
    () =>
      visit('/karte/', async (page) => {
        const values = `**/values/${gigabit}/**`;
        await waitForMap(page, 'groessenklasse');
        await page.route(values, (route) => route.abort());
        await chooseView(page, gigabit);
        await alert(page).waitFor();
        await chooseView(page, 'modellprojekte');
        await waitForMap(page, 'modellprojekte');
        await alert(page).waitFor({ state: 'detached' });
        await page.unroute(values);
        await chooseView(page, gigabit);
        await waitForMap(page, `${gigabit} 2021-06`);
      }),
  );

  it.runIf(official)('the late failure of an older wish is no failure of what is shown', () =>
    visit('/karte/', async (page) => {
      await waitForMap(page, 'groessenklasse');
      const values = await hold(page, `**/values/${gigabit}/**`);
      const asked = page.waitForRequest(`**/values/${gigabit}/**`);
      await chooseView(page, gigabit);
      await asked;
      await chooseView(page, 'modellprojekte');
      await waitForMap(page, 'modellprojekte');
      const broken = page.waitForEvent('requestfailed');
      values.breakOff();
      await broken;
      await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
      expect(await alert(page).count()).toBe(0);
    }),
  );
});

describe('the search', () => {
  it('finds what was typed before the index of municipalities was there', () =>
    visit('/karte/', async (page) => {
      const index = await hold(page, '**/areas.json');
      const asked = page.waitForRequest('**/areas.json');
      await page.reload();
      await asked;
      await field(page).pressSequentially('muenchen');
      index.letThrough();
      await firstFound(page).waitFor();
      expect(await firstFound(page).innerText()).toContain('München');
    }));

  it('says so where it cannot be loaded, and tries again with the next key', () =>
    visit('/karte/', async (page, log) => {
      await waitForMap(page, 'groessenklasse');
      await page.route('**/_app/**', (route) => route.abort());
      await field(page).pressSequentially('muenche');
      await page.getByText('Die Suche konnte nicht geladen werden.').first().waitFor();
      expect(log.errors.filter((error) => !error.includes('ERR_FAILED'))).toEqual([]);
    }));
});
