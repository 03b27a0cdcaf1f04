import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.ts';
import { chapter, sentences, titles } from './support/chapters.ts';
import { aggregatesOf, frameRowsOf, gapOf } from './support/classRows.ts';
import { verdictWords, wholeChange } from './support/changes.ts';
import { comparedIndicator, gigabit, readManifest } from './support/release.ts';
import { readTable } from './support/tables.ts';
import {
  isRounded,
  numberIn,
  numbersAmiss,
  numbersIn,
  tenths,
  type Language,
} from './support/writtenNumbers.ts';

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
});

const newestOf = (indicator: string) => {
  const newest = comparedIndicator(indicator).periods.at(-1);
  if (newest === undefined) throw new Error(`${indicator} has no period`);
  return newest;
};

describe.each<[Language, string]>([
  ['de', '/'],
  ['en', '/en/'],
])('in the story, out of official files or of the aggregates that came along (%s)', (language, path) => {
  const open = keepOpen(path);

  it.each([
    [0, gigabit, 1_000],
    [1, 'broadband-all-50', 50],
  ])('chapter 2, figure %i: the distance of %s is that of its class file', async (at, indicator, speed) => {
    const newest = newestOf(indicator);
    const classes = aggregatesOf(indicator, 'standard', newest.period);
    const title = (await titles(open(), 2))[at] ?? '';
    expect(
      numbersAmiss(title, language, [
        speed,
        tenths(classes.at(-1)?.weightedMean),
        500_000,
        tenths(classes[0]?.weightedMean),
        2_000,
        tenths(gapOf(classes, 'weightedMean')),
        Number(newest.period.slice(0, 4)),
      ]),
    ).toEqual([]);
    const without = newest.withoutValue;
    const uncertainty = await chapter(open(), 2).locator('.uncertainty').nth(at).innerText();
    expect(
      numbersAmiss(uncertainty, language, [
        tenths(gapOf(classes, 'mean')),
        without.municipalities,
        without.inhabitants ?? NaN,
      ]),
    ).toEqual([]);
  });

  it('the table of chapter 2 holds means, middle half, n and coverage of every class', async () => {
    const rows = await readTable(chapter(open(), 2).locator('table').first());
    const classes = aggregatesOf(gigabit, 'standard', newestOf(gigabit).period);
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

  it('chapter 3 says what became of both distances, with classes and both pairs of periods', async () => {
    const [title = ''] = await titles(open(), 3);
    const expected = [
      ['broadband-all-50', 50],
      [gigabit, 1_000],
    ] as const;
    const changes = expected.map(([indicator, speed]) => ({
      speed,
      change: wholeChange(indicator, 'twenty'),
    }));
    expect(
      numbersAmiss(title, language, [
        20_000,
        20_000,
        ...changes.flatMap(({ speed, change: { from, to } }) => [
          speed,
          ...[from, to].map((period) => Number(period.slice(0, 4))),
        ]),
      ]),
    ).toEqual([]);
    for (const { change } of changes) {
      const { direction } = change.weightings.inhabitants.measures.gap.verdict;
      expect(direction).not.toBeNull();
      expect(title).toContain(verdictWords[language][direction ?? 'unclear']);
    }
  });

  it('chapter 3 gives each verdict its numbers, its range and the relative measure beside it', async () => {
    const sides = chapter(open(), 3).locator('[data-in-words="verdict"] .sides > div');
    for (const [at, indicator] of ['broadband-all-50', gigabit].entries()) {
      const [finding = '', relative = ''] = await sides.nth(at).locator('p').allInnerTexts();
      const { gap, ratio } = wholeChange(indicator, 'twenty').weightings.inhabitants.measures;
      for (const value of [gap.start?.value, gap.end?.value])
        expect(numbersIn(finding, language)).toContain(Number((value ?? NaN).toFixed(1)));
      for (const value of [ratio.start?.value, ratio.end?.value])
        expect(numbersIn(relative, language).some((one) => isRounded(one, value ?? NaN, 2))).toBe(true);
    }
  });

  it('chapter 3 has every distance of its picture in its table, as computed for the release', async () => {
    const rows = await readTable(chapter(open(), 3).locator('figure').first().locator('table'));
    const periods = (indicator: string) => comparedIndicator(indicator).periods.length;
    expect(rows).toHaveLength(periods('broadband-all-50') + periods(gigabit));
    const { end } = wholeChange(gigabit, 'twenty').weightings.inhabitants.measures.gap;
    const cells = rows.at(-1)?.slice(2, 5) ?? [];
    const expected = [end?.value, ...(end?.interval ?? [])].map(tenths);
    expect(cells.flatMap((cell, at) => numbersAmiss(cell, language, expected.slice(at, at + 1)))).toEqual([]);
  });
});
