import type { Page } from 'playwright-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { interiorPointOf } from './support/interiorPoint.ts';
import { pageLocation, searchAndSelect, waitForMap, waitUntilVisible } from './support/map.ts';
import { readAreas } from './support/release.ts';

const { keepOpen } = useBrowser();
const { municipalities } = readAreas();

const agsOf = (name: string): string => {
  const position = municipalities.name.findIndex((each) => each === name || each.startsWith(`${name},`));
  return municipalities.ags[position] ?? `no ${name}`;
};
const nameOf = (ags: string): string => municipalities.name[municipalities.ags.indexOf(ags)] ?? '';

const agsInAddress = (page: Page): string | null => new URL(page.url()).searchParams.get('ags');
const field = (page: Page) => page.getByRole('combobox', { name: 'Gemeinde suchen' });
const options = (page: Page) => page.getByRole('listbox').getByRole('option');
const panel = (page: Page) => page.locator('[data-selection]');

/** Texts of the suggestions for what is typed. */
async function suggestions(page: Page, typed: string): Promise<string[]> {
  await field(page).pressSequentially(typed);
  await options(page).first().waitFor();
  return options(page).allInnerTexts();
}

const open = keepOpen('/karte/');
beforeAll(() => waitForMap(open(), 'groessenklasse'));

/** An empty field, nothing selected, all of Germany. */
beforeEach(async () => {
  const page = open();
  if (agsInAddress(page) !== null) await panel(page).getByRole('button', { name: 'Schließen' }).click();
  await panel(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Ganze Karte zeigen' }).click();
  await field(page).fill('');
});

describe('a municipality is found', () => {
  it.each([
    ['muenchen', 'München'],
    ['Münch', 'München'],
    ['munchen', 'München'],
    ['MÜNCHEN', 'München'],
    ['Göttingen', 'Göttingen'],
    ['goettingen', 'Göttingen'],
    ['koln', 'Köln'],
    ['haßloch', 'Haßloch'],
    ['Hassloch', 'Haßloch'],
    ['11000000', 'Berlin'],
  ])('by typing “%s”: %s comes first, and Enter selects it', async (typed, name) => {
    const page = open();
    const [first] = await suggestions(page, typed);
    await field(page).press('Enter');
    await page.waitForURL(/ags=/);
    expect(first).toContain(name);
    expect(agsInAddress(page)).toBe(agsOf(name));
    const words = await panel(page).innerText();
    expect(words).toContain(nameOf(agsOf(name)));
    expect(words).toContain(agsOf(name));
  });

  it('among its namesakes, which the suggestions tell apart by district and state', async () => {
    const page = open();
    const offered = await suggestions(page, 'Neustadt');
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
      await field(page).press(key);
    const chosen = await page.getByRole('listbox').getByRole('option', { selected: true }).innerText();
    await field(page).press('Enter');
    await page.waitForURL(/ags=/);
    expect(offered.length).toBeGreaterThanOrEqual(8);
    expect(offered.filter((option) => !option.includes('Neustadt'))).toEqual([]);
    expect(new Set(offered).size).toBe(offered.length);
    expect(chosen).toBe(offered[2]);
    expect(chosen.startsWith(nameOf(agsInAddress(page) ?? ''))).toBe(true);
  });

  it('not where there is none, and the page says so', async () => {
    const page = open();
    await field(page).pressSequentially('Xyzzyhausen');
    await page.getByText('Keine Gemeinde gefunden.').first().waitFor();
    expect(await options(page).count()).toBe(0);
  });
});

describe('the selected municipality', () => {
  it('gives way to the one before when one goes back', async () => {
    const page = open();
    await searchAndSelect(page, '09162000');
    await waitUntilVisible(page, interiorPointOf('09162000'), 20);
    await searchAndSelect(page, '05315000');
    await waitUntilVisible(page, interiorPointOf('05315000'), 20);
    await page.goBack();
    await waitUntilVisible(page, interiorPointOf('09162000'), 20);
    expect(agsInAddress(page)).toBe('09162000');
    expect(await panel(page).getByRole('heading').innerText()).toBe(nameOf('09162000'));
    await page.goBack();
    await panel(page).waitFor({ state: 'detached' });
    expect(agsInAddress(page)).toBeNull();
  });

  it.each(['09162000', '11000000', '02000000'])(
    'can be pointed at and clicked on the map: %s',
    async (ags) => {
      const page = open();
      const [left, top] = await pageLocation(page, interiorPointOf(ags));
      await page.mouse.move(left, top);
      expect(await page.locator('.tooltip').innerText()).toContain(nameOf(ags));
      await page.mouse.click(left, top);
      await page.waitForURL(/ags=/);
      expect(agsInAddress(page)).toBe(ags);
    },
  );

  it('has a link to its profile', async () => {
    const page = open();
    await searchAndSelect(page, 'muenchen');
    await page.getByRole('link', { name: /Zur Seite von München/ }).click();
    await page.waitForURL(/\/gemeinde\/09162000\/$/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(nameOf('09162000'));
    await page.goBack();
    await waitForMap(page, 'groessenklasse');
  });
});
