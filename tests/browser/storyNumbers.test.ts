import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chapter, sentences, titles } from './support/chapters.ts';
import { aggregatesOf, frameRowsOf, gapOf } from './support/classRows.ts';
import { gigabit, readManifest } from './support/release.ts';
import { readTable } from './support/tables.ts';
import { numberIn, numbersAmiss, tenths, type Language } from './support/writtenNumbers.ts';

const { keepOpen } = useBrowser();
const { official } = inject('site');
const manifest = readManifest();

describe.runIf(official).each<[Language, string]>([
  ['de', '/'],
  ['en', '/en/'],
])('in the story with the official files (%s)', (language, path) => {
  const open = keepOpen(path);
  const year = Number(manifest.population.date?.slice(0, 4));
  const { administrations, municipalities } = manifest.totals;

  it('chapter 1 says how many municipalities and people the small class has', async () => {
    const [small, large] = frameRowsOf('municipality', 'twenty');
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
        frameRowsOf('municipality', 'standard')[0]?.count ?? NaN,
        frameRowsOf('administration', 'standard')[0]?.count ?? NaN,
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
    const towns = frameRowsOf('municipality', 'standard');
    const halls = frameRowsOf('administration', 'standard');
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
