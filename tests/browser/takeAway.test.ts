import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { releasePaths } from '@kluftatlas/data/domain/release.ts';
import type { SurveysFile } from '@kluftatlas/data/domain/surveyResults.ts';
import { useBrowser } from './support/browser.ts';
import { readManifest, readReleaseText } from './support/release.ts';
import { readTable } from './support/tables.ts';
import { clipboard, copy, readDrawing, rowsOf, save, shareOfColour, sizeOfPng } from './support/takeAway.ts';
import { isRounded, numbersIn } from './support/writtenNumbers.ts';

const { visit } = useBrowser();
const { surveys } = JSON.parse(readReleaseText(releasePaths.surveys)) as SurveysFile;
const [survey] = surveys;
const wave = survey?.waves.findLast(({ synthetic }) => synthetic)?.wave ?? '';
const wavePage = `/umfragen/${survey?.id}/${wave}/`;
const ladderPage = `${wavePage}dms/`;
const { id: release } = readManifest();

/** Opens what is folded away around a chart, and nothing in it. */
async function chartOf(page: Page, selector: string) {
  const figure = page.locator(`${selector} figure`).first();
  await figure.evaluate((element) => {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (at instanceof HTMLDetailsElement) at.open = true;
  });
  return figure;
}

/** Charts of every template that shows a made-up wave: all answers, a ladder, a matrix, a number, a change, states, who answered. */
const charts = [
  { path: `${wavePage}ai/`, selector: '[data-item=ai]' },
  { path: ladderPage, selector: '[data-item=dms]', states: true },
  { path: `${wavePage}market/`, selector: '[data-item=market]' },
  { path: `${wavePage}staff/`, selector: '[data-item=staff]' },
  { path: ladderPage, selector: '[data-changes]' },
  { path: `${wavePage}ponl/`, selector: '[data-states]' },
  { path: wavePage, selector: '[data-coverage=administration]' },
  { path: `/umfragen/${survey?.id}/`, selector: '[data-coverage=administration]' },
  { path: '/vielfalt/', selector: '[data-item=ponl]', states: true },
  { path: `/en${ladderPage}`, selector: '[data-item=dms]', states: true },
];

