import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import type { SizeClassSchemeId } from '@kluftatlas/data/domain/sizeClass.ts';
import { useBrowser } from './support/browser.ts';
import {
  gigabit,
  readClasses,
  readFigures,
  readFrame,
  readManifest,
  readModelProjects,
} from './support/release.ts';
import { readTable } from './support/tables.ts';
import { numberIn, numbersAmiss, numbersIn, tenths, type Language } from './support/writtenNumbers.ts';

const { keepOpen } = useBrowser();
const { official } = inject('site');
const manifest = readManifest();
const frame = readFrame();

const chapter = (page: Page, number: number) => page.locator(`#kapitel-${number}`);
const titles = (page: Page, number: number) => chapter(page, number).locator('figure h3').allInnerTexts();
const sentences = (page: Page, number: number) => chapter(page, number).locator('> p').allInnerTexts();

/** Marks of a picture that are large enough to be seen. */
const drawnIn = (figure: Locator) =>
  figure.locator('svg :is(rect, circle)').evaluateAll(
    (marks) =>
      marks.filter((mark) => {
        const { width, height } = mark.getBoundingClientRect();
        return width > 1 && height > 1;
      }).length,
  );

/** Rows of frame.json for Germany, smallest class first. */
const rowsOf = (unit: 'municipality' | 'administration', scheme: SizeClassSchemeId) =>
  sizeClassSchemes[scheme].classes.map(({ id }) =>
    frame.rows.find(
      (row) => row.unit === unit && row.region === 'DE' && row.scheme === scheme && row.sizeClass === id,
    ),
  );

/** Class aggregates of Germany, smallest class first. */
const aggregatesOf = (indicator: string, scheme: SizeClassSchemeId, period: string) => {
  const { aggregates } = readClasses(indicator);
  return sizeClassSchemes[scheme].classes.map(({ id }) =>
    aggregates.find(
      (row) => row.region === 'DE' && row.scheme === scheme && row.period === period && row.sizeClass === id,
    ),
  );
};

const gapOf = (aggregates: ReturnType<typeof aggregatesOf>, mean: 'mean' | 'weightedMean') =>
  (aggregates.at(-1)?.[mean] ?? NaN) - (aggregates[0]?.[mean] ?? NaN);

