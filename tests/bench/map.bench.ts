// What is handed to a page runs there.
/// <reference lib="dom" />
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { serveSite } from '@kluftatlas/functions/cli/serveSite.ts';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/launch.ts';
import { median } from './yardstick.ts';

const painted = '[data-layer="municipalities"][data-painted]:not([data-painted=""])';

/**
 * First coloured map, recolouring and pointing on the map page of the site in `<home>/site`, at full speed and with
 * the processor slowed down fourfold; times are taken inside the page.
 */
export async function runMapBench(home: string, unit: number): Promise<void> {
  const [site] = (await readdir(join(home, 'site'))).filter((name) => !name.startsWith('next-'));
  const { server, port } = await serveSite(join(home, 'site', site ?? ''), 0);
  const browser = await launchBrowser();
  try {
    for (const slowdown of [1, 4]) await measure(browser, `http://127.0.0.1:${port}/karte/`, slowdown, unit);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

async function measure(browser: Browser, address: string, slowdown: number, unit: number): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const transfer = weigh(page);
  const since = performance.now();
  await page.goto(address);
  await page.locator(painted).waitFor();
  const first = performance.now() - since;
  const outline = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const { all, scripts } = await transfer();
  const print = (label: string, milliseconds: number, aim: string) =>
    console.log(
      `  ${label}: ${milliseconds.toFixed(1)} ms, ${(milliseconds / 1000 / unit).toFixed(3)} × (aim ${aim})`,
    );
  console.log(`map, processor ${slowdown} × slower`);
  print('first text', outline ?? Number.NaN, 'none');
  print('first coloured map', first, 'none');
  print('recolour, median of 12', median(await recolour(page)), slowdown === 4 ? '≤ 200 ms' : 'none');
  print('pointing at a place, median of 60', median(await point(page)), '≤ 16 ms');
  if (slowdown === 1)
    console.log(
      `  until the first coloured map, compressed: ${kilobytes(all)} (aim ≤ 1,000), scripts ${kilobytes(scripts)} (aim ≤ 110)`,
    );
  await context.close();
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;

/** Sums what the page fetches, as a server with brotli would send it. */
function weigh(page: Page): () => Promise<{ all: number; scripts: number }> {
  const weights: Promise<{ bytes: number; isScript: boolean }>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    const isScript = type.includes('javascript');
    weights.push(
      response
        .body()
        .then((body) => ({ bytes: type.includes('font') ? body.length : brotli(body), isScript })),
    );
  });
  return async () => {
    const weighed = await Promise.all(weights);
    const sum = (of: typeof weighed) => of.reduce((total, { bytes }) => total + bytes, 0);
    return { all: sum(weighed), scripts: sum(weighed.filter(({ isScript }) => isScript)) };
  };
}

const brotli = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length;

/** Milliseconds from the choice of another view until it is painted, both views seen before. */
const recolour = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-layer="municipalities"]');
    const select = document.querySelector<HTMLSelectElement>('select:has(option[value="modellprojekte"])');
    if (canvas === null || select === null) throw new Error('The map page has no map');
    const times: number[] = [];
    for (let turn = 0; turn < 14; turn++) {
      const view = turn % 2 === 0 ? 'modellprojekte' : 'groessenklasse';
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const since = performance.now();
      select.value = view;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          if (canvas.dataset['painted'] !== view) return;
          observer.disconnect();
          done();
        });
        observer.observe(canvas, { attributeFilter: ['data-painted'] });
      });
      if (turn >= 2) times.push(performance.now() - since);
    }
    return times;
  });

/** Milliseconds that the page is busy with one movement of the pointer, from place to place. */
const point = (page: Page): Promise<number[]> =>
  page.evaluate(async () => {
    const stage = document.querySelector('[data-layer="municipalities"]')?.closest('[role="application"]');
    if (!stage) throw new Error('The map page has no map');
    const { left, top, width, height } = stage.getBoundingClientRect();
    const times: number[] = [];
    for (let step = 0; step < 60; step++) {
      const clientX = left + width * (0.3 + 0.006 * step);
      const since = performance.now();
      stage.dispatchEvent(
        new PointerEvent('pointermove', { clientX, clientY: top + height / 2, bubbles: true }),
      );
      await Promise.resolve();
      times.push(performance.now() - since);
      await new Promise((done) => requestAnimationFrame(done));
    }
    return times;
  });
