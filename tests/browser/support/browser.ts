// What is handed to a page runs there.
/// <reference lib="dom" />
import { afterAll, beforeAll, inject } from 'vitest';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../launch.ts';
import { logOf, type PageLog } from './pageLog.ts';

/** Wide enough for all three columns of the map page. */
const viewport = { width: 1440, height: 1000 };
/** Milliseconds for one step; the slowest, a first map on a busy machine, takes a third of it. */
const patience = 20_000;

interface Visits {
  /** Opens a page of the built site, lets the reader do something on it and closes it. */
  readonly visit: <Found>(
    path: string,
    read: (page: Page, log: PageLog) => Promise<Found>,
    options?: BrowserContextOptions,
  ) => Promise<Found>;
  /** A page that stays open for the claims of a suite. */
  readonly keepOpen: (path: string) => () => Page;
}

/** One browser for a test file; every visit has a context of its own, so nothing is remembered between visits. */
export function useBrowser(): Visits {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  const contextWith = async (options: BrowserContextOptions): Promise<BrowserContext> => {
    const context = await browser.newContext({ viewport, locale: 'de-DE', ...options });
    context.setDefaultTimeout(patience);
    return context;
  };
  const open = async (context: BrowserContext, path: string): Promise<{ page: Page; log: PageLog }> => {
    const { url } = inject('site');
    const page = await context.newPage();
    const log = logOf(page, url);
    await page.goto(url + path);
    return { page, log };
  };

  return {
    async visit(path, read, options = {}) {
      const context = await contextWith(options);
      try {
        const { page, log } = await open(context, path);
        return await read(page, log);
      } finally {
        await context.close();
      }
    },
    keepOpen(path) {
      let page: Page;
      beforeAll(async () => {
        ({ page } = await open(await contextWith({}), path));
      });
      afterAll(() => page.context().close());
      return () => page;
    },
  };
}
