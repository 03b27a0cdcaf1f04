import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { readManifest } from './support/release.ts';
import type { PageLog } from './support/pageLog.ts';
import { templatesInBothLanguages } from './support/templates.ts';

const { visit } = useBrowser();
const { url } = inject('site');

/** What can be said of a page without knowing what it is about. */
const outlineOf = (page: Page) =>
  page.evaluate(() => ({
    language: document.documentElement.lang,
    headings: document.querySelectorAll('h1').length,
    title: document.title,
    otherLanguage: document.querySelector<HTMLAnchorElement>('[data-language-switch]')?.getAttribute('href'),
    text: document.body.innerText,
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
  }));

/** At most `most` of a list, the first and the others in even steps: a list of places has thousands of links. */
const spread = <Item>(items: readonly Item[], most: number): readonly Item[] => {
  const step = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, index) => index % step === 0);
};

const pages = new Map<string, Promise<string | null>>();

/** A page's text, `null` where there is none; each is asked for once. */
function textOf(path: string): Promise<string | null> {
  const known = pages.get(path) ?? fetch(url + path).then((answer) => (answer.ok ? answer.text() : null));
  pages.set(path, known);
  return known;
}

/** Whether a link leads to a page that exists, and to a place on it that exists. */
async function leadsSomewhere(address: string): Promise<boolean> {
  const { pathname, hash } = new URL(address);
  const text = await textOf(pathname);
  return text !== null && (hash === '' || text.includes(`id="${decodeURIComponent(hash.slice(1))}"`));
}

describe.each(templatesInBothLanguages)('$template ($language)', ({ language, path, other }) => {
  let outline: Awaited<ReturnType<typeof outlineOf>>;
  let log: PageLog;
  let narrowWidth: number;
  beforeAll(async () => {
    await visit(path, async (page, heard) => {
      await page.waitForLoadState('networkidle');
      outline = await outlineOf(page);
      log = heard;
      await page.setViewportSize({ width: 360, height: 780 });
      narrowWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    });
  });

  it('has one first heading, a title and its language', () => {
    expect(outline).toMatchObject({ headings: 1, language });
    expect(outline.title).toMatch(/Kluftatlas/);
  });

  it('shows no missing value as the word that programs have for it', () => {
    expect(outline.text.match(/.*\b(null|undefined|NaN|Infinity)\b.*/g)).toBe(null);
  });

  it('links to itself in the other language', () => {
    expect(outline.otherLanguage).toBe(other);
  });

  it('reports no error and asks no other host for anything', () => {
    expect(log).toEqual({ errors: [], foreign: [] });
  });

  it('fits a screen of 360 pixels without scrolling sideways', () => {
    expect(narrowWidth).toBeLessThanOrEqual(360);
  });

  it('links only to pages and places on them that exist', async () => {
    const addresses = [...new Set(outline.links)].filter((link) => new URL(link).origin === url);
    const broken = [];
    for (const address of spread(addresses, 60))
      if (!(await leadsSomewhere(address))) broken.push(address.slice(url.length));
    expect(addresses.length).toBeGreaterThan(4);
    expect(broken).toEqual([]);
  });
});

it('a short page reaches to the foot of the window', async () => {
  const foot = await visit('/404.html', (page) =>
    page.evaluate(() => ({
      bottom: document.querySelector('footer')?.getBoundingClientRect().bottom,
      window: innerHeight,
    })),
  );
  expect(foot.bottom).toBe(foot.window);
});

it.each(['/', '/karte/', '/kluft/', '/daten/'])('%s names the release at its foot', async (path) => {
  const { id } = readManifest();
  const named = await visit(path, async (page) => {
    await page.waitForLoadState('networkidle');
    return page.locator('footer [data-release]').innerText();
  });
  expect(named).toBe(id);
});

it.each([
  ['/gibt-es-nicht/', '/404.html'],
  ['/en/no-such-page/', '/en/404.html'],
])(
  'the unknown address %s is answered with 404 and a page of its language that says so',
  async (unknown, page) => {
    expect((await fetch(`${url}${unknown}`)).status).toBe(404);
    const headingOf = (address: string) =>
      visit(address, (shown) => shown.getByRole('heading', { level: 1 }).innerText());
    expect(await headingOf(unknown)).toBe(await headingOf(page));
  },
);