describe.each<[Language, string]>([
  ['de', '/'],
  ['en', '/en/'],
])('the story (%s)', (language, path) => {
  const open = keepOpen(path);

  it.each([1, 2, 3, 4, 5, 6])('chapter %i shows a figure or says which source is missing', async (number) => {
    const figures = await chapter(open(), number).locator('figure').all();
    const words = (await sentences(open(), number)).join(' ');
    if (figures.length === 0)
      expect(words).toMatch(/Breitbandatlas|broadband atlas|keine amtliche Quelle|no official source/);
    for (const figure of figures) {
      expect(await drawnIn(figure)).toBeGreaterThan(1);
      expect(await figure.locator('a[href*="/quellen/#"]').count()).toBeGreaterThan(0);
      expect(await figure.locator('h3').first().innerText()).toMatch(/\d/);
    }
  });

  it('has a figure in chapters 1, 2 and 4 whatever the release', async () => {
    for (const number of [1, 2, 4])
      expect(await drawnIn(chapter(open(), number).locator('figure').first())).toBeGreaterThan(1);
  });

  it('chapter 4 counts the model projects of the release', async () => {
    const { projects } = readModelProjects();
    const large = projects.filter(({ population2021 }) => population2021 >= 100_000).length;
    const years = projects.map(({ year }) => year);
    const [title = ''] = await titles(open(), 4);
    expect(
      numbersAmiss(title, language, [
        projects.length,
        large,
        100_000,
        Math.min(...years),
        Math.max(...years),
      ]),
    ).toEqual([]);
    const rows = await readTable(chapter(open(), 4).locator('table'));
    const byClass = sizeClassSchemes.standard.classes.map(
      ({ min, max }) =>
        projects.filter(({ population2021: p }) => p >= min && (max === null || p < max)).length,
    );
    expect(rows.slice(0, 8).map(([, count = '']) => numberIn(count, language))).toEqual(byClass);
  });

  it.each([
    [5, 'DLT2018-1'],
    [6, 'KFW2025-1'],
  ])('chapter %i leads with what nobody counts, then the nearest published figure', async (number, id) => {
    const figure = readFigures().figures.find((each) => each.id === id);
    const [lead = ''] = await sentences(open(), number);
    expect(lead).toMatch(/keine amtliche Quelle|no official source/);
    const [title = ''] = await titles(open(), number);
    expect(
      numbersAmiss(title, language, [figure?.year ?? NaN, figure?.value ?? NaN, Number(figure?.n)]),
    ).toEqual([]);
  });

  it.each([5, 6])('chapter %i gives as many figures for the claim as against it', async (number) => {
    const sides = chapter(open(), number).locator('.sides > div');
    const counts = await Promise.all((await sides.all()).map((side) => side.locator('svg').count()));
    expect(counts).toHaveLength(2);
    expect(counts[0]).toBeGreaterThan(1);
    expect(counts[1]).toBe(counts[0]);
  });

  describe.runIf(official)('with the official files', () => {
    const year = Number(manifest.population.date?.slice(0, 4));
    const { administrations, municipalities } = manifest.totals;

    it('chapter 1 says how many municipalities and people the small class has', async () => {
      const [small, large] = rowsOf('municipality', 'twenty');
      const total = (small?.inhabitants ?? 0) + (large?.inhabitants ?? 0);
      const [title = ''] = await titles(open(), 1);
      expect(
        numbersAmiss(title, language, [
          tenths(((small?.count ?? 0) / municipalities) * 100),
          20_000,
          tenths(((small?.inhabitants ?? 0) / total) * 100),
          year,
        ]),
      ).toEqual([]);
    });

    it('chapter 1 says who administers whom', async () => {
      const [, members = '', small = ''] = ['', ...(await sentences(open(), 1))];
      expect(
        numbersAmiss(members, language, [
          administrations?.memberMunicipalities ?? NaN,
          administrations?.associations ?? NaN,
          2_000,
          rowsOf('municipality', 'standard')[0]?.count ?? NaN,
          rowsOf('administration', 'standard')[0]?.count ?? NaN,
        ]),
      ).toEqual([]);
      expect(
        numbersAmiss(small, language, [
          administrations?.total ?? NaN,
          administrations?.atMost20000 ?? NaN,
          20_000,
        ]),
      ).toEqual([]);
    });

    it('the table of chapter 1 holds frame.json', async () => {
      const rows = await readTable(chapter(open(), 1).locator('table'));
      const towns = rowsOf('municipality', 'standard');
      const halls = rowsOf('administration', 'standard');
      expect(rows.map((cells) => cells.slice(1).map((cell) => numberIn(cell, language)))).toEqual(
        towns.map((row, at) => [row?.count, halls[at]?.count, row?.inhabitants]),
      );
    });

    it.each([
      [0, gigabit, 1_000],
      [1, 'broadband-all-50', 50],
    ])('chapter 2, figure %i: the distance of %s is that of its class file', async (at, indicator, speed) => {
      const classes = aggregatesOf(indicator, 'standard', '2021-06');
      const title = (await titles(open(), 2))[at] ?? '';
      expect(
        numbersAmiss(title, language, [
          speed,
          tenths(classes.at(-1)?.weightedMean),
          500_000,
          tenths(classes[0]?.weightedMean),
          2_000,
          tenths(gapOf(classes, 'weightedMean')),
          2021,
        ]),
      ).toEqual([]);
      const without = manifest.indicators
        .find(({ id }) => id === indicator)
        ?.periods.find(({ period }) => period === '2021-06')?.withoutValue;
      const uncertainty = await chapter(open(), 2).locator('.uncertainty').nth(at).innerText();
      expect(
        numbersAmiss(uncertainty, language, [
          tenths(gapOf(classes, 'mean')),
          without?.municipalities ?? NaN,
          without?.inhabitants ?? NaN,
        ]),
      ).toEqual([]);
    });

    it('the table of chapter 2 holds means, middle half, n and coverage of every class', async () => {
      const rows = await readTable(chapter(open(), 2).locator('table').first());
      const classes = aggregatesOf(gigabit, 'standard', '2021-06');
      expect(rows).toHaveLength(classes.length);
      rows.forEach(([, ...cells], index) => {
        const { weightedMean, mean, quantiles, n, coverage } = classes[index] ?? {};
        const [p25, p75] = [quantiles?.p25, quantiles?.p75];
        const expected = [
          ...[weightedMean, mean, p25, p75].map(tenths),
          n ?? NaN,
          tenths((coverage ?? NaN) * 100),
        ];
        expect(cells.flatMap((cell, at) => numbersAmiss(cell, language, expected.slice(at, at + 1)))).toEqual(
          [],
        );
      });
    });

    it('chapter 3 compares the first and the last distance, fixed in advance', async () => {
      const [first, last] = ['2019-06', '2021-06'].map((period) =>
        gapOf(aggregatesOf(gigabit, 'twenty', period), 'weightedMean'),
      );
      const [title = ''] = await titles(open(), 3);
      expect(
        numbersAmiss(title, language, [1_000, 20_000, 20_000, 2019, tenths(first), 2021, tenths(last)]),
      ).toEqual([]);
    });
  });

  describe.runIf(!official)('without the official files', () => {
    it('chapter 1 counts with the published totals and names the register that is missing', async () => {
      const newest = frame.registerTotals
        .map(({ date }) => date)
        .toSorted()
        .at(-1);
      const totals = frame.registerTotals.filter(({ date, region }) => date === newest && region === 'DE');
      const small = totals.filter(({ max }) => max !== null && max <= 20_000);
      const sum = (rows: typeof totals, of: 'municipalities' | 'inhabitants') =>
        rows.reduce((all, row) => all + row[of], 0);
      const share = (of: 'municipalities' | 'inhabitants') =>
        tenths((sum(small, of) / sum(totals, of)) * 100);
      const [title = ''] = await titles(open(), 1);
      expect(
        numbersAmiss(title, language, [
          share('municipalities'),
          20_000,
          share('inhabitants'),
          Number(newest?.slice(0, 4)),
        ]),
      ).toEqual([]);
      expect((await sentences(open(), 1)).join(' ')).toMatch(/Gemeindeverzeichnis|register/);
    });

    it.each([2, 3])('chapter %i names the Breitbandatlas and shows published figures', async (number) => {
      expect((await sentences(open(), number))[0]).toMatch(/Breitbandatlas|broadband atlas/);
      expect(await drawnIn(chapter(open(), number).locator('figure').first())).toBeGreaterThan(1);
    });

    it('says on top that sizes are approximate', async () => {
      const band = await open().locator('[data-approximation]').innerText();
      expect(numbersIn(band, language)).toEqual(
        expect.arrayContaining([manifest.population.known, manifest.population.unknown]),
      );
    });
  });
});
