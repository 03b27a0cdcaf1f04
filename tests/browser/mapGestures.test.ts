import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { waitForMap } from './support/map.ts';

const { keepOpen } = useBrowser();
const stage = (page: Page) => page.locator('#map-stage');

/** Where the map's middle-left corner of metres lies on the screen, drawn or being dragged: CSS pixels. */
const seenOrigin = (page: Page): Promise<readonly [number, number]> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement>('canvas[data-layer="municipalities"]');
    const { a, e, f } = new DOMMatrix(getComputedStyle(canvas?.parentElement as Element).transform);
    return [Number(canvas?.dataset['x']) * a + e, Number(canvas?.dataset['y']) * a + f] as const;
  });

async function middleOf(page: Page): Promise<readonly [number, number]> {
  await stage(page).scrollIntoViewIfNeeded();
  const box = await stage(page).boundingBox();
  if (box === null) throw new Error('There is no map');
  return [box.x + box.width / 2, box.y + Math.min(box.height, 600) / 2];
}

const query = (page: Page) => new URL(page.url()).search;

describe('on a much magnified map', () => {
  const open = keepOpen('/karte/?ausschnitt=566,5934,64');
  beforeAll(() => waitForMap(open(), 'groessenklasse'));

  it('what was dragged stays where the hand left it, in every picture from then on', async () => {
    const page = open();
    const [left, top] = await middleOf(page);
    const [x, y] = await seenOrigin(page);
    const before = query(page);
    await page.mouse.move(left, top);
    await page.mouse.down();
    await page.mouse.move(left + 10, top);
    await page.mouse.move(left + 20, top + 6);
    const pictures = page.evaluate(async () => {
      const canvas = document.querySelector<HTMLElement>('canvas[data-layer="municipalities"]');
      const seen: number[] = [];
      for (const start = performance.now(); performance.now() < start + 800;) {
        await new Promise(requestAnimationFrame);
        const { a, e } = new DOMMatrix(getComputedStyle(canvas?.parentElement as Element).transform);
        seen.push(Number(canvas?.dataset['x']) * a + e);
      }
      return seen;
    });
    await page.mouse.up();
    await page.waitForURL((url) => url.search !== before);
    const offsets = (await pictures).map((seen) => seen - x);
    expect(offsets.length).toBeGreaterThan(5);
    expect(offsets.filter((offset) => Math.abs(offset - 20) > 1)).toEqual([]);
    const [, after] = await seenOrigin(page);
    expect(Math.abs(after - y - 6)).toBeLessThanOrEqual(1);
  });

  it('a press that slips over the edge and ends outside leaves nothing behind', async () => {
    const page = open();
    const [, top] = await middleOf(page);
    const before = query(page);
    const { x = 0 } = (await stage(page).boundingBox()) ?? {};
    await page.mouse.move(x + 1, top);
    await page.mouse.down();
    await page.mouse.move(x - 1, top);
    await page.mouse.up();
    const origin = await seenOrigin(page);
    await page.mouse.move(x + 100, top);
    await page.mouse.move(x + 200, top + 50);
    expect(await seenOrigin(page)).toEqual(origin);
    expect(query(page)).toBe(before);
  });

  it('a press that ended where the page could not hear it ends with the next move', async () => {
    const page = open();
    const [left, top] = await middleOf(page);
    const origin = await seenOrigin(page);
    await stage(page).evaluate(
      (element, [clientX, clientY]) => {
        const press = { pointerId: 1, pointerType: 'mouse', button: 0, clientX, clientY, bubbles: true };
        element.dispatchEvent(new PointerEvent('pointerdown', { ...press, buttons: 1 }));
        element.dispatchEvent(
          new PointerEvent('pointermove', { ...press, clientX: clientX + 90, buttons: 0 }),
        );
      },
      [left, top] as const,
    );
    expect(await seenOrigin(page)).toEqual(origin);
  });
});
