import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { waitForMap } from './support/map.ts';
import { templatesInBothLanguages } from './support/templates.ts';

const { keepOpen } = useBrowser();
const wcag22AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that a colour scheme can change. */
const rulesOnColour = ['color-contrast', 'link-in-text-block'];

const violationsIn = async (axe: AxeBuilder) =>
  (await axe.analyze()).violations.map(({ id, nodes }) => ({
    id,
    targets: nodes.map(({ target }) => target),
  }));

/** What comes after the first paint is looked at too. */
const settle = (page: Page, path: string) =>
  path.endsWith('/karte/') ? waitForMap(page, 'groessenklasse') : page.waitForLoadState('networkidle');

describe.each(templatesInBothLanguages)('$template ($language)', ({ path }) => {
  const open = keepOpen(path);

  it('has no violation of WCAG 2.2 AA that axe can find', async () => {
    const page = open();
    await settle(page, path);
    expect(await violationsIn(new AxeBuilder({ page }).withTags(wcag22AA))).toEqual([]);
  });

  it('has enough contrast in the dark scheme too', async () => {
    const page = open();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsIn(new AxeBuilder({ page }).withRules(rulesOnColour))).toEqual([]);
  });
});
