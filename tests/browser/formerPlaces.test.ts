import { describe, expect, it } from 'vitest';
import { releasePaths, type SuccessorsFile } from '@kluftatlas/data/domain/release.ts';
import { useBrowser } from './support/browser.ts';
import { waitForMap } from './support/map.ts';
import { readAreas, readReleaseText } from './support/release.ts';

const { visit } = useBrowser();
const { municipalities } = readAreas();
const former = (JSON.parse(readReleaseText(releasePaths.successors)) as SuccessorsFile).municipalities;
const nameOf = (ags: string) => municipalities.name[municipalities.ags.indexOf(ags)] ?? 'unknown';
const [whole] = former.filter(({ to, name }) => to.length === 1 && nameOf(to[0]?.ags ?? '') !== name);
const successor = whole?.to[0]?.ags ?? '';

describe.skipIf(whole === undefined)('a municipality that is no more', () => {
  const { ags = '', name = '' } = whole ?? {};

  it('is led to its successor by a link to the map', async () => {
    const address = await visit(`/karte/?ags=${ags}`, async (page) => {
      await waitForMap(page, 'groessenklasse');
      await page.waitForURL((url) => url.searchParams.get('ags') === successor);
      return page.locator('#selection-title').innerText();
    });
    expect(address).toContain(nameOf(successor));
  });

  it('is found by its old key, under the name of what it became', async () => {
    const option = await visit('/karte/', async (page) => {
      await waitForMap(page, 'groessenklasse');
      await page.getByRole('combobox', { name: 'Gemeinde suchen' }).fill(ags);
      return page
        .getByRole('listbox', { name: 'Gefundene Gemeinden' })
        .getByRole('option')
        .first()
        .innerText();
    });
    expect(option).toContain(nameOf(successor));
    expect(option).toContain(`früher ${name}`);
  });

  it('has a page that leads on, in both languages', async () => {
    for (const prefix of ['', '/en']) {
      const link = await visit(`${prefix}/gemeinde/${ags}/`, (page) =>
        page.locator('link[rel=canonical]').getAttribute('href'),
      );
      expect(link).toContain(`/gemeinde/${successor}/`);
    }
  });
});
