import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { interiorPointOf } from './support/interiorPoint.ts';
import { chooseView, pageLocation, searchAndSelect, waitForMap } from './support/map.ts';
import { gigabit } from './support/release.ts';

const { keepOpen } = useBrowser();
const { official } = inject('site');

const open = keepOpen('/karte/');
beforeAll(() => waitForMap(open(), 'groessenklasse'));

const entries = (page: Page) => page.evaluate(() => history.length);
/** Id, label or words of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { id, ariaLabel, textContent } = document.activeElement ?? {};
    return id || ariaLabel || textContent?.trim();
  });
const settle = (page: Page) =>
  page.evaluate(() => new Promise((later) => requestAnimationFrame(() => setTimeout(later, 200))));

describe('the history gets no entry', () => {
  it('from Escape where nothing is selected', async () => {
    const page = open();
    const before = await entries(page);
    await page.locator('#map-stage').press('Escape');
    await settle(page);
    expect(await entries(page)).toBe(before);
  });

  it('from a click on what is selected already', async () => {
    const page = open();
    const [left, top] = await pageLocation(page, interiorPointOf('11000000'));
    await page.mouse.click(left, top);
    await page.waitForURL(/ags=11000000/);
    const before = await entries(page);
    await page.mouse.click(left, top);
    await settle(page);
    expect(await entries(page)).toBe(before);
    await page.locator('#map-stage').press('Escape');
    await page.waitForURL((url) => !url.search.includes('ags='));
  });
});

it('two choices at once are both kept', async () => {
  const page = open();
  await page.evaluate(() => {
    for (const box of [...document.querySelectorAll<HTMLElement>('fieldset input')].slice(0, 2)) box.click();
  });
  await page.waitForURL(/klasse=[^&]*,/);
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
  await page.getByRole('button', { name: 'Auswahl aufheben' }).press('Enter');
  await page.waitForURL((url) => !url.search.includes('klasse='));
  expect(await page.evaluate(() => document.activeElement?.matches('fieldset input'))).toBe(true);
});

describe('the focus is not lost', () => {
  it('when the panel of a municipality closes: it goes to the map', async () => {
    const page = open();
    await searchAndSelect(page, '09162000');
    const panel = page.locator('[data-selection]');
    await panel.getByRole('button', { name: 'Schließen' }).press('Enter');
    await panel.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('map-stage');
  });

  it('at the end of the table, whose page is announced', async () => {
    const page = open();
    const pages = page.getByRole('navigation', { name: 'Seiten der Tabelle' });
    const last = pages.getByRole('button', { name: 'Ende' });
    await last.press('Enter');
    await page.waitForURL(/seite=/);
    expect(await focused(page)).toBe('Ende');
    expect(await last.isDisabled()).toBe(true);
    expect(await pages.getByRole('status').innerText()).toMatch(/^Seite (\d+) von \1$/);
    const before = page.url();
    await page.keyboard.press('Enter');
    await settle(page);
    expect(page.url()).toBe(before);
  });

  it.runIf(official)('at the first period', async () => {
    const page = open();
    await chooseView(page, gigabit);
    const earlier = page.getByRole('button', { name: 'früher' });
    for (const period of ['2020-12', '2019-06']) {
      await earlier.press('Enter');
      await page.locator(`output[data-period="${period}"]`).waitFor();
    }
    expect(await focused(page)).toBe('früher');
    expect(await earlier.isDisabled()).toBe(true);
  });
});
