import { describe, expect, inject, it } from 'vitest';
import { definitions, definitionThemes } from '@kluftatlas/data/measures/definitions.ts';
import { wordsOf } from '@kluftatlas/data/measures/mathml.ts';
import { useBrowser } from './support/browser.ts';
import { readManifest } from './support/release.ts';
import { numbersIn } from './support/writtenNumbers.ts';

const { visit, keepOpen } = useBrowser();
const { official } = inject('site');

describe.each([
  ['de', '/methodik/'],
  ['en', '/en/methodik/'],
] as const)('the methods (%s)', (language, path) => {
  const open = keepOpen(path);

  it.each(definitions.map((definition) => [definition.id, definition] as const))(
    '%s: has its anchor once, its words, its formula and its sources',
    async (id, { title, meaning, formula, unit, range, limits, sources }) => {
      const heading = open().locator(`[id="${id}"]`);
      expect(await heading.allInnerTexts()).toEqual([title[language]]);
      const entry = open().locator(`article[aria-labelledby="${id}"]`);
      const words = await entry.innerText();
      for (const text of [meaning, range, limits]) expect(words).toContain(text[language]);
      expect(words.toLowerCase()).toContain(unit[language].toLowerCase());
      const formulas = await entry.locator('math').evaluateAll((found) =>
        found.map((math) => ({
          words: math.getAttribute('alttext'),
          namespace: math.namespaceURI,
          width: math.getBoundingClientRect().width,
        })),
      );
      expect(formulas).toEqual([
        {
          words: wordsOf(formula[language]),
          namespace: 'http://www.w3.org/1998/Math/MathML',
          width: expect.any(Number) as number,
        },
      ]);
      expect(formulas[0]?.width).toBeGreaterThan(10);
      for (const { text } of sources)
        expect(words.replaceAll('\u00a0', ' ')).toContain(text[language].replaceAll('\u00a0', ' '));
      const addresses = await entry
        .locator('dd a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(addresses).toEqual(sources.flatMap(({ doi }) => (doi === null ? [] : `https://doi.org/${doi}`)));
    },
  );

  it('lists every measure in its contents, below its theme', async () => {
    const links = await open()
      .locator('nav[aria-labelledby="inhalt"] a')
      .evaluateAll((found) => found.map((link) => link.getAttribute('href')));
    const expected = definitionThemes.flatMap((theme) => [theme, ...theme.definitions]);
    expect(links.slice(-expected.length)).toEqual(expected.map(({ id }) => `#${id}`));
  });

  it('keeps a formula that is wider than the screen in its own box, where keys scroll it', async () => {
    const boxes = await visit(
      path,
      async (page) => {
        const found = [];
        for (const box of await page.locator('.formula').all()) {
          const isWide = await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
          if (!isWide) continue;
          await box.focus();
          await page.keyboard.press('ArrowRight');
          await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0);
          found.push(await box.evaluate((element) => element.getBoundingClientRect().right));
        }
        return found;
      },
      { viewport: { width: 360, height: 780 } },
    );
    expect(boxes.length).toBeGreaterThan(0);
    expect(Math.max(...boxes)).toBeLessThanOrEqual(360);
  });

  it('can be read without a script', async () => {
    const { headings, formulas } = await visit(
      path,
      async (page) => ({
        headings: await page.locator('h3').count(),
        formulas: await page.locator('math').count(),
      }),
      { javaScriptEnabled: false },
    );
    expect(formulas).toBe(definitions.length);
    expect(headings).toBeGreaterThan(definitions.length);
  });

  it.runIf(official)('names the register by which municipalities are classed', async () => {
    const { population, totals } = readManifest();
    const text = await open().locator('#einwohner + p').innerText();
    const [year = ''] = population.date?.split('-') ?? [];
    expect(numbersIn(text, language)).toEqual(
      expect.arrayContaining([population.known, totals.inhabitants, Number(year)]),
    );
  });
});