describe.each(charts)('the made-up answers in $selector on $path', ({ path, selector, states = false }) => {
  const english = path.startsWith('/en');
  const mark = english ? 'Simulated: made-up answers' : 'Simuliert: ausgedachte Antworten';

  it('are saved as a table that says so, row by row what the table twin says', () =>
    visit(path, async (page) => {
      const figure = await chartOf(page, selector);
      const file = await save(page, figure, 'csv');
      expect(file.name).toMatch(/^simuliert-[a-z0-9.-]+\.auswahl-[a-z0-9-]+\.csv$/);
      const rows = rowsOf(file);
      const twin = await readTable(figure.getByRole('table', { includeHidden: true }));
      // Where the states are drawn too, they stand below the rows of the twin.
      expect(rows.slice(twin.length).map(({ group }) => group)).toEqual(
        states ? Array<string>(16).fill('state') : [],
      );
      const shares = Object.keys(rows[0] ?? {}).filter((name) =>
        /^(share_|change_|mean$).*(?<!_low|_high)$/.test(name),
      );
      // The first cells name the group and, in a matrix, what was asked about.
      const first = rows[0] && 'item_row' in rows[0] ? 2 : 1;
      for (const [index, cells] of twin.entries()) {
        const row = rows[index] ?? {};
        expect(row).toMatchObject({ synthetic: 'true', wave, release });
        const said = shares.length > 0 ? cells.slice(first, first + shares.length) : [cells.at(-1) ?? ''];
        const values = shares.length > 0 ? shares.map((name) => row[name]) : [row['share']];
        for (const [at, value] of values.entries()) {
          const [written] = numbersIn(said[at] ?? '', english ? 'en' : 'de');
          const digits = row['low_n'] === 'true' ? 0 : 1;
          if (value) expect(isRounded(written ?? NaN, Number(value), digits)).toBe(true);
          else expect(written).toBeUndefined();
        }
        expect(row['status'] ?? 'shown').toMatch(/^(shown|suppressed|nobody)$/);
      }
    }));

  it('are saved as a drawing with title, mark, source and release in it, and nothing from elsewhere', () =>
    visit(path, async (page, log) => {
      const figure = await chartOf(page, selector);
      const file = await save(page, figure, 'svg');
      expect(file.name).toMatch(/^simuliert-.+\.svg$/);
      const { isWhole, lines, kinds, addresses } = await readDrawing(page, file);
      expect(isWhole).toBe(true);
      const text = lines.join(' ').replaceAll(/\s+/g, ' ');
      const title = (await figure.locator('.title').innerText()).replaceAll(/\s+/g, ' ');
      for (const part of [title, mark, release, english ? 'Source:' : 'Quelle:', 'CC BY 4.0'])
        expect(text).toContain(part);
      expect(kinds.filter((kind) => /foreignObject|script|image|use|^a$/.test(kind))).toEqual([]);
      expect(addresses.filter((address) => !/^(#|data:)/.test(address))).toEqual([]);
      expect(log.foreign).toEqual([]);
    }));
});

describe.each(['light', 'dark'] as const)('a picture saved in the %s scheme', (colorScheme) => {
  it('is twice as sharp as its drawing, on white ground, with the band of made-up data', () =>
    visit(
      ladderPage,
      async (page) => {
        const figure = await chartOf(page, '[data-item=dms]');
        const drawing = await readDrawing(page, await save(page, figure, 'svg'));
        const file = await save(page, figure, 'png');
        expect(file.name).toMatch(/^simuliert-.+\.png$/);
        expect(sizeOfPng(file)).toEqual({
          signature: 'PNG',
          width: 2 * drawing.width,
          height: 2 * drawing.height,
        });
        expect(await shareOfColour(page, file, [255, 255, 255])).toBeGreaterThan(0.5);
        expect(await shareOfColour(page, file, [251, 243, 217])).toBeGreaterThan(0.01);
      },
      { colorScheme, viewport: { width: 360, height: 780 } },
    ));
});

describe('what is copied below a chart', () => {
  it('is the finding with n, rounding, source and release, marked as made up', () =>
    visit(
      '/vielfalt/',
      async (page) => {
        const figure = await chartOf(page, '[data-item=ponl]');
        const sentence = await copy(page, figure, 'sentence');
        expect(sentence).toMatch(
          /^Simuliert: .+Geantwortet haben \d+\sVerwaltungen .+die Frage ging nicht an alle.+Gerundet .+Quelle: /,
        );
        expect(sentence).toContain(release);
        expect(await figure.locator('[role=status]').innerText()).toBe('Satz kopiert.');
      },
      clipboard,
    ));

  it.each([
    ['/vielfalt/', '[data-item=pdms]', `${wavePage}pdms/`],
    [`/umfragen/${survey?.id}/`, '[data-coverage=administration]', wavePage],
  ])(
    'on %s is a link to the wave and the chart, where it will be found some day',
    async (from, chart, to) => {
      const link = await visit(
        from,
        async (page) => copy(page, await chartOf(page, chart), 'link'),
        clipboard,
      );
      const { pathname, hash } = new URL(link);
      expect(pathname).toBe(to);
      await visit(pathname + hash, async (page) => {
        await page.locator(`${hash}:visible`).waitFor();
      });
    },
  );
});

describe('published figures', () => {
  it('are saved as they are chosen, with the choice in name and rows and without a mark of made-up data', () =>
    visit('/umfragen/?thema=ki', async (page) => {
      const figure = page.locator('[data-figure-chart] figure').first();
      await page.locator('[data-figure-topic=ki]').waitFor();
      const file = await save(page, figure, 'csv');
      expect(file.name).toMatch(/^figures\.auswahl-ki-[a-z]+-thema-ki\.csv$/);
      const rows = rowsOf(file);
      expect(rows).toHaveLength((await readTable(figure.getByRole('table', { includeHidden: true }))).length);
      expect(new Set(rows.map(({ synthetic }) => synthetic))).toEqual(new Set(['false']));
      for (const { selection } of rows) expect(selection).toContain('?thema=ki#bild-ki-');
    }));
});

describe.each(['/', '/kluft/'])('every chart of %s', (path) => {
  const figuresOf = (page: Page) => page.locator('figure', { has: page.locator('.title') });

  it('is saved row by row as its table twin has it, and as a whole drawing, without a mark of made-up data', async () => {
    const count = await visit(path, (page) => figuresOf(page).count());
    expect(count).toBeGreaterThan(3);
    // A page of its own for each: of more than ten files within a second a browser saves only ten.
    for (let position = 0; position < count; position += 1) {
      await visit(path, async (page) => {
        const figure = figuresOf(page).nth(position);
        const table = figure.locator('> details').getByRole('table', { includeHidden: true });
        const file = await save(page, figure, 'csv');
        expect(file.name).not.toMatch(/simuliert/);
        const rows = rowsOf(file);
        expect(rows).toHaveLength((await readTable(table)).length);
        for (const row of rows) expect(row).toMatchObject({ synthetic: 'false', release });
        expect((await readDrawing(page, await save(page, figure, 'svg'))).isWhole).toBe(true);
      });
    }
  });
});

it('a chosen view of the distance is in the name, the rows and the link', () =>
  visit(
    '/kluft/?einteilung=twenty',
    async (page) => {
      await page.locator('[data-gap-scheme=twenty]').waitFor();
      const figure = page.locator('#bild-verteilung');
      const file = await save(page, figure, 'csv');
      expect(file.name).toMatch(/auswahl-verteilung-einteilung-twenty\.csv$/);
      expect(rowsOf(file).map(({ scheme }) => scheme)).toEqual(['twenty', 'twenty']);
      expect(await copy(page, figure, 'link')).toMatch(/\/kluft\/\?einteilung=twenty#bild-verteilung$/);
    },
    clipboard,
  ));

it('nothing dead is shown where there are no scripts', () =>
  visit(
    ladderPage,
    async (page) => {
      expect(await page.locator('[data-take]').count()).toBeGreaterThan(10);
      expect(await page.locator('[data-take]:visible').count()).toBe(0);
    },
    { javaScriptEnabled: false },
  ));

it('a picture without its mark does not leave the page', () =>
  visit(ladderPage, async (page) => {
    const figure = await chartOf(page, '[data-item=dms]');
    await figure.locator('[data-simulated-band]').evaluate((band) => band.remove());
    await figure.locator('[data-take=svg]').click();
    await figure.locator('[role=status]', { hasText: 'Das hat nicht geklappt.' }).waitFor();
  }));
