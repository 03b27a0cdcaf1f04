import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { interiorPointOf } from './support/interiorPoint.ts';
import { holds, intervalIn } from './support/interval.ts';
import { pixelsAt, readLegend, waitForMap, type Colour, type LegendRow } from './support/map.ts';
import { readAreas } from './support/release.ts';

const { visit } = useBrowser();
const { municipalities } = readAreas();
const hamburg = { ags: '02000000' };
const munich = { ags: '09162000' };
const dachau = { ags: '09174115' };

const colourOfClass = (legend: readonly LegendRow[], ags: string): Colour | undefined => {
  const inhabitants = municipalities.population[municipalities.ags.indexOf(ags)] ?? NaN;
  return legend.find(({ label }) => {
    const interval = intervalIn(label);
    return interval !== null && holds(interval, inhabitants);
  })?.colour;
};

/** Colours on the whole map at the middle of each place, and what the legend says that they should be. */
const look = (query: string, options: BrowserContextOptions = {}) =>
  visit(
    `/karte/${query}`,
    async (page) => {
      await waitForMap(page, 'groessenklasse');
      const legend = await readLegend(page);
      const places = await Promise.all(
        [hamburg, munich, dachau].map(async ({ ags }) => ({
          seen: (await pixelsAt(page, interiorPointOf(ags)))[0],
          expected: colourOfClass(legend, ags),
        })),
      );
      const scale = Number(await page.locator('[data-scale]').getAttribute('data-scale'));
      return { legend, places, scale };
    },
    options,
  );

describe('the map', () => {
  it('has other colours in the dark scheme, and the legend the same ones', async () => {
    const [light, dark] = [await look(''), await look('', { colorScheme: 'dark' })];
    for (const { seen, expected } of [...light.places, ...dark.places]) expect(seen).toEqual(expected);
    expect(dark.legend[0]?.colour).not.toEqual(light.legend[0]?.colour);
  });

  it('has the colours of its legend on a screen with twice as many pixels', async () => {
    const { places } = await look('', { deviceScaleFactor: 2 });
    for (const { seen, expected } of places) expect(seen).toEqual(expected);
  });

  it('fades what is not in the chosen size class', async () => {
    const { places } = await look('?klasse=500000%2B');
    const [ofHamburg, ofMunich, ofDachau] = places;
    expect(ofHamburg?.seen).toEqual(ofHamburg?.expected);
    expect(ofMunich?.seen).toEqual(ofMunich?.expected);
    expect(ofDachau?.seen).not.toEqual(ofDachau?.expected);
  });

  it('comes closer to the chosen state and counts in its legend only what lies there', async () => {
    const [whole, { legend, scale }] = [await look(''), await look('?land=02')];
    expect(scale).toBeGreaterThan(2 * whole.scale);
    const counted = legend.filter(({ label }) => intervalIn(label) !== null).map(({ count }) => count);
    expect(counted).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });
});
