import type { Page } from 'playwright-core';
import type { InteriorPoint } from './interiorPoint.ts';

/** Red, green, blue, 0–255 each. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A row of the map's legend as it stands on the page. */
export interface LegendRow {
  readonly label: string;
  /** Ground of the swatch as the browser renders it. */
  readonly colour: Colour;
  /** Colour of the strokes, `null` for a plain swatch. */
  readonly stroke: Colour | null;
  /** The number beside it; `null` where there is none yet. */
  readonly count: number | null;
}

const stillMap = 'canvas[data-layer="municipalities"]';

/** Waits until the map shows a view: `groessenklasse`, or an indicator and its period. */
export async function waitForMap(page: Page, shown: string): Promise<void> {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelector<HTMLElement>(selector)?.dataset['painted'] === wanted,
    [stillMap, shown] as const,
  );
}

/** Waits until a circle of `pixels` around a point lies inside the area and on the canvas. */
export async function waitUntilVisible(page: Page, point: InteriorPoint, pixels: number): Promise<void> {
  await page.waitForFunction(
    ([selector, { easting, northing, room }, wanted]) => {
      const canvas = document.querySelector<HTMLCanvasElement>(selector);
      const [scale = NaN, x = NaN, y = NaN] = ['scale', 'x', 'y'].map((name) =>
        Number(canvas?.dataset[name]),
      );
      if (!canvas) return false;
      const [left, top] = [easting * scale + x, y - northing * scale];
      const isOnCanvas = Math.min(left, top, canvas.clientWidth - left, canvas.clientHeight - top) > wanted;
      return isOnCanvas && room * scale > wanted;
    },
    [stillMap, point, pixels] as const,
  );
}

/**
 * The square of `edge` × `edge` canvas pixels around a point, all layers on top of each other as people see them.
 * The page says by `data-scale`, `data-x` and `data-y` where metres lie, and nothing else.
 */
export const pixelsAt = (page: Page, { easting, northing }: InteriorPoint, edge = 1): Promise<Colour[]> =>
  page.evaluate(
    ([selector, east, north, size]) => {
      const ground = document.querySelector<HTMLCanvasElement>(selector);
      const stacked = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
      if (!ground || !stacked) throw new Error('There is no map');
      const [scale = NaN, x = NaN, y = NaN] = ['scale', 'x', 'y'].map((name) => Number(ground.dataset[name]));
      const density = ground.width / ground.clientWidth;
      const left = Math.floor((east * scale + x) * density) - Math.floor(size / 2);
      const top = Math.floor((y - north * scale) * density) - Math.floor(size / 2);
      for (const layer of document.querySelectorAll<HTMLCanvasElement>('canvas[data-layer]'))
        stacked.drawImage(layer, left, top, size, size, 0, 0, size, size);
      const { data } = stacked.getImageData(0, 0, size, size);
      return Array.from(
        { length: size * size },
        (_, index) => [data[index * 4], data[index * 4 + 1], data[index * 4 + 2]] as never,
      );
    },
    [stillMap, easting, northing, edge] as const,
  );

/** Where a point lies in the window, CSS pixels; the map is scrolled into it first. */
export async function pageLocation(
  page: Page,
  { easting, northing }: InteriorPoint,
): Promise<readonly [left: number, top: number]> {
  const canvas = page.locator(stillMap);
  await canvas.scrollIntoViewIfNeeded();
  return canvas.evaluate(
    (element, [east, north]) => {
      const [scale = NaN, x = NaN, y = NaN] = ['scale', 'x', 'y'].map((name) =>
        Number(element.dataset[name]),
      );
      const { left, top } = element.getBoundingClientRect();
      return [left + east * scale + x, top + y - north * scale] as const;
    },
    [easting, northing] as const,
  );
}

/** The legend as it stands on the page. */
export const readLegend = (page: Page): Promise<LegendRow[]> =>
  page.$$eval('[data-legend] tr[data-code]', (rows) => {
    const channels = (colour: string | undefined) =>
      (colour?.match(/\d+/g) ?? []).slice(0, 3).map(Number) as unknown as Colour;
    return rows.map((row) => {
      const [ground] = row.querySelectorAll('th svg > rect');
      const stroke = row.querySelector('th svg line');
      const count = row.querySelector('td.number')?.textContent.replaceAll(/\D/g, '') ?? '';
      return {
        label: row.querySelector('th')?.textContent.trim() ?? '',
        colour: channels(ground && getComputedStyle(ground).fill),
        stroke: stroke ? channels(getComputedStyle(stroke).stroke) : null,
        count: count === '' ? null : Number(count),
      };
    });
  });

/** Searches for a municipality as people do, and takes the first one found. */
export async function searchAndSelect(page: Page, query: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Gemeinde suchen' });
  await field.fill(query);
  await page.getByRole('listbox').getByRole('option').first().waitFor();
  await field.press('Enter');
}

/** Chooses what the map shows by the German name in its list. */
export const chooseView = async (page: Page, value: string): Promise<void> => {
  await page.getByLabel('Kennzahl', { exact: true }).selectOption(value);
};
