import { brotliCompressSync, constants } from 'node:zlib';
import { expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';

const { visit } = useBrowser();
/** Bytes of JavaScript, compressed with brotli, that reading a page may take. */
const budget = 60_000;

const compressed = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

it.each(['/umfragen/', '/umfragen/eigene/', '/vielfalt/'])('%s reads with at most 60 kB of script', (path) =>
  visit('/404.html', async (page) => {
    const bodies: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body());
    });
    await page.goto(new URL(path, page.url()).href);
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + compressed(body), 0);
    expect(bytes).toBeLessThanOrEqual(budget);
  }),
);
