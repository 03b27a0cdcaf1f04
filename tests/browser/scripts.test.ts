import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { templatesInBothLanguages } from './support/templates.ts';

const { visit } = useBrowser();
const { url } = inject('site');

/** Bytes of all scripts that a page has asked for by itself, each compressed as a server sends it. */
async function scriptsOf(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  const addresses = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (/\.js$/.test(name) ? [name] : [])),
  );
  const sizes = await Promise.all(
    [...new Set(addresses)].map(async (address) => {
      const answer = await fetch(address);
      return brotliCompressSync(new Uint8Array(await answer.arrayBuffer())).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe.each(templatesInBothLanguages)('$template ($language)', ({ template, path }) => {
  const most = template === 'the map' ? 110_000 : 60_000;

  it(`can be read with at most ${most / 1000} kB of scripts`, async () => {
    const bytes = await visit(path, scriptsOf);
    expect(bytes).toBeLessThanOrEqual(most);
  });
});

describe('scripts', () => {
  it('are what the distance page and the map come alive with', async () => {
    expect(await visit('/kluft/', scriptsOf)).toBeGreaterThan(20_000);
    expect(await (await fetch(`${url}/kluft/`)).text()).toContain('_app/immutable/entry/');
  });
});
