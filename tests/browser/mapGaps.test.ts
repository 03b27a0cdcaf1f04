import { beforeAll, describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { drawnAreas, interiorPointOf, type InteriorPoint } from './support/interiorPoint.ts';
import { holds, intervalIn } from './support/interval.ts';
import {
  pixelsAt,
  readLegend,
  waitForMap,
  waitUntilVisible,
  type Colour,
  type LegendRow,
} from './support/map.ts';
import { gigabit, readAreas, readManifest, readValues } from './support/release.ts';
import { numbersIn } from './support/writtenNumbers.ts';

const { visit } = useBrowser();
const { official } = inject('site');
const areas = readAreas();
const { municipalities } = areas;
const unincorporated = new Set(areas.unincorporatedAreas);
const known = new Set(municipalities.ags);

const values = official ? readValues(gigabit, '2021-06').values : municipalities.population;
const [query, shown] = official ? [`?kennzahl=${gigabit}`, `${gigabit} 2021-06`] : ['', 'groessenklasse'];
const withoutValue = municipalities.ags.filter((_, position) => values[position] === null);
const drawnWithoutValue = withoutValue.filter(
  (ags) => municipalities.hasPolygon[municipalities.ags.indexOf(ags)],
);
const changed = drawnAreas().filter(
  (key) => !known.has(key) && !unincorporated.has(key) && areas.polygonOwners[key] === undefined,
);
const drawnUnincorporated = drawnAreas().filter((key) => unincorporated.has(key));

/** The place among `keys` with the most room for a look at its pattern. */
const roomiest = (keys: readonly string[]): InteriorPoint =>
  keys.map(interiorPointOf).reduce((best, point) => (point.room > best.room ? point : best));

/** The pixels around a point after opening a link to its surroundings, and the legend beside them. */
const look = (point: InteriorPoint, edge: number) => {
  const focus = [Math.round(point.easting / 1000), Math.round(point.northing / 1000), 40].join(',');
  return visit(`/karte/${query}${query === '' ? '?' : '&'}ausschnitt=${focus}`, async (page) => {
    await waitForMap(page, shown);
    await waitUntilVisible(page, point, edge);
    return { pixels: await pixelsAt(page, point, edge), legend: await readLegend(page) };
  });
};

/** How far a colour is on the way from one to another, 0–1; `null` where it is not on that way. */
function shareOfWay(colour: Colour, from: Colour, to: Colour): number | null {
  const shares = colour.map((channel, index) => {
    const [start = 0, end = 0] = [from[index], to[index]];
    return (channel - start) / (end - start);
  });
  return Math.max(...shares) - Math.min(...shares) < 0.1 ? (shares[0] ?? null) : null;
}

/** Three tiles of the pattern: strokes and ground both lie in it, wherever it begins. */
const patternEdge = 18;

async function expectPattern(keys: readonly string[], label: string): Promise<void> {
  const { pixels, legend } = await look(roomiest(keys), patternEdge);
  const row = legend.find((each) => each.label === label);
  if (!row?.stroke) throw new Error(`The legend has no pattern for “${label}”`);
  const { colour, stroke } = row;
  const shares = pixels.map((pixel) => shareOfWay(pixel, colour, stroke));
  expect(shares).not.toContain(null);
  expect(shares.filter((share) => (share ?? 0) < 0.1).length).toBeGreaterThan(pixels.length / 5);
  expect(shares.filter((share) => (share ?? 0) > 0.5).length).toBeGreaterThan(pixels.length / 20);
  const classColours = legend.filter((each) => each.stroke === null).map((each) => each.colour.join());
  expect(pixels.filter((pixel) => classColours.includes(pixel.join()))).toEqual([]);
}

describe('on the map', () => {
  it('a municipality without a value has the strokes of its reason and no colour of a value', async () => {
    expect(drawnWithoutValue.length).toBeGreaterThan(0);
    await expectPattern(drawnWithoutValue, official ? 'keine Angabe' : 'Größe hier nicht bekannt');
  });

  it.runIf(changed.length > 0)(
    'a polygon of a municipality without a known successor is hatched as “Gebiet oder Schlüssel geändert”',
    () => expectPattern(changed, 'Gebiet oder Schlüssel geändert'),
  );

  it('an unincorporated area is plain grey', async () => {
    const { pixels, legend } = await look(roomiest(drawnUnincorporated), 9);
    const row = legend.find(({ label }) => label === 'gemeindefreies Gebiet');
    expect(row?.stroke).toBeNull();
    const [red, green, blue] = row?.colour ?? [];
    expect([green, blue]).toEqual([red, red]);
    expect(new Set(pixels.map(String))).toEqual(new Set([String(row?.colour)]));
  });
});

describe('the legend counts', () => {
  let legend: LegendRow[];
  beforeAll(async () => {
    legend = await visit(`/karte/${query}`, async (page) => {
      await waitForMap(page, shown);
      return readLegend(page);
    });
  });

  it('the municipalities of every class as the release has them', () => {
    const classes = legend.filter(({ label }) => intervalIn(label) !== null);
    const expected = classes.map(({ label }) => {
      const interval = intervalIn(label);
      return values.filter((value) => interval && value !== null && holds(interval, value)).length;
    });
    expect(classes.map(({ count }) => count)).toEqual(expected);
    expect(expected.reduce((sum, count) => sum + count)).toBe(values.length - withoutValue.length);
  });

  it('what has no value, by its reason', () => {
    const countOf = (wanted: string) => legend.find(({ label }) => label === wanted)?.count ?? 0;
    expect(countOf(official ? 'keine Angabe' : 'Größe hier nicht bekannt')).toBe(withoutValue.length);
    expect(countOf('gemeindefreies Gebiet')).toBe(drawnUnincorporated.length);
    expect(countOf('Gebiet oder Schlüssel geändert')).toBe(changed.length);
    expect(changed.length).toBe(readManifest().geometry.changedPolygons);
  });
});

describe.runIf(official)('the map page says', () => {
  it('nothing of missing polygons where every polygon has its municipality and every municipality one', async () => {
    const words = await visit('/karte/', (page) =>
      page.getByRole('region', { name: 'Was die Karte nicht zeigt' }).innerText(),
    );
    expect(changed).toEqual([]);
    expect(words).not.toMatch(/keine Fläche|Schlüssel geändert/);
  });

  it('how many municipalities and inhabitants have no value in what it shows', async () => {
    const words = await visit(`/karte/${query}`, async (page) => {
      await waitForMap(page, shown);
      return page.locator('[data-without-value]').innerText();
    });
    const { withoutValue: expected } =
      readManifest()
        .indicators.find(({ id }) => id === gigabit)
        ?.periods.find(({ period }) => period === '2021-06') ?? {};
    expect(expected?.municipalities).toBe(withoutValue.length);
    expect(numbersIn(words)).toEqual(
      expect.arrayContaining([expected?.municipalities, expected?.inhabitants]),
    );
  });
});

describe.runIf(!official)('with approximate population the map page', () => {
  it('says so above the map and gives classes instead of inhabitants', async () => {
    const { band, panel, table } = await visit('/karte/?ags=09162000', async (page) => {
      await waitForMap(page, shown);
      return {
        band: await page.locator('.explorer .band').innerText(),
        panel: await page.locator('[data-selection]').innerText(),
        table: await page.locator('[data-twin] td.number').allInnerTexts(),
      };
    });
    expect(band).toBe('Näherung, Gebietsstand 2016');
    expect(panel).toMatch(/500\.000\sund\smehr\sEinwohner\s\(Näherung\)/);
    expect(panel).not.toMatch(/^Einwohner$/m);
    expect(table.filter((cell) => intervalIn(cell) === null && !/nicht bekannt/.test(cell))).toEqual([]);
  });
});
