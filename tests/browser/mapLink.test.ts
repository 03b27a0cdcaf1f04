import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chooseView, readLegend, searchAndSelect, waitForMap } from './support/map.ts';
import { gigabit } from './support/release.ts';

const { visit } = useBrowser();
const { official } = inject('site');

/** Everything that a person sees of a view. */
const appearance = async (page: Page) => ({
  view: await page.getByLabel('Kennzahl', { exact: true }).inputValue(),
  state: await page.getByLabel('Land', { exact: true }).inputValue(),
  classes: await page
    .getByRole('checkbox', { checked: true })
    .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).parentElement?.textContent.trim())),
  heading: await page.locator('#map-title').innerText(),
  panel: await page.locator('[data-selection]').innerText(),
  legend: await readLegend(page),
  table: await page.locator('[data-twin]').innerText(),
  picture: await page.locator('canvas').evaluateAll(async (layers) => {
    const bytes = new TextEncoder().encode(
      layers.map((layer) => (layer as HTMLCanvasElement).toDataURL()).join(),
    );
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join(' ');
  }),
});

describe('a link to the map', () => {
  it('reopens exactly what one saw: view, period, classes, state, place, part of the map and table', async () => {
    const shown = official ? `${gigabit} 2020-12` : 'modellprojekte';
    const { address, saw } = await visit('/karte/', async (page) => {
      await waitForMap(page, 'groessenklasse');
      await chooseView(page, official ? gigabit : 'modellprojekte');
      await page.getByLabel('Land', { exact: true }).selectOption('Bayern');
      await page.getByRole('checkbox', { name: '20.000 bis unter 50.000' }).check();
      await page.getByRole('checkbox', { name: '500.000 und mehr' }).check();
      if (official) await page.getByRole('button', { name: 'früher' }).click();
      await page.getByRole('columnheader').last().waitFor();
      await searchAndSelect(page, '09162000');
      await page.waitForURL(/ausschnitt=/);
      await waitForMap(page, shown);
      return { address: new URL(page.url()), saw: await appearance(page) };
    });
    expect(saw.classes).toHaveLength(2);
    const again = await visit(`${address.pathname}${address.search}`, async (page) => {
      await waitForMap(page, shown);
      await page.locator('[data-selection]').waitFor();
      return appearance(page);
    });
    expect(again).toEqual(saw);
  });

  it('with a place that does not exist says so and shows the map', async () => {
    const words = await visit('/karte/?ags=16999999&kennzahl=gibtesnicht', async (page) => {
      await waitForMap(page, 'groessenklasse');
      return page.locator('p[role="status"].summary').innerText();
    });
    expect(words).toContain('Die Gemeinde 16999999 gibt es auf diesem Gebietsstand nicht.');
    expect(words).toContain('kennzahl=gibtesnicht');
  });
});
