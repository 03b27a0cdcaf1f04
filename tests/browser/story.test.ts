import { describe, expect, it } from 'vitest';
import { sizeClassSchemes } from '@kluftatlas/data/catalogue/sizeClasses.ts';
import { useBrowser } from './support/browser.ts';
import { chapter, drawnIn, sentences, titles } from './support/chapters.ts';
import { readFigures, readModelProjects } from './support/release.ts';
import { readTable } from './support/tables.ts';
import { numberIn, numbersAmiss, numbersIn, type Language } from './support/writtenNumbers.ts';

const { keepOpen } = useBrowser();

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

  it('leaves no empty key above a picture that needs none', async () => {
    const keys = await open().locator('figcaption .key').allInnerTexts();
    expect(keys.filter((words) => words.trim() === '')).toEqual([]);
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
      numbersAmiss(title, language, [
        ...numbersIn(figure?.fieldPeriod[language] ?? '', language),
        figure?.value ?? NaN,
        Number(figure?.n),
      ]),
    ).toEqual([]);
  });

  it.each([5, 6])('chapter %i gives as many figures for the claim as against it', async (number) => {
    const sides = chapter(open(), number).locator('.sides > div');
    const counts = await Promise.all((await sides.all()).map((side) => side.locator('svg').count()));
    expect(counts).toHaveLength(2);
    expect(counts[0]).toBeGreaterThan(1);
    expect(counts[1]).toBe(counts[0]);
  });
});
