import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { namedMunicipalities } from './namedMunicipalities.ts';
import { useBrowser } from './support/browser.ts';
import { interiorPointOf } from './support/interiorPoint.ts';
import { holds, intervalIn } from './support/interval.ts';
import {
  chooseView,
  pixelsAt,
  readLegend,
  searchAndSelect,
  waitForMap,
  waitUntilVisible,
  type Colour,
  type LegendRow,
} from './support/map.ts';
import { gigabit, readAreas, readValues } from './support/release.ts';

const { visit } = useBrowser();
const { official } = inject('site');
const { municipalities } = readAreas();
const positionOf = (ags: string) => municipalities.ags.indexOf(ags);

/** Further from the border than the line of a selection is wide. */
const room = 5;

interface View {
  readonly claim: string;
  /** What the map says that it shows. */
  readonly shown: string;
  /** Brings the page there from wherever it was. */
  readonly show: (page: Page) => Promise<void>;
  /** The values of the release; the legend row whose words hold the value is the right one. */
  readonly values: readonly (number | null)[];
}

const views: readonly View[] = [
  {
    claim: 'its size class',
    shown: 'groessenklasse',
    show: (page) => chooseView(page, 'groessenklasse'),
    values: municipalities.population,
  },
  {
    claim: 'its model project',
    shown: 'modellprojekte',
    show: (page) => chooseView(page, 'modellprojekte'),
    values: municipalities.modelProject,
  },
  ...(official
    ? [
        {
          claim: 'its households with at least 1,000 Mbit/s in mid-2021',
          shown: `${gigabit} 2021-06`,
          show: (page: Page) => chooseView(page, gigabit),
          values: readValues(gigabit, '2021-06').values,
        },
        {
          claim: 'the same at the end of 2020, after a step back in time',
          shown: `${gigabit} 2020-12`,
          show: (page: Page) => page.getByRole('button', { name: 'früher' }).click(),
          values: readValues(gigabit, '2020-12').values,
        },
      ]
    : []),
];

/** The legend row that a value belongs to, by the words of the row alone. */
function rowFor(legend: readonly LegendRow[], value: number | null): LegendRow | undefined {
  if (value === null) return legend.find(({ label }) => label.startsWith('kein'));
  return legend.find(({ label }) => {
    const interval = intervalIn(label);
    return interval === null ? label.endsWith(` ${value}`) : holds(interval, value);
  });
}

const legends = new Map<string, LegendRow[]>();
const seen = new Map<string, Colour[]>();

beforeAll(() =>
  visit('/karte/', async (page) => {
    await waitForMap(page, 'groessenklasse');
    for (const { ags } of namedMunicipalities) {
      const point = interiorPointOf(ags);
      await searchAndSelect(page, ags);
      await waitUntilVisible(page, point, room);
      for (const { show, shown } of views) {
        await show(page);
        await waitForMap(page, shown);
        if (!legends.has(shown)) legends.set(shown, await readLegend(page));
        seen.set(`${ags} ${shown}`, await pixelsAt(page, point, 3));
      }
    }
  }),
);

it('the named municipalities cover all eight size classes and all 16 states', () => {
  const positions = namedMunicipalities.map(({ ags }) => positionOf(ags));
  expect(new Set(positions.map((position) => municipalities.sizeClass.standard[position])).size).toBe(8);
  expect(new Set(namedMunicipalities.map(({ ags }) => ags.slice(0, 2))).size).toBe(16);
  for (const { ags, name } of namedMunicipalities)
    expect(municipalities.name[positionOf(ags)], ags).toMatch(new RegExp(`^${name}`));
});

describe.each(views)('on the map the pixel inside a municipality has the legend colour of $claim', (view) => {
  it.each(namedMunicipalities)('$name ($ags)', ({ ags }) => {
    const value = view.values[positionOf(ags)] ?? null;
    const expected = rowFor(legends.get(view.shown) ?? [], value);
    expect(expected, `a legend row for ${value}`).toBeDefined();
    expect(expected?.stroke).toBeNull();
    const pixels = seen.get(`${ags} ${view.shown}`) ?? [];
    expect(pixels).toEqual(Array.from({ length: 9 }, () => expected?.colour));
  });

  it('every class of the legend has a colour of its own', () => {
    const classes = (legends.get(view.shown) ?? []).filter(({ stroke }) => stroke === null);
    expect(classes.length).toBeGreaterThan(3);
    expect(new Set(classes.map(({ colour }) => colour.join(' '))).size).toBe(classes.length);
  });
});
